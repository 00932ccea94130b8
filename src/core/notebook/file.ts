import { NotebookFileError } from './errors';
import { readOutputs, writeOutput } from './file-outputs';
import { fileSchema, joined, lines, type NotebookFile, type NotebookFileCell } from './file-schema';
import { MAX_FILE } from './limits';
import type { Notebook, NotebookCell, NotebookLanguage } from './types';

const MAJOR = 4;
const MINOR = 5;

const KERNELS = {
  javascript: {
    kernelspec: { name: 'dwengo-javascript', display_name: 'JavaScript (Dwengo)', language: 'javascript' },
    language_info: { name: 'javascript', file_extension: '.js', mimetype: 'text/javascript' },
  },
  python: {
    kernelspec: { name: 'python3', display_name: 'Python 3 (Pyodide)', language: 'python' },
    language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
  },
} as const;

function languageOf({ metadata }: NotebookFile): NotebookLanguage {
  const found = metadata.language_info?.name ?? metadata.kernelspec?.name ?? '';
  if (/python/i.test(found)) return 'python';
  if (/javascript|deno|node/i.test(found)) return 'javascript';
  throw new NotebookFileError('other-language', `Expected a notebook in JavaScript or Python, found "${found}".`);
}

/** Cells of minor versions before 5 have no id; they get one from their place. */
function readCell(cell: NotebookFileCell, index: number): NotebookCell {
  const code = cell.cell_type === 'code';
  return {
    id: cell.id ?? `cel-${index + 1}`,
    type: code ? 'code' : 'markdown',
    source: joined(cell.source),
    outputs: code ? readOutputs(cell.outputs ?? []) : [],
    executionCount: code ? (cell.execution_count ?? null) : null,
    metadata: cell.metadata,
  };
}

/** Gives cells with the same id another one, which damaged files have. */
function withUniqueIds(cells: NotebookCell[]): NotebookCell[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    let id = cell.id;
    for (let n = index; seen.has(id); n++) id = `cel-${n}-b`;
    seen.add(id);
    return { ...cell, id };
  });
}

/**
 * Reads the text of an .ipynb file of nbformat 4.0 to 4.x.
 * @throws NotebookFileError when it is none, or in another language
 */
export function parseNotebook(text: string): Notebook {
  if (text.length > MAX_FILE) {
    throw new NotebookFileError('too-large', `Expected at most ${MAX_FILE} characters, found ${text.length}.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new NotebookFileError('not-json', `Expected JSON, found something else: ${String(error)}.`);
  }
  const major = Number((Object(json) as Record<string, unknown>)['nbformat']);
  if (major < MAJOR) throw new NotebookFileError('too-old', `Expected nbformat 4, found ${major}.`);
  if (major > MAJOR) throw new NotebookFileError('too-new', `Expected nbformat 4, found ${major}.`);
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const { path = [], message = '' } = parsed.error.issues[0] ?? {};
    throw new NotebookFileError('not-a-notebook', `At "${path.join('.')}": ${message}.`);
  }
  const file = parsed.data;
  return {
    language: languageOf(file),
    title: file.metadata.title ?? '',
    metadata: file.metadata,
    cells: withUniqueIds(file.cells.map(readCell)),
  };
}

/** Text of an .ipynb file of nbformat 4.5, with outputs. */
export function writeNotebook({ cells, language, metadata, title }: Notebook): string {
  const file = {
    cells: cells.map(({ id, type, source, outputs, executionCount, metadata: own }) => {
      const base = { id, cell_type: type, metadata: own, source: lines(source) };
      return type === 'code' ? { ...base, execution_count: executionCount, outputs: outputs.map(writeOutput) } : base;
    }),
    metadata: { ...KERNELS[language], ...metadata, ...(title ? { title } : {}) },
    nbformat: MAJOR,
    nbformat_minor: MINOR,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
