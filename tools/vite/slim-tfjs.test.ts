import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import {
  noStorage,
  slimCore,
  slimExecutor,
  slimGraphModel,
  slimKernels,
  slimMobilenet,
  slimOpList,
  slimWasmBackend,
} from './slim-parts.mjs';
import { GRAPH_OPS, KERNELS } from './tfjs-parts.mjs';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const installed = (path: string) => read(`node_modules/@tensorflow/${path}`);
const wanted: string[] = Object.values(GRAPH_OPS).flat();

describe('the parts that are kept', () => {
  it('hold every op of the embedded backbone', () => {
    const { modelTopology } = JSON.parse(read('public/models/klein/model.json')) as {
      modelTopology: { node: { op: string }[] };
    };
    const used = [...new Set(modelTopology.node.map(({ op }) => op))];
    expect(used.filter((op) => !wanted.includes(op))).toEqual([]);
  });

  it('are in the installed converter, under the category they are listed in', () => {
    for (const [category, ops] of Object.entries(GRAPH_OPS)) {
      const table = installed(`tfjs-converter/dist/operations/op_list/${category}.js`);
      for (const op of ops) expect(table).toContain(`'tfOpName': '${op}'`);
    }
  });
});

describe('slimExecutor', () => {
  const path = 'tfjs-converter/dist/operations/executors/arithmetic_executor.js';
  const slim = slimExecutor(installed(path), path, GRAPH_OPS.arithmetic, parseAst);

  it('keeps wanted cases with those they share code with, and drops the others', () => {
    expect(slim).toMatch(/case 'BiasAdd':\s*case 'AddV2':\s*case 'Add': \{\s*return \[tfOps\.add/);
    expect(slim).toContain('tfOps.sub(');
    expect(slim).not.toContain('FloorDiv');
    expect(slim).not.toMatch(/\bops\./);
  });

  it('is still a module, with an error for ops that are not there', () => {
    expect(() => parseAst(slim)).not.toThrow();
    expect(slim).toContain('default:');
    expect(slimExecutor('', '', [], parseAst)).toContain('left out of this build');
  });
});

describe('the other cuts fit the installed version', () => {
  it('keeps the wanted rows of an op table', () => {
    expect(slimOpList([{ tfOpName: 'Mean' }, { tfOpName: 'Max' }], GRAPH_OPS.reduction)).toBe(
      'export const json = [{"tfOpName":"Mean"}];\n',
    );
  });

  it('registers exactly the wanted kernels', () => {
    const path = 'tfjs-backend-wasm/dist/register_all_kernels.js';
    const slim = slimKernels(installed(path), path, KERNELS);
    expect([...slim.matchAll(/kernels\/(\w+)'/g)].map(([, name]) => name).sort()).toEqual([...KERNELS].sort());
    expect(() => parseAst(slim)).not.toThrow();
  });

  it('takes names, storage and optimizers out', () => {
    const mobilenet = slimMobilenet(
      read('node_modules/@tensorflow-models/mobilenet/dist/mobilenet.esm.js'),
      'mobilenet',
      parseAst,
    );
    expect(mobilenet).not.toContain('tench');
    expect(mobilenet).not.toContain('null==tf');
    expect(mobilenet).not.toContain('predict(zeros(');
    expect(() => parseAst(mobilenet)).not.toThrow();
    expect(slimCore(installed('tfjs-core/dist/index.js'), 'core')).not.toContain('registerOptimizers()');
    expect(slimGraphModel(installed('tfjs-converter/dist/executor/graph_model.js'), 'graph')).not.toContain(
      'tfio = io)',
    );
    expect(noStorage(installed('tfjs-core/dist/io/indexed_db.js'), 'storage')).not.toContain('indexedDB');
  });

  it('has the backend ask for WebAssembly where the engine does', () => {
    const path = 'tfjs-backend-wasm/dist/backend_wasm.js';
    const slim = slimWasmBackend(installed(path), path);
    expect(slim.match(/compileWasm/g)).toHaveLength(2);
    expect(slim).not.toContain('WebAssembly.instantiate(binary');
    expect(slim).toContain('function getPathToWasmBinary');
    expect(() => parseAst(slim)).not.toThrow();
    // By this it hears that the file does not come.
    for (const file of ['tfjs-backend-wasm-simd.js', 'tfjs-backend-wasm.js'])
      expect(installed(`tfjs-backend-wasm/wasm-out/${file}`)).toContain('"abort":_abort');
  });

  it('says so when TensorFlow.js changed', () => {
    expect(() => slimExecutor('export const x = 1;', 'x.js', ['Add'], parseAst)).toThrow(
      'expected a switch over ops in x.js',
    );
    expect(() => slimMobilenet('export const x = 1;', 'x.js', parseAst)).toThrow('IMAGENET_CLASSES');
    expect(() => slimKernels('', 'x.js', KERNELS)).toThrow('imports of kernels');
    expect(() => slimWasmBackend('', 'x.js')).toThrow('createInstantiateWasmFunc');
  });
});
