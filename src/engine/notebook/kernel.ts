/** The kernel: runs the cells of one notebook in a sandboxed worker. Entry point; built into one file. */
import { takeStart } from './scope';
import { JsKernel } from './js-kernel';
import type { LanguageKernel } from './language-kernel';
import { lockDown } from './lockdown';
import { guardMemory } from './memory-guard';
import { LessonModel } from './model';
import { PictureBook } from './picture-book';
import type { FromKernel, ToKernel } from './protocol';
import { startPython } from './python-kernel';
import { Reporter } from './reporter';
import { startTensorflow } from './tensorflow';

const { port, boot } = takeStart();
const started = performance.now();
const send = (message: FromKernel) => port.postMessage(message);

async function start(): Promise<void> {
  const reporter = new Reporter((cell, output) => send({ kind: 'output', cell, output }));
  lockDown(boot.files);
  const { backbone, tf, mobilenet } = await startTensorflow(boot.backbone, 'simd' in boot.files);
  const { description } = boot.backbone;
  const book = new PictureBook(backbone, [...boot.pictures, ...boot.own]);
  const parts = {
    makeModel: () => new LessonModel(book, boot.typeNames),
    book,
    pictures: boot.pictures,
    own: boot.own,
    reporter,
    backbone: { id: `${description.id}-${description.weights[0]!.sha256.slice(0, 12)}`, name: description.name },
    tf,
    mobilenet,
  };
  const kernel = boot.language === 'python' ? await startPython(parts, boot.files) : new JsKernel(parts);
  guardMemory(globalThis as unknown as Record<string, unknown>);
  listen(kernel, reporter, book);
}

/** Does what the page asks, one thing after the other, as it came. */
function listen(kernel: LanguageKernel, reporter: Reporter, book: PictureBook): void {
  /** Latest value of each control that waits: a slider that is dragged sends more than a function can draw. */
  const moved = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ToKernel>) => {
    if (data.kind === 'control') {
      const waits = moved.has(data.key);
      moved.set(data.key, data.value);
      if (waits) return;
    }
    turn = turn.then(() => answer(data));
  };

  async function answer(message: ToKernel): Promise<void> {
    if (message.kind === 'pictures') {
      book.add(message.pictures);
      return kernel.setOwn(message.pictures);
    }
    const { cell } = message;
    reporter.begin(cell);
    if (message.kind === 'control') {
      const value = moved.get(message.key)!;
      moved.delete(message.key);
      return kernel.control(message.key, value);
    }
    if (message.kind === 'run') return send({ kind: 'done', cell, error: await kernel.run(cell, message.source) });
    const missing = await kernel.check(message.source).catch((error: unknown) => [String(error).slice(0, 500)]);
    send({ kind: 'output', cell, output: { kind: 'check', missing } });
    send({ kind: 'done', cell, error: null });
  }
}

start().then(
  () => send({ kind: 'ready', milliseconds: performance.now() - started }),
  (error: unknown) => send({ kind: 'failed', message: String((error as Error | undefined)?.stack ?? error) }),
);
