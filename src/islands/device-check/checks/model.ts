import { gradeDownload, gradeSpeed } from '@core/device-check/grade';
import { LAYER_DIMENSION } from '@core/head/types';
import { downloadBackbone } from '@engine/backbone/download';
import type { Engine, Features } from '@engine/types';
import { deviceCheck } from '@i18n/device-check';
import { engineText } from '@i18n/engine';
import { backboneFolder } from '../../../site/backbone';
import { loadSamples } from '../../shared/samples';
import type { Sample } from '../../shared/sample';
import type { Finding } from './types';

/** Pictures that are measured on, of each category. */
const PICTURES = 12;
/** Milliseconds after which a download or a computation is given up. */
const PATIENCE = 120_000;

const failed = (error: unknown): Finding => ({ grade: 'fails', text: engineText.explainError(error) });
const since = (start: number) => (performance.now() - start) / 1000;

/** Downloads the model over the line, past every cache, and checks its digests. */
export async function checkDownload(): Promise<Finding> {
  const start = performance.now();
  let bytes = 0;
  try {
    await downloadBackbone(new URL(backboneFolder(), document.baseURI).href, {
      fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
      signal: AbortSignal.timeout(PATIENCE),
      onProgress: ({ loaded }) => (bytes = loaded),
    });
  } catch (error) {
    return failed(error);
  }
  const time = since(start);
  const grade = gradeDownload(time);
  return { grade, text: deviceCheck.download[grade === 'good' ? 'good' : 'mind'](bytes, time) };
}

/** Pictures with what the model sees in them. */
export type Looked = { sample: Sample; features: Features }[];

/** Lets the model look at pictures of the lesson, and measures how fast it does. */
export async function checkSpeed(engine: Engine): Promise<{ finding: Finding; looked: Looked }> {
  const looked: Looked = [];
  try {
    const { categories, samples } = await loadSamples();
    const chosen = categories.flatMap(({ id }) => samples.filter(({ category }) => category === id).slice(0, PICTURES));
    await engine.load();
    // A first one apart: it warms the model up.
    await engine.embed(chosen[0]!.url);
    const files = await Promise.all(chosen.map(async ({ url }) => (await fetch(url)).blob()));
    const problems: Error[] = [];
    const start = performance.now();
    await engine.embedAll(
      // Each time another id: what the engine remembers would not be measured.
      files.map((source, i) => ({ id: `keuring ${start} ${i}`, source })),
      (result) => {
        if ('error' in result) problems.push(result.error);
        else looked.push({ sample: chosen[Number(result.id.split(' ')[2])]!, features: result.features });
      },
      { signal: AbortSignal.timeout(PATIENCE) },
    );
    const rate = looked.length / since(start);
    if (problems[0]) throw problems[0];
    const grade = gradeSpeed(rate);
    const text = deviceCheck.speed[grade === 'good' ? 'good' : 'mind'](rate, looked.length);
    return { finding: { grade, text }, looked };
  } catch (error) {
    return { finding: failed(error), looked: [] };
  }
}

/** Trains a new layer on those pictures, as the lesson does. */
export async function checkTraining(engine: Engine, looked: Looked): Promise<Finding> {
  if (looked.length === 0) return { grade: 'fails', text: deviceCheck.training.skipped };
  const categories = [...new Set(looked.map(({ sample }) => sample.category))];
  const dimension = LAYER_DIMENSION.embedding;
  const features = new Float32Array(looked.length * dimension);
  looked.forEach((picture, i) => features.set(picture.features.embedding, i * dimension));
  const labels = looked.map(({ sample }) => categories.indexOf(sample.category));
  const start = performance.now();
  try {
    await engine.train({
      layer: 'embedding',
      dimension,
      categories,
      features,
      labels,
      l2: 0.01,
      method: { kind: 'lbfgs' },
      seed: 1,
    });
  } catch (error) {
    return failed(error);
  }
  return { grade: 'good', text: deviceCheck.training.good(looked.length, since(start)) };
}
