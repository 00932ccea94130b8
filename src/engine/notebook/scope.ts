import type { KernelBoot } from './protocol';

interface Start {
  port: MessagePort;
  boot: KernelBoot;
}

/** Takes what the worker's starter left on the global object, so that no cell finds the port there. */
export function takeStart(): Start {
  const scope = globalThis as unknown as { $start?: Start };
  const { $start } = scope;
  if (!$start) throw new Error('Expected the starter to have left $start, found nothing.');
  delete scope.$start;
  return $start;
}
