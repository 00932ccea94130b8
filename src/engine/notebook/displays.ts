import { MAX_CELL_TEXT, MAX_COLUMNS, MAX_PICTURES, MAX_POINTS, MAX_ROWS, MAX_SERIES } from '@core/notebook/limits';
import type { CellOutput, ChartSpec, OutputPicture, TableValue } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import { inspect } from './inspect';
import { PICTURE_SIZE } from '../picture';
import { LessonError } from './lesson-error';
import type { PictureBook } from './picture-book';

const short = (value: unknown) => String(value).slice(0, MAX_CELL_TEXT);

function tableValue(value: unknown): TableValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return inspect(value).slice(0, MAX_CELL_TEXT);
}

/** Rows of plain objects (or single values) as a table. */
export function table(rows: unknown): CellOutput[] {
  if (!Array.isArray(rows)) throw new LessonError(words.notAList('tabel'));
  const shown = rows.slice(0, MAX_ROWS);
  const records = shown.map((row): Record<string, unknown> =>
    typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : { [words.value]: row },
  );
  const columns = [...new Set(records.flatMap((row) => Object.keys(row)))].slice(0, MAX_COLUMNS);
  const output: CellOutput = {
    kind: 'table',
    columns: columns.map(short),
    rows: records.map((row) => columns.map((column) => tableValue(row[column]))),
  };
  return rows.length > MAX_ROWS ? [output, { kind: 'note', note: 'truncated' }] : [output];
}

function numbers(values: unknown): number[] {
  const all = Array.from(Object(values) as ArrayLike<unknown>);
  if (!all.every((value) => typeof value === 'number')) throw new LessonError(words.notNumbers);
  return all.slice(0, MAX_POINTS);
}

/** A line chart: one series per field of `series`. */
export function lines(title: unknown, series: unknown, xLabel: unknown = ''): ChartSpec {
  const fields = Object.entries(Object(series) as object).slice(0, MAX_SERIES);
  const all = fields.map(([name, values]) => ({ name: short(name), values: numbers(values) }));
  if (all.length === 0 || all.some(({ values }) => values.length === 0)) throw new LessonError(words.notNumbers);
  return { type: 'lines', title: short(title), xLabel: short(xLabel), labels: [], series: all, yDomain: null };
}

/** A bar chart: one bar per field of `bars`. */
export function bars(title: unknown, heights: unknown): ChartSpec {
  const fields = Object.entries(Object(heights) as object).slice(0, 60);
  if (fields.length === 0) throw new LessonError(words.notNumbers);
  const labels = fields.map(([name]) => short(name));
  const values = numbers(fields.map(([, value]) => value as unknown));
  return {
    type: 'bars',
    title: short(title),
    xLabel: '',
    labels,
    series: [{ name: short(title), values }],
    yDomain: null,
  };
}

/** Pictures with a caption each: by id where the page has them, else with their pixels. */
export function pictures(items: readonly { id: string; caption: string }[], book: PictureBook): CellOutput {
  const shown = items.slice(0, MAX_PICTURES).map(({ id, caption: said }): OutputPicture => {
    const caption = short(said);
    const picture = book.get(id);
    if (picture.shown) return { id, caption };
    return { width: PICTURE_SIZE, height: PICTURE_SIZE, pixels: new Uint8ClampedArray(picture.pixels), caption };
  });
  return { kind: 'pictures', items: shown };
}
