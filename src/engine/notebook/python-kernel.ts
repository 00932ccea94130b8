import { explainMistake } from '@core/notebook/mistakes';
import type { CellError } from '@core/notebook/types';
import type { PyodideAPI } from 'pyodide';
import type { ApiParts } from './js-api';
import type { LanguageKernel } from './language-kernel';
import { MEMORY_ORIGIN, type KernelPicture } from './protocol';
import { pythonBridge } from './python-bridge';
import lesson from './python/les.py?raw';

type PyodideModule = { loadPyodide: (options: object) => Promise<PyodideAPI> };
type AsmModule = { default: unknown };

/** Runs once, before the first cell: helpers that only the kernel uses. */
const SETUP = `
import builtins as _b
from les import *
def _bekende_namen():
    import les
    return list(globals()) + dir(_b) + [n for k in (les.Model, list, str, dict) for n in dir(k) if not n.startswith('_')]
`;

async function importBytes<T>(bytes: ArrayBuffer | undefined, name: string): Promise<T> {
  if (!bytes) throw new Error(`Expected the file ${name} of Pyodide, found none.`);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    return (await import(/* @vite-ignore */ address)) as T;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Starts Python from files in memory, with our module `les` in it. */
export async function startPython(parts: ApiParts, files: Record<string, ArrayBuffer>): Promise<LanguageKernel> {
  const [{ loadPyodide }, asm] = await Promise.all([
    importBytes<PyodideModule>(files['pyodide.mjs'], 'pyodide.mjs'),
    importBytes<AsmModule>(files['pyodide.asm.mjs'], 'pyodide.asm.mjs'),
  ]);
  const print = (stream: 'out' | 'warn') => (text: string) =>
    parts.reporter.show({ kind: 'text', text: `${text}\n`, stream });
  const python = await loadPyodide({
    indexURL: MEMORY_ORIGIN,
    packageBaseUrl: MEMORY_ORIGIN,
    lockFileContents: new TextDecoder().decode(files['pyodide-lock.json']),
    createPyodideModule: asm.default,
    stdout: print('out'),
    stderr: print('warn'),
  });
  const bridge = pythonBridge(parts);
  python.registerJsModule('_les', bridge);
  python.FS.writeFile('/home/pyodide/les.py', lesson);
  python.runPython(SETUP);
  return new PythonKernel(python, parts, bridge);
}

/** The code of an error of ours, also where Python got it from JavaScript. */
function ownCode(name: string, message: string): string | undefined {
  if (name === 'LesFout') return 'lesson';
  return name === 'JsException' && message.startsWith('LesFout') ? 'forbidden' : undefined;
}

class PythonKernel implements LanguageKernel {
  /** The cell that ran last: an error in a control's function is most likely there. */
  private latest: { id: string; source: string } | null = null;

  constructor(
    private readonly python: PyodideAPI,
    private readonly parts: ApiParts,
    private readonly bridge: ReturnType<typeof pythonBridge>,
  ) {}

  async run(cell: string, source: string): Promise<CellError | null> {
    this.latest = { id: cell, source };
    try {
      const value: unknown = await this.python.runPythonAsync(source, { filename: `<${cell}>` });
      if (value !== undefined) this.showValue(value);
      return null;
    } catch (error) {
      return this.explain(error, cell, source);
    }
  }

  async check(source: string): Promise<string[]> {
    const missing: string[] = [];
    this.python.globals.set('ontbreekt', (text: unknown) => void missing.push(String(text).slice(0, 500)));
    await this.python.runPythonAsync(source);
    return missing;
  }

  async control(key: string, value: number): Promise<void> {
    try {
      await this.python.runPythonAsync(`import les as _les_zelf; _les_zelf._beweeg(${JSON.stringify(key)}, ${value})`);
    } catch (error) {
      const cell = this.latest;
      this.parts.reporter.show({ kind: 'error', error: this.explain(error, cell?.id ?? '', cell?.source ?? '') });
    }
  }

  setOwn(pictures: readonly KernelPicture[]): void {
    this.bridge.setOwn(pictures);
    this.python.runPython('import les as _les_zelf; _les_zelf._nieuwe_fotos()');
  }

  private showValue(value: unknown): void {
    // Python keeps None as undefined; what is no plain value comes as a proxy that knows its own text.
    const text = this.python.globals.get('repr') as ((of: unknown) => string) | undefined;
    const shown = text ? text(value) : (this.python.runPython('repr') as (of: unknown) => string)(value);
    this.parts.reporter.show({ kind: 'value', text: shown.slice(0, 20_000) });
    (value as { destroy?: () => void }).destroy?.();
  }

  private explain(error: unknown, cell: string, source: string): CellError {
    const { message: trace, type } = error as { message: string; type?: string };
    const name = type ?? 'Error';
    // The message comes after the last line that starts with the error's name, and may have lines of its own.
    const said = [...trace.matchAll(new RegExp(`^(?:[\\w.]+\\.)?${name}: `, 'gm'))].at(-1);
    const message = said
      ? trace.slice(said.index + said[0].length).trimEnd()
      : (trace.trimEnd().split('\n').at(-1) ?? '');
    const own = [...trace.matchAll(new RegExp(`File "<${cell}>", line (\\d+)`, 'g'))].at(-1);
    const line = own ? Number(own[1]) : null;
    const names = this.python.runPython('_bekende_namen()') as { toJs: () => string[]; destroy: () => void };
    const known = names.toJs();
    names.destroy();
    return explainMistake({ name, message, line, code: ownCode(name, message) }, 'python', source, known);
  }
}
