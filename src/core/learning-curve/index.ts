export { divideForCurve, LEAST_TESTS, type Division } from './divide';
export { comparePairs } from './pairs';
