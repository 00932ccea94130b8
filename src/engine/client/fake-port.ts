import type { FromWorker, ToWorker } from '../protocol';
import type { WorkerPort } from './link';

type Call = Extract<ToWorker, { kind: 'call' }>;

/** A worker for tests of the page's side: `answer` decides what comes back, and when. */
export class FakePort implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  onmessageerror: WorkerPort['onmessageerror'] = null;
  readonly sent: ToWorker[] = [];
  terminated = false;

  constructor(private readonly answer: (call: Call, port: FakePort) => void) {
    queueMicrotask(() => this.reply({ kind: 'started' }));
  }

  postMessage(message: ToWorker): void {
    this.sent.push(message);
    if (message.kind === 'call') queueMicrotask(() => this.answer(message, this));
  }

  reply(message: FromWorker): void {
    if (!this.terminated) this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }

  die(message: string): void {
    this.onerror?.({ message, preventDefault: () => undefined } as ErrorEvent);
  }

  terminate(): void {
    this.terminated = true;
  }
}
