import { BATCH } from './train';

/** Steps that a training takes at least: with few pictures an epoch is one step, and forty of those would teach little. */
const STEPS = 160;
/** Times that every picture is seen at least. */
const LEAST = 30;

/** How often a training from scratch sees each of so many pictures: the same rule everywhere, so that curves compare. */
export const epochsFor = (pictures: number): number => Math.max(LEAST, Math.ceil(STEPS / Math.ceil(pictures / BATCH)));
