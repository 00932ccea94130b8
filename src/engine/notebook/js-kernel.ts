import { transformJsCell } from '@core/notebook/js-cell';
import { explainMistake, type CaughtError } from '@core/notebook/mistakes';
import type { CellError } from '@core/notebook/types';
import { inspect } from './inspect';
import { jsApi, type ApiParts } from './js-api';
import type { LanguageKernel } from './language-kernel';
import { LessonError } from './lesson-error';
import type { KernelPicture } from './protocol';

const scope = globalThis as unknown as Record<string, unknown>;
/** Names to compare a misspelt one with, besides the lesson's and the reader's own. */
const WORDS = [
  'console',
  'const',
  'function',
  'return',
  'await',
  'Math',
  'undefined',
  'length',
  'log',
  'map',
  'filter',
  'push',
  'slice',
  'forEach',
  'reduce',
  'includes',
  'join',
  'sort',
  'find',
  'watZiet',
  'uitvoer',
  'voegLaagToe',
  'train',
  'voorspel',
  'kansen',
  'verklaar',
  'lijktOp',
  'kaart',
  'bewaar',
  'true',
  'false',
];

/** Runs JavaScript cells: each one becomes a module from a blob, with its variables on the global object. */
export class JsKernel implements LanguageKernel {
  private readonly api: ReturnType<typeof jsApi>;
  private readonly own = new Set<string>();
  /** Where the lines of each module came from, by its address. */
  private readonly places = new Map<string, readonly number[]>();
  private running: string | null = null;

  constructor(private readonly parts: ApiParts) {
    this.api = jsApi(parts);
    for (const [name, value] of Object.entries(this.api.globals)) this.define(name, value);
    this.define('$import', (name: string) => this.api.importLibrary(name));
    this.define('$value', (value: unknown) => this.showValue(value));
    // What fails after its cell ended, such as a call that nobody awaited.
    addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      this.showLate(event.reason);
    });
    addEventListener('error', (event) => {
      event.preventDefault();
      this.showLate(event.error);
    });
  }

  async run(_: string, source: string): Promise<CellError | null> {
    this.running = source;
    try {
      await this.load(source);
      return null;
    } catch (error) {
      return this.explain(error, source);
    } finally {
      this.running = null;
    }
  }

  async check(source: string): Promise<string[]> {
    const missing: string[] = [];
    this.define('ontbreekt', (text: unknown) => void missing.push(String(text).slice(0, 500)));
    await this.load(`{ ${source}\n}`);
    return missing;
  }

  async control(key: string, value: number): Promise<void> {
    try {
      await this.api.controls.get(key)?.(value);
    } catch (error) {
      this.showLate(error);
    }
  }

  setOwn(pictures: readonly KernelPicture[]): void {
    this.define('mijnFotos', this.api.setOwn(pictures));
  }

  private async load(source: string): Promise<void> {
    const { code, names, lines } = transformJsCell(source);
    for (const name of names) {
      this.own.add(name);
      // A module may only assign to names that exist.
      if (!Object.hasOwn(scope, name)) this.define(name, undefined);
    }
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    this.places.set(address, lines);
    try {
      await import(/* @vite-ignore */ address);
    } finally {
      URL.revokeObjectURL(address);
    }
  }

  private define(name: string, value: unknown): void {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  }

  private showValue(value: unknown): void {
    if (value === undefined) return;
    if (value instanceof Promise) this.parts.reporter.show({ kind: 'note', note: 'promise' });
    else this.parts.reporter.show({ kind: 'value', text: inspect(value).slice(0, 20_000) });
  }

  private showLate(error: unknown): void {
    this.parts.reporter.show({ kind: 'error', error: this.explain(error, this.running ?? '') });
  }

  private explain(error: unknown, source: string): CellError {
    const known = [...Object.keys(this.api.globals), ...this.own, ...WORDS];
    const promises = [...this.own].filter((name) => scope[name] instanceof Promise).map((name) => `$promise:${name}`);
    return explainMistake(this.caught(error), 'javascript', source, [...known, ...promises]);
  }

  private caught(error: unknown): CaughtError {
    if (!(error instanceof Error)) return { name: 'Error', message: inspect(error), line: null };
    const { name, message } = error;
    const code = error instanceof LessonError ? error.code : undefined;
    const place = (error as { loc?: { line?: number } }).loc;
    if (place?.line) return { name, message, line: place.line, code };
    return { name, message, line: this.lineOf(error.stack ?? ''), code };
  }

  /** Line in the cell of the first place in a stack that is in a cell. */
  private lineOf(stack: string): number | null {
    for (const [, address, line] of stack.matchAll(/(blob:[^\s)]+?):(\d+):\d+/g)) {
      const lines = this.places.get(address!);
      if (lines) return lines[Number(line) - 1] ?? null;
    }
    return null;
  }
}
