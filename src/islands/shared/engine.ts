import { createEngine } from '@engine/client';
import type { Engine } from '@engine/types';
import { backboneFolder } from '../../site/backbone';

let engine: Engine | undefined;

/** The page's one engine: islands share its worker and what it has computed. Made when first asked for. */
export function sharedEngine(): Engine {
  engine ??= createEngine({ modelUrl: backboneFolder() });
  return engine;
}
