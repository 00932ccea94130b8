/** A model of four tensors that has MobileNet's inputs and outputs, and a place on disk to install it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const POOL = 'module_apply_default/MobilenetV1/Logits/global_pool';
const LOGITS = 'module_apply_default/MobilenetV1/Logits/SpatialSqueeze';
const FLOAT = { type: 'DT_FLOAT' };
const ints = (...values: number[]) => ({ list: { i: values.map(String) } });
const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });

interface Tensor {
  name: string;
  shape: number[];
  dtype: 'float32' | 'int32';
  bytes: Buffer;
}

const floats = (name: string, shape: number[], of: (i: number) => number): Tensor => {
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => of(i));
  return { name, shape, dtype: 'float32', bytes: Buffer.from(values.buffer) };
};

export const TENSORS: Tensor[] = [
  floats('first/weights', [1, 1, 3, 140], (i) => Math.sin(i)),
  floats('last/weights', [1, 1, 140, 1001], (i) => Math.cos(i * 1.7)),
  floats('scale', [], () => 2),
  { name: 'axes', shape: [2], dtype: 'int32', bytes: Buffer.from(Int32Array.of(1, 2).buffer) },
];

export const DIGESTS = Object.fromEntries(
  TENSORS.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
);

function nodes(): object[] {
  const conv = {
    T: FLOAT,
    strides: ints(1, 1, 1, 1),
    dilations: ints(1, 1, 1, 1),
    padding: text('SAME'),
    data_format: text('NHWC'),
  };
  return [
    { name: 'images', op: 'Placeholder', attr: { dtype: FLOAT } },
    ...TENSORS.map(({ name, dtype }) => ({
      name,
      op: 'Const',
      attr: { dtype: { type: dtype === 'int32' ? 'DT_INT32' : 'DT_FLOAT' } },
    })),
    { name: 'scaled', op: 'Mul', input: ['images', 'scale'], attr: { T: FLOAT } },
    { name: 'first', op: 'Conv2D', input: ['scaled', 'first/weights'], attr: conv },
    { name: POOL, op: 'Mean', input: ['first', 'axes'], attr: { T: FLOAT, keep_dims: { b: true } } },
    { name: 'last', op: 'Conv2D', input: [POOL, 'last/weights'], attr: conv },
    { name: LOGITS, op: 'Squeeze', input: ['last'], attr: { T: FLOAT, squeeze_dims: ints(1, 2) } },
  ];
}

/** The model's files, by name; `change` may spoil the tensors first, `shards` cuts the weights. */
export function modelFiles(change: (tensors: Tensor[]) => Tensor[] = (all) => all, shards = 1): Map<string, Buffer> {
  const tensors = change(TENSORS.map((tensor) => ({ ...tensor, bytes: Buffer.from(tensor.bytes) })));
  const data = Buffer.concat(tensors.map(({ bytes }) => bytes));
  const paths = Array.from({ length: shards }, (_, i) => `group1-shard${i + 1}of${shards}.bin`);
  const weights = tensors.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  const model = {
    format: 'graph-model',
    modelTopology: { node: nodes(), versions: { producer: 1, minConsumer: 1 } },
    weightsManifest: [{ paths, weights }],
  };
  const size = Math.ceil(data.length / shards);
  return new Map([
    ['model.json', Buffer.from(JSON.stringify(model))],
    ...paths.map((path, i) => [path, data.subarray(i * size, (i + 1) * size)] as const),
  ]);
}

/** A fresh folder, with these files in it. */
export function folderWith(files: Map<string, Buffer> = new Map()): string {
  const folder = mkdtempSync(join(tmpdir(), 'backbone-'));
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}

/** Two small pictures on disk. */
export async function pictureFiles(): Promise<string[]> {
  const folder = folderWith();
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    ['#0e6942', '#c46200'].map(async (background, i) => {
      const file = join(folder, `${i}.png`);
      await sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toFile(file);
      return file;
    }),
  );
}

/** A tar.gz archive of these files, as Kaggle gives it. */
export function tar(files: Map<string, Buffer>): Buffer {
  const blocks = [...files].flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(`./${name}`, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
