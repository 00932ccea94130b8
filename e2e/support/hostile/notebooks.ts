import type { Row } from './row';

/** A file for the notebook's import. */
export interface NotebookRow extends Row {
  content: () => string | Buffer;
}

const NOT_JSON = 'Dit bestand is geen notebook: het bevat geen JSON.';
const NOT_A_NOTEBOOK = 'Dit bestand ziet er niet uit als een notebook.';
const OTHER = 'Dit notebook is in een andere programmeertaal dan deze pagina.';

const cell = (source: unknown, more: object = {}) => ({
  cell_type: 'code',
  execution_count: null,
  metadata: {},
  outputs: [],
  source,
  ...more,
});

/** The text of a notebook in JavaScript, with what is changed in it. */
export const ipynb = (cells: unknown, more: object = {}) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'dwengo-javascript', display_name: 'JavaScript' },
      language_info: { name: 'javascript' },
    },
    cells,
    ...more,
  });

const row = (id: string, input: string, sees: string, content: NotebookRow['content']): NotebookRow => ({
  id: `notebook ${id}`,
  input,
  sees,
  content,
});

/** Files that are refused. */
export const REFUSED_NOTEBOOKS: readonly NotebookRow[] = [
  row('leeg', 'zero bytes', NOT_JSON, () => ''),
  row('half', 'JSON cut off', NOT_JSON, () => ipynb([cell('1')]).slice(0, 80)),
  row('beeld', 'a picture named .ipynb', NOT_JSON, () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
  row('null', 'null', NOT_A_NOTEBOOK, () => 'null'),
  row('lijst', 'a list', NOT_A_NOTEBOOK, () => '[]'),
  row('v3', 'nbformat 3', 'Dit notebook heeft een oud formaat', () => ipynb([], { nbformat: 3, worksheets: [] })),
  row('v5', 'nbformat 5', 'Dit notebook heeft een nieuwer formaat', () => ipynb([], { nbformat: 5 })),
  row('cellen', 'cells that are no list', NOT_A_NOTEBOOK, () => ipynb({ 0: cell('1') })),
  row('broncode', 'a source that is a number', NOT_A_NOTEBOOK, () => ipynb([cell(7)])),
  row('401', '401 cells', NOT_A_NOTEBOOK, () => ipynb(Array.from({ length: 401 }, () => cell('1')))),
  row('kernel', 'the kernel of another language', OTHER, () =>
    ipynb([cell('1')], { metadata: { kernelspec: { name: 'ir' }, language_info: { name: 'R' } } }),
  ),
  row('python', 'Python in the page for JavaScript', OTHER, () =>
    ipynb([cell('1')], { metadata: { language_info: { name: 'python' } } }),
  ),
];

const display = (data: object) => ({ output_type: 'display_data', metadata: {}, data });

/** Files that open, with what is dangerous in them as harmless text. */
export const OPENED_NOTEBOOKS = {
  html: row('html', 'outputs of HTML, SVG and JavaScript with scripts', 'tekst in de plaats', () =>
    ipynb([
      cell('1', {
        outputs: [
          display({
            'text/html': '<script>window.gehackt = 1</script><img src=x onerror="window.gehackt = 1">',
            'text/plain': 'tekst in de plaats',
          }),
          display({ 'image/svg+xml': '<svg onload="window.gehackt = 1"/>', 'text/plain': 'een tekening' }),
          display({ 'application/javascript': 'window.gehackt = 1', 'text/plain': 'een script' }),
        ],
      }),
    ]),
  ),
  markdown: row('markdown', 'text cells with scripts and links that run code', 'onschuldig', () =>
    ipynb([
      {
        cell_type: 'markdown',
        metadata: {},
        source:
          'onschuldig <script>window.gehackt = 1</script> <img src=x onerror="window.gehackt = 1"> [klik](javascript:window.gehackt=1)',
      },
    ]),
  ),
  huge: row('uitvoer', 'an output of 5 million characters', 'Er was meer uitvoer', () =>
    ipynb([cell('1', { outputs: [{ output_type: 'stream', name: 'stdout', text: 'lang '.repeat(1_000_000) }] })]),
  ),
  ids: row('nummers', 'cells that share one id, and keys that pollute prototypes', 'tweede', () =>
    ipynb([cell('eerste', { id: 'zelfde' }), cell('tweede', { id: 'zelfde' })]).replace(
      '"metadata":{}',
      '"metadata":{"__proto__":{"polluted":true}}',
    ),
  ),
} as const;
