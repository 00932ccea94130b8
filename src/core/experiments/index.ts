export * from './challenges';
export * from './leak';
export * from './mystery';
export * from './recipe';
export * from './subgroups';
export * from './switch-off';
export * from './threshold';
