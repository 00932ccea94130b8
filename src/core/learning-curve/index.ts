export { divideForCurve, LEAST_TESTS, type Division } from './divide';
export { comparePairs, spreadOf, type Spread } from './spread';
