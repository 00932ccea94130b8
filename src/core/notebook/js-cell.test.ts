import { describe, expect, it } from 'vitest';
import { transformJsCell } from './js-cell';

/** Runs a transformed cell as the kernel does, with `scope` for the global object. */
async function run(source: string, scope: Record<string, unknown> = {}): Promise<unknown> {
  const { code, names } = transformJsCell(source);
  for (const name of names) scope[name] ??= undefined;
  let value: unknown;
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
    ...args: string[]
  ) => (scope: unknown, value: (result: unknown) => void, load: (name: string) => Promise<unknown>) => Promise<void>;
  const cell = new AsyncFunction('$scope', '$value', '$import', `with ($scope) { ${code}\n }`);
  await cell(
    scope,
    (result) => (value = result),
    (name) => Promise.resolve({ default: name, zin: `uit ${name}` }),
  );
  return value;
}

describe('transformJsCell', () => {
  it('keeps variables, functions and classes for the next cell', async () => {
    const scope = {};
    await run(
      'const a = 1, { b, c: [d = 4] } = { b: 2, c: [] };\nlet e;\nfunction f() { return a + b + d; }\nclass G {}',
      scope,
    );
    expect(scope).toMatchObject({ a: 1, b: 2, d: 4, e: undefined });
    expect(await run('f()', scope)).toBe(7);
    expect(await run('new G() instanceof G', scope)).toBe(true);
  });

  it('gives the last expression, with and without a semicolon or comment', async () => {
    expect(await run('const x = 3;\nx * 2; // dubbel')).toBe(6);
    expect(await run('1 + 1')).toBe(2);
    expect(await run('const x = 3;')).toBeUndefined();
  });

  it('lets a function be called above where it stands', async () => {
    expect(await run('const x = f();\nfunction f() { return 5; }\nx')).toBe(5);
  });

  it('waits at the top level', async () => {
    expect(await run('const x = await Promise.resolve(8);\nx')).toBe(8);
  });

  it('does imports by asking for them', async () => {
    expect(
      await run("import hoofd, { zin as z } from 'd3';\nimport * as alles from 'x';\n[hoofd, z, alles.default]"),
    ).toEqual(['d3', 'uit d3', 'x']);
  });

  it('knows from which line each line came', () => {
    const source = 'const a = 1;\nfunction f() {\n  return 2;\n}\n\nconst b = {\n  c: fout,\n};\nf(a,\n  b);';
    const { code, lines } = transformJsCell(source);
    const rows = code.split('\n');
    for (const [mark, line] of [
      ['return 2', 3],
      ['c: fout', 7],
      ['f(a', 9],
      ['(a =', 1],
    ] as const) {
      expect(lines[rows.findIndex((row) => row.includes(mark))], mark).toBe(line);
    }
  });

  it('refuses export and gives the place of a mistake', () => {
    expect(() => transformJsCell('export const a = 1;')).toThrow(SyntaxError);
    expect(() => transformJsCell('f(1,\n2')).toThrow(
      expect.objectContaining({ loc: expect.objectContaining({ line: 2 }) }),
    );
  });

  it('keeps texts with equals signs, arrows and comments whole', async () => {
    expect(await run("const a = 'x = y', f = (n) => n === 1 /* = */;\n[a, f(1)]")).toEqual(['x = y', true]);
  });
});
