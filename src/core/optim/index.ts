export { gradientDescent, type BatchObjective, type GradientDescentOptions } from './gradient-descent';
export { lbfgs, type LbfgsOptions, type LbfgsResult } from './lbfgs';
export type { Iterate, Objective } from './types';
