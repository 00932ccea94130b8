/** The kernel: runs the cells of one notebook in a sandboxed worker. Entry point; built into one file. */
import { takeStart } from './scope';
import { JsKernel } from './js-kernel';
import type { LanguageKernel } from './language-kernel';
import { lockDown } from './lockdown';
import { guardMemory } from './memory-guard';
import { LessonModel } from './model';
import type { FromKernel, ToKernel } from './protocol';
import { startPython } from './python-kernel';
import { Reporter } from './reporter';
import { startTensorflow } from './tensorflow';

const { port, boot } = takeStart();
const started = performance.now();
const send = (message: FromKernel) => port.postMessage(message);

async function start(): Promise<LanguageKernel> {
  const reporter = new Reporter((cell, output) => send({ kind: 'output', cell, output }));
  lockDown(boot.files);
  const { backbone, tf, mobilenet } = await startTensorflow(boot.backbone, 'simd' in boot.files);
  const pictures = new Map(boot.pictures.map((picture) => [picture.id, picture]));
  const parts = {
    makeModel: () => new LessonModel(backbone, boot.typeNames, pictures),
    pictures: boot.pictures,
    reporter,
    tf,
    mobilenet,
  };
  const kernel = boot.language === 'python' ? await startPython(parts, boot.files) : new JsKernel(parts);
  guardMemory(globalThis as unknown as Record<string, unknown>);
  let turn: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ToKernel>) => {
    if (data.kind === 'control') {
      reporter.begin(data.cell);
      kernel.control(data.key, data.value);
      return;
    }
    // One after the other, as they came.
    turn = turn.then(async () => {
      reporter.begin(data.cell);
      if (data.kind === 'run')
        return send({ kind: 'done', cell: data.cell, error: await kernel.run(data.cell, data.source) });
      try {
        send({ kind: 'output', cell: data.cell, output: { kind: 'check', missing: await kernel.check(data.source) } });
      } catch (error) {
        send({ kind: 'output', cell: data.cell, output: { kind: 'check', missing: [String(error).slice(0, 500)] } });
      }
      send({ kind: 'done', cell: data.cell, error: null });
    });
  };
  return kernel;
}

start().then(
  () => send({ kind: 'ready', milliseconds: performance.now() - started }),
  (error: unknown) => send({ kind: 'failed', message: String((error as Error | undefined)?.stack ?? error) }),
);
