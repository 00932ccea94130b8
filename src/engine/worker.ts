/**
 * The worker: loads the backbone, turns pictures into features, trains heads. It remembers no picture, so that when
 * it dies nothing is lost and a new one can go on.
 */
import { BackboneHost } from './backbone/host';
import type { Calls, FromWorker, ToWorker } from './protocol';
import { trainInTurns } from './train-in-turns';
import { toWire } from './wire-error';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const host = new BackboneHost();
/** How to end each long call that runs. */
const running = new Map<number, Record<'stop' | 'cancel', AbortController>>();

const send = (message: FromWorker) => scope.postMessage(message);

type Call = Extract<ToWorker, { kind: 'call' }>;

function endsOf({ id }: Call) {
  const ends = { stop: new AbortController(), cancel: new AbortController() };
  running.set(id, ends);
  return ends;
}

async function answer(call: Call): Promise<Calls[Call['name']]['result']> {
  const report = (value: Calls[Call['name']]['progress']) => send({ kind: 'progress', id: call.id, value });
  switch (call.name) {
    case 'load':
      return host.load(call.request.folderUrl, report);
    case 'embed':
      return host.embed(call.request.pictures);
    case 'occlude':
      await host.occlude(call.request, report, endsOf(call).cancel.signal);
      return null;
    case 'train': {
      const ends = endsOf(call);
      return trainInTurns(call.request, { onStep: report, stop: ends.stop.signal, cancel: ends.cancel.signal });
    }
    case 'shrink': {
      const { shrink } = await import('./scratch');
      return shrink(call.request.pictures, (picture) => host.decode(picture));
    }
    case 'scratch': {
      const { cancel } = endsOf(call);
      const { trainScratchInTurns } = await import('./scratch');
      return trainScratchInTurns(call.request, { onStep: report, cancel: cancel.signal });
    }
    case 'memory':
      return host.memory();
    case 'ping':
      return null;
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind !== 'call') {
    running.get(data.id)?.[data.kind].abort();
    return;
  }
  answer(data)
    .then(
      (value) => send({ kind: 'done', id: data.id, value }),
      (error: unknown) => send({ kind: 'failed', id: data.id, error: toWire(error) }),
    )
    .finally(() => running.delete(data.id));
});

send({ kind: 'started' });
