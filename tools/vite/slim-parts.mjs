/** The cuts that `slimTfjs` makes, as functions from the text of one module to the text that takes its place. */

/** Every node below (and with) `node` of a parsed module. */
function* walk(node) {
  if (typeof node?.type === 'string') yield node;
  for (const value of Object.values(node ?? {})) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') yield* walk(child);
    }
  }
}

/** Text without the given pieces ({ start, end, text }), which do not overlap. */
function replaceAll(code, pieces) {
  return [...pieces]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by = '' }) => text.slice(0, start) + by + text.slice(end), code);
}

const found = (what, file) => {
  throw new Error(
    `slimTfjs: expected ${what} in ${file}, found none; TensorFlow.js changed, look at tools/vite/slim-parts.mjs.`,
  );
};

/** An executor of one category with only the wanted cases, and its ops imported by name so that the rest can go. */
export function slimExecutor(code, file, wanted, parse) {
  if (wanted.length === 0) {
    return "export const executeOp = (node) => { throw new TypeError(`Op ${node.op} is left out of this build`); };\nexport const CATEGORY = 'left out';\n";
  }
  const cases =
    [...walk(parse(code))].find((node) => node.type === 'SwitchStatement')?.cases ?? found('a switch over ops', file);
  const pieces = [];
  let group = [];
  for (const one of cases) {
    group.push(one);
    if (one.consequent.length === 0) continue;
    const keep = group.some(({ test }) => test === null || wanted.includes(test.value));
    if (!keep) pieces.push(...group.map(({ start, end }) => ({ start, end })));
    group = [];
  }
  const slim = replaceAll(code, pieces);
  if (!/, ops = tfOps\)/.test(slim)) found('the parameter "ops = tfOps"', file);
  return slim.replace(', ops = tfOps)', ')').replace(/\bops\./g, 'tfOps.');
}

/** A category's table of ops with only the wanted ones. */
export function slimOpList(table, wanted) {
  return `export const json = ${JSON.stringify(table.filter(({ tfOpName }) => wanted.includes(tfOpName)))};\n`;
}

/** A backend's registration of only the wanted kernels; those that the backend does not have are skipped. */
export function slimKernels(code, file, wanted) {
  const imports = [...code.matchAll(/import \{ (\w+) \} from '\.\/kernels\/(\w+)';/g)].filter(([, , kernel]) =>
    wanted.includes(kernel),
  );
  if (imports.length === 0) found('imports of kernels', file);
  const lines = imports.map(([line]) => line);
  const names = imports.map(([, name]) => name).join(', ');
  return `import { registerKernel } from '@tensorflow/tfjs-core';\n${lines.join('\n')}\nfor (const config of [${names}]) registerKernel(config);\n`;
}

/** The WebAssembly backend with a file that the engine may be compiling already, and an error where it does not come. */
export function slimWasmBackend(code, file) {
  const start = code.indexOf('function createInstantiateWasmFunc(path) {');
  const end = code.indexOf('\n}\n', start);
  if (start < 0 || !code.slice(start, end).includes('callback(output.instance, output.module)'))
    found('the function createInstantiateWasmFunc', file);
  const own = `function createInstantiateWasmFunc(path) {
    return (imports, callback) => {
        compileWasm(path)
            .then((module) => WebAssembly.instantiate(module, imports).then((instance) => callback(instance, module)))
            .catch(() => imports.env.abort())
            // It told its caller, and throws as well.
            .catch(() => undefined);
        return {};
    };`;
  return `import { compileWasm } from '@engine/compile-wasm';\n${code.slice(0, start)}${own}${code.slice(end)}`;
}

/** Where MobileNet's package looks at an empty picture once it has its graph. */
const WARM_UP =
  /return\[4,\((\w+)=tidy\(function\(\)\{return \w+\.model\.predict\(zeros\(\[1,IMAGE_SIZE,IMAGE_SIZE,3\]\)\)\}\)\)\.data\(\)\];case 5:return \w+\.sent\(\),\1\.dispose\(\),\[2\]/;

/**
 * MobileNet's package without its list of English names, without its look at the whole of tfjs-core, and without the
 * empty picture that it looks at first: a reader's picture would wait for that one (`BackboneHost.warmUp` does it when
 * none waits).
 */
export function slimMobilenet(code, file, parse) {
  const nodes = [...walk(parse(code))];
  const names = nodes.find(
    ({ type, id, init }) =>
      type === 'VariableDeclarator' && id.name === 'IMAGENET_CLASSES' && init?.type === 'ObjectExpression',
  );
  if (!names) found('the list IMAGENET_CLASSES', file);
  const checks = nodes.filter(
    ({ type, left, right }) =>
      type === 'BinaryExpression' &&
      [left, right].some((side) => side.name === 'tf') &&
      [left, right].some((side) => side.value === null),
  );
  if (checks.length === 0) found('the check "null == tf"', file);
  const warmUp = WARM_UP.exec(code) ?? found('its look at an empty picture', file);
  return replaceAll(code, [
    { start: names.init.start, end: names.init.end, text: '{}' },
    ...checks.map(({ start, end }) => ({ start, end, text: 'false' })),
    { start: warmUp.index, end: warmUp.index + warmUp[0].length, text: 'return[2]' },
  ]);
}

/** The graph model with the one function of tfjs-core's io that it needs for a handler of ours. */
export function slimGraphModel(code, file) {
  const slim = code
    .replaceAll('tfio = io', 'tfio = { decodeWeights }')
    .replace('import { decodeWeightsStream }', 'import { decodeWeights, decodeWeightsStream }');
  if (!slim.includes('decodeWeights }') || !slim.includes('{ decodeWeights,')) found('the parameter "tfio = io"', file);
  return slim;
}

/** tfjs-core without its optimizers, which register themselves: the new layer is trained by code of our own. */
export function slimCore(code, file) {
  const slim = code.replace(/^import \{ registerOptimizers \}.*$/m, '').replace('registerOptimizers();', '');
  return slim === code || slim.includes('registerOptimizers(') ? found('the registration of optimizers', file) : slim;
}

/** Stand-ins for what tfjs-core keeps models in the browser's storage with; nothing here uses it. */
export function noStorage(code, file) {
  const names = [...code.matchAll(/^export (?:class|function) (\w+)|^export \{ (\w+) \}/gm)].map(([, a, b]) => a ?? b);
  if (names.length === 0) found('exports', file);
  return names.map((name) => `export class ${name} {}\n${name}.URL_SCHEME = 'left-out-${name}://';\n`).join('');
}
