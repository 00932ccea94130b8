export { countScratch, PICTURE_VALUES } from './network';
export { epochsFor } from './epochs';
export type { ScratchData, ScratchStep, SmallPictures } from './train';
