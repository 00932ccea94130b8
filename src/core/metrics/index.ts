export * from './confusion';
export * from './spread';
