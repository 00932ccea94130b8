export { countLayer, countParameters, type ParameterCount } from './count';
export { contrast, explain, type Explanation } from './explain';
export { headAtStep, predictHead, type Prediction } from './predict';
export { effectRanking, type ObjectTypeEffect } from './ranking';
export { layerInput, layerRows, type LayerInputs } from './rows';
export { DEFAULT_L2, MAX_RECORDED_STEPS, trainHead, trainHeadSteps, type TrainHeadOptions } from './train';
export * from './types';
