import { parse, type Node, type Options } from 'acorn';

/** A JavaScript cell made into the source of a module. */
export interface JsCell {
  code: string;
  /** Names that the cell declares at its top level; they live on the global object, so that other cells see them. */
  names: string[];
  /** Line of the cell (from 1) for each line of `code` (index 0 is line 1). */
  lines: number[];
}

interface Piece {
  text: string;
  /** Line of the cell at which the text starts. */
  line: number;
}

type Located = Node & { loc: { start: { line: number } } };
// Acorn's own node types name every kind; here only a few fields of a few kinds are looked at.
type AnyNode = Located & Record<string, unknown>;

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowAwaitOutsideFunction: true,
  locations: true,
};

const list = (value: unknown) => value as AnyNode[];
const one = (value: unknown) => value as AnyNode;
const nameOf = (value: unknown) => String(one(value)['name'] ?? one(value)['value']);

/** Names that a pattern such as `{ a, b: [c] }` binds. */
function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'ObjectPattern':
      return list(pattern['properties']).flatMap((property) =>
        boundNames(one(property.type === 'RestElement' ? property['argument'] : property['value'])),
      );
    case 'ArrayPattern':
      return list(pattern['elements']).flatMap((element) => (element ? boundNames(element) : []));
    case 'AssignmentPattern':
      return boundNames(one(pattern['left']));
    case 'RestElement':
      return boundNames(one(pattern['argument']));
    default:
      return [];
  }
}

/** `import { a as b } from 'x'` as an assignment from what `$import('x')` gives. */
function importPiece(node: AnyNode): { text: string; names: string[] } {
  const from = `await $import(${JSON.stringify(String(one(node['source'])['value']))})`;
  const names: string[] = [];
  const parts = list(node['specifiers']).map((specifier) => {
    const local = nameOf(specifier['local']);
    names.push(local);
    if (specifier.type === 'ImportNamespaceSpecifier') return `${local} = $m;`;
    const field = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier['imported']);
    return `${local} = $m[${JSON.stringify(field)}];`;
  });
  return { text: `{ const $m = ${from}; ${parts.join(' ')} }`, names };
}

/**
 * Turns a cell into a module whose top-level variables live on the global object and whose last expression is handed
 * to `$value`. Lines stay where they are as far as possible; `lines` says where each came from.
 *
 * @throws SyntaxError of acorn, with `loc`
 */
export function transformJsCell(source: string): JsCell {
  const program = parse(source, OPTIONS) as unknown as AnyNode;
  const body = list(program['body']);
  const names: string[] = [];
  const hoisted: Piece[] = [];
  const pieces: Piece[] = [];
  const slice = (from: Node | number, to?: number) =>
    typeof from === 'number' ? source.slice(from, to) : source.slice(from.start, from.end);
  let at = 0;
  const lineAt = (offset: number) => source.slice(0, offset).split('\n').length;
  const keep = (to: number) => {
    if (to > at) pieces.push({ text: source.slice(at, to), line: lineAt(at) });
    at = to;
  };

  body.forEach((node, index) => {
    keep(node.start);
    const { line } = node.loc.start;
    at = node.end;
    if (node.type === 'VariableDeclaration') {
      for (const declarator of list(node['declarations'])) {
        const target = one(declarator['id']);
        names.push(...boundNames(target));
        const start = { line: target.loc.start.line };
        if (declarator['init'])
          pieces.push({
            text: `(${slice(target)} = ${slice(target.end, declarator.end).replace(/^(?:\s|\/\*[^]*?\*\/)*=/, '')}\n);`,
            ...start,
          });
        else if (node['kind'] !== 'var') pieces.push({ text: `${nameOf(target)} = undefined;`, ...start });
      }
    } else if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
      const name = nameOf(node['id']);
      names.push(name);
      // Functions can be called above where they stand, classes cannot.
      (node.type === 'FunctionDeclaration' ? hoisted : pieces).push({ text: `${name} = ${slice(node)};\n`, line });
    } else if (node.type === 'ImportDeclaration') {
      const found = importPiece(node);
      names.push(...found.names);
      pieces.push({ text: found.text, line });
    } else if (node.type.startsWith('Export')) {
      throw Object.assign(new SyntaxError("'export' does not belong in a cell"), { loc: node.loc.start });
    } else if (node.type === 'ExpressionStatement' && index === body.length - 1) {
      const expression = one(node['expression']);
      pieces.push({ text: `$value(${slice(expression)}\n);`, line: expression.loc.start.line });
    } else {
      pieces.push({ text: slice(node), line });
    }
  });
  keep(source.length);

  let code = '';
  const lines: number[] = [];
  for (const { text, line } of [...hoisted, ...pieces]) {
    text.split('\n').forEach((part, i) => {
      const last = code.split('\n').length - 1;
      if (i > 0) code += '\n';
      if (part.trim()) lines[i > 0 ? last + 1 : last] ??= line + i;
      code += part;
    });
  }
  for (let i = 0; i < code.split('\n').length; i++) lines[i] ??= lines[i - 1] ?? 1;
  return { code, names: [...new Set(names)], lines };
}
