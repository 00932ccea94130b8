export * from './confusion';
