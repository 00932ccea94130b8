import { notebookApi } from '@i18n/notebook-api';
import { LessonError } from './lesson-error';

/** Bytes of arrays that may be alive at once: far more than a lesson needs, and what a Chromebook of 4 GB still has. */
const BUDGET = 1_200_000_000;
/** Smaller arrays are not counted: they cost more to count than they weigh. */
const SMALL = 65_536;

/**
 * Counts the large typed arrays that are alive and refuses what goes over the budget. The browser itself refuses only
 * a single array that is too large, so a loop that keeps arrays would take all memory of the machine.
 *
 * @param scope the worker's global object; the constructors in it are replaced
 */
export function guardMemory(scope: Record<string, unknown>): void {
  guardGrowth();
  let alive = 0;
  const freed = new FinalizationRegistry((bytes: number) => (alive -= bytes));
  const names = [
    'ArrayBuffer',
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
    'Int32Array',
  ];
  for (const name of [...names, 'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array']) {
    const original = scope[name] as { BYTES_PER_ELEMENT?: number; prototype: object };
    const size = original.BYTES_PER_ELEMENT ?? 1;
    const guarded = new Proxy(original as unknown as new (...args: unknown[]) => object, {
      construct(target, args, newTarget) {
        const [first] = args;
        const length = typeof first === 'number' ? first : Array.isArray(first) ? first.length : 0;
        const bytes = length * size;
        if (bytes < SMALL) return Reflect.construct(target, args, newTarget) as object;
        if (alive + bytes > BUDGET) throw new LessonError(notebookApi.tooMuchMemory, 'too-much-memory');
        const made = Reflect.construct(target, args, newTarget) as object;
        alive += bytes;
        freed.register(made, bytes);
        return made;
      },
    });
    Object.defineProperty(original.prototype, 'constructor', { value: guarded, writable: true, configurable: true });
    Object.defineProperty(scope, name, { value: guarded, writable: true, configurable: true });
  }
}

/** WebAssembly, so Python too, gets no more than the budget: what asks for more is told that there is none. */
function guardGrowth(): void {
  const { prototype } = WebAssembly.Memory;
  const grow = prototype.grow;
  prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * 65_536 > BUDGET)
      throw new RangeError('WebAssembly.Memory.grow(): out of budget');
    return grow.call(this, pages);
  };
}
