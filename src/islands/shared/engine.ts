import { createEngine } from '@engine/client';
import type { Engine } from '@engine/types';
import { siteUrl } from '../../site/urls';

let engine: Engine | undefined;

/** The page's one engine: islands share its worker and what it has computed. Made when first asked for. */
export function sharedEngine(): Engine {
  engine ??= createEngine({ modelUrl: siteUrl('models/klein/') });
  return engine;
}
