import { shrink } from './shrink';
import type { ShrinkReply, ShrinkRequest } from './shrink-protocol';

const reply = (message: ShrinkReply, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.addEventListener('message', ({ data: { id, file, most } }: MessageEvent<ShrinkRequest>) => {
  shrink(file, most).then(
    (shrunk) => reply({ id, shrunk }, [shrunk.bytes.buffer]),
    (error: unknown) => reply({ id, failed: error instanceof RangeError ? 'too-many-pixels' : 'broken' }),
  );
});
