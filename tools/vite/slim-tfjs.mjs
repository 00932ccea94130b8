import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';
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
import { CPU_EXTRA_KERNELS, GRAPH_OPS, KERNELS } from './tfjs-parts.mjs';

const PACKAGES = '/node_modules/@tensorflow';
/** Multithreaded WebAssembly: needs cross-origin isolation, so the engine never starts it. */
const NO_THREADS = "export default () => { throw new Error('Threads are left out of this build'); };\n";

/** Which cut a module gets: the text after "dist/" (or the package) decides. */
const CUTS = [
  [
    /tfjs-converter\/dist\/operations\/executors\/(\w+)_executor\.js$/,
    (code, file, category) => slimExecutor(code, file, GRAPH_OPS[category] ?? [], parseAst),
  ],
  [
    /tfjs-converter\/dist\/operations\/op_list\/(\w+)\.js$/,
    async (_, file, category) => slimOpList((await import(pathToFileURL(file))).json, GRAPH_OPS[category] ?? []),
  ],
  [/tfjs-converter\/dist\/executor\/graph_model\.js$/, (code, file) => slimGraphModel(code, file)],
  [/tfjs-core\/dist\/index\.js$/, (code, file) => slimCore(code, file)],
  [/tfjs-core\/dist\/io\/(?:indexed_db|local_storage)\.js$/, (code, file) => noStorage(code, file)],
  [/tfjs-backend-wasm\/dist\/register_all_kernels\.js$/, (code, file) => slimKernels(code, file, KERNELS)],
  [
    /tfjs-backend-cpu\/dist\/register_all_kernels\.js$/,
    (code, file) => slimKernels(code, file, [...KERNELS, ...CPU_EXTRA_KERNELS]),
  ],
  [/tfjs-backend-wasm\/dist\/backend_wasm\.js$/, (code, file) => slimWasmBackend(code, file)],
  [/tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.js$/, () => NO_THREADS],
  [
    /tfjs-backend-wasm\/wasm-out\/tfjs-backend-wasm-threaded-simd\.worker\.js$/,
    () => "export const wasmWorkerContents = '';\n",
  ],
  [/tensorflow-models\/mobilenet\/dist\/mobilenet\.esm\.js$/, (code, file) => slimMobilenet(code, file, parseAst)],
];

/**
 * Vite plugin: leaves out of TensorFlow.js what our two backbones never use, so that the engine is small enough for
 * a school's line. Works on builds; the dev server bundles dependencies beforehand and serves them whole.
 */
export function slimTfjs() {
  return {
    name: 'slim-tfjs',
    apply: 'build',
    // Vite leaves hundreds of copies of one licence in a worker's code; the README names the licence once.
    config: () => ({
      worker: { rolldownOptions: { output: { comments: { legal: false, jsdoc: false, annotation: false } } } },
    }),
    async transform(code, id) {
      const file = id.split('?')[0].replaceAll('\\', '/');
      if (!file.includes(PACKAGES)) return null;
      for (const [pattern, cut] of CUTS) {
        const match = pattern.exec(file);
        if (match) return { code: await cut(code, file, match[1]), map: null };
      }
      return null;
    },
  };
}
