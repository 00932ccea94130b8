export { occlusionMap, type OcclusionMap } from './map';
export { DEFAULT_LEVELS, occlusionPlan, patchPixels, type Level, type OcclusionPlan, type Patch } from './plan';
