import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { predictHead } from '../head/predict';
import { trainHead } from '../head/train';
import type { Head } from '../head/types';
import { createRng } from '../math/rng';
import { START } from './fixture';
import { writeModelFile } from './model-file';
import { joinParts } from './zip/write';

const rng = createRng(4);
/** Features far from 0 and of very different sizes, as logits of a backbone are. */
const sizes = Array.from({ length: 256 }, () => 10 ** (rng.next() * 4 - 2));
const row = (label: number) =>
  Float32Array.from(sizes, (size, j) => size * (3 + rng.next() + (j % 3 === label ? 0.4 : 0)));
const labels = Array.from({ length: 24 }, (_, i) => i % 3);
const features = Float32Array.from(labels.flatMap((label) => [...row(label)]));

const { head } = trainHead({
  layer: 'embedding',
  dimension: 256,
  categories: ['Papier', 'PMD', 'Restafval'],
  features,
  labels,
  l2: 0.1,
  method: { kind: 'lbfgs' },
  seed: 1,
});

const words = { note: 'Een model', input: { embedding: 'de 256 kenmerken', 'object-types': 'de 1000 logits' } };
const pack = async (of: Head) =>
  unzipSync(joinParts(await writeModelFile(of, { id: 'klein-1', name: 'Klein' }, words, START)));
const json = (bytes: Uint8Array) => JSON.parse(strFromU8(bytes)) as unknown;

interface ModelJson {
  modelTopology: {
    config: {
      layers: {
        class_name: string;
        config: { units: number; activation: string; batch_input_shape: [null, number] };
      }[];
    };
  };
  weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
}

/** Runs the exported files by what they say themselves, sharing no code with the writer. */
function run(files: Record<string, Uint8Array>, input: Float32Array): number[] {
  const model = json(files['model.json']!) as ModelJson;
  const [group] = model.weightsManifest;
  const bytes = Buffer.concat(group!.paths.map((path) => files[path]!));
  let at = 0;
  const tensors = group!.weights.map(({ shape, dtype }) => {
    expect(dtype).toBe('float32');
    const count = shape.reduce((a, b) => a * b, 1);
    const values = Array.from({ length: count }, (_, i) => bytes.readFloatLE(at + 4 * i));
    at += 4 * count;
    return { shape, values };
  });
  expect(at).toBe(bytes.length);
  const [kernel, bias] = tensors;
  const { units, activation, batch_input_shape: shape } = model.modelTopology.config.layers[0]!.config;
  expect([activation, shape, kernel!.shape]).toEqual(['softmax', [null, input.length], [input.length, units]]);
  const exps = Array.from({ length: units }, (_, c) =>
    Math.exp(input.reduce((sum, x, j) => sum + x * kernel!.values[j * units + c]!, bias!.values[c]!)),
  );
  const total = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / total);
}

describe('writeModelFile', () => {
  it('gives the probabilities of the head itself, from raw features', async () => {
    const files = await pack(head);
    let spread = 0;
    for (let i = 0; i < 30; i++) {
      const input = row(i % 3);
      const expected = predictHead(head, input).probabilities;
      run(files, input).forEach((value, c) => expect(value).toBeCloseTo(expected[c]!, 4));
      spread = Math.max(spread, ...expected);
    }
    expect(spread).toBeGreaterThan(0.8);
  });

  it('holds the labels and what goes under the head', async () => {
    const files = await pack(head);
    expect(Object.keys(files)).toEqual(['model.json', 'weights.bin', 'labels.json', 'metadata.json']);
    expect(json(files['labels.json']!)).toEqual(['Papier', 'PMD', 'Restafval']);
    expect(json(files['metadata.json']!)).toMatchObject({
      created: '2024-01-01T00:00:00.000Z',
      labels: ['Papier', 'PMD', 'Restafval'],
      backbone: {
        id: 'klein-1',
        name: 'Klein',
        image: { width: 224, height: 224, channels: 3, range: [0, 1] },
        output: 'embedding',
        outputSize: 256,
        outputNote: 'de 256 kenmerken',
      },
      training: { pictures: 24 },
      note: 'Een model',
    });
  });
});
