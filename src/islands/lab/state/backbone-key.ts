import type { BackboneInfo } from '@engine/types';

/** Name of an existing model with its weights: after a new version, features and heads of the old one do not fit. */
export const backboneKey = ({ id, digest }: Pick<BackboneInfo, 'id' | 'digest'>): string => `${id}-${digest}`;
