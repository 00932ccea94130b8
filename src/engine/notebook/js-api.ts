import * as array from 'd3-array';
import * as interpolate from 'd3-interpolate';
import * as scale from 'd3-scale';
import * as shape from 'd3-shape';
import type { CellOutput, IntakeOutput } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import { bars, lines, pictures, table } from './displays';
import { drawFotos, idOf, isFoto, splitFotos, toFoto, type Foto } from './foto';
import { inspect } from './inspect';
import { intakeOutput, type IntakeOptions } from './intake';
import { dutchModel, type BackboneReference } from './js-model';
import { LessonError } from './lesson-error';
import type { LessonModel } from './model';
import type { PictureBook } from './picture-book';
import type { KernelPicture } from './protocol';
import { projectOutput } from './project-output';
import type { Reporter } from './reporter';

/** Ends, step and first value of a slider. */
interface Slider {
  min?: number;
  max?: number;
  stap?: number;
  waarde?: number;
}

export interface ApiParts {
  makeModel: () => LessonModel;
  book: PictureBook;
  pictures: readonly KernelPicture[];
  own: readonly KernelPicture[];
  reporter: Reporter;
  backbone: BackboneReference;
  tf: object;
  mobilenet: object;
}

/** Everything that JavaScript cells find ready, by name. */
export function jsApi({ makeModel, book, pictures: all, own, reporter, backbone, tf, mobilenet }: ApiParts) {
  const show = (outputs: readonly CellOutput[]) => outputs.forEach((output) => reporter.show(output));
  /** The reader's pictures as they are now. */
  let latest: readonly Foto[] = Object.freeze(own.map(toFoto));
  const controls = new Map<string, (value: number) => unknown>();
  const print =
    (stream: 'out' | 'warn') =>
    (...values: unknown[]) =>
      reporter.show({ kind: 'text', text: `${values.map((value) => inspect(value)).join(' ')}\n`, stream });
  function toon(value: unknown, bijschrift?: (foto: Foto) => unknown) {
    const items = Array.isArray(value) ? value : [value];
    if (items.length > 0 && items.every(isFoto))
      show([
        pictures(
          items.map((foto) => ({ id: foto.id, caption: String(bijschrift ? bijschrift(foto) : foto.naam) })),
          book,
        ),
      ]);
    else show([{ kind: 'value', text: inspect(value).slice(0, 20_000) }]);
  }
  /** The reader brings in pictures, and the function of the cell gets those that are new. */
  function intake(kind: IntakeOutput['kind']) {
    return (opties: IntakeOptions = {}, functie: (nieuwe: readonly Foto[]) => unknown = toon) => {
      const output = intakeOutput(kind, reporter, opties);
      controls.set(output.key, (from) => reporter.inPlace(output.key, () => functie(latest.slice(from))));
      reporter.show(output);
    };
  }
  const globals = {
    fotos: Object.freeze(all.map(toFoto)) as readonly Foto[],
    mijnFotos: latest,
    laadModel: async () => dutchModel(makeModel(), reporter, backbone),
    kiesPerCategorie: (fotos: unknown, aantal: unknown, startgetal: unknown = 1) =>
      drawFotos(fotos, aantal, startgetal, (name) => book.categoryKey(name)),
    verdeel: (fotos: unknown, deelTest: unknown = 0.25, startgetal: unknown = 1) =>
      splitFotos(fotos, deelTest, startgetal),
    bedek(foto: unknown, plek: { links?: number; boven?: number; breedte?: number; hoogte?: number } = {}) {
      const { links = 0.25, boven = 0.25, breedte = 0.5, hoogte = 0.5 } = plek;
      const made = book.covered(idOf(foto), { x: links, y: boven, width: breedte, height: hoogte });
      return Object.freeze({ ...(foto as Foto), id: made.id, naam: made.name });
    },
    toon,
    tabel: (rows: unknown) => show(table(rows)),
    lijngrafiek: (titel: unknown, reeksen: unknown, xAs?: unknown) =>
      show([{ kind: 'chart', key: reporter.chartKey(), spec: lines(titel, reeksen, xAs) }]),
    staafgrafiek: (titel: unknown, waarden: unknown) =>
      show([{ kind: 'chart', key: reporter.chartKey(), spec: bars(titel, waarden) }]),
    schuif(label: unknown, opties: Slider = {}, functie: (value: number) => unknown = () => undefined) {
      const { min = 0, max = 10, stap = 1, waarde = min } = opties;
      const key = reporter.controlKey(String(label));
      const draw = (value: number) => reporter.inPlace(key, () => functie(value));
      controls.set(key, draw);
      reporter.show({ kind: 'slider', key, label: String(label), min, max, step: stap > 0 ? stap : 1, value: waarde });
      return draw(waarde);
    },
    camera: intake('camera'),
    bestanden: intake('files'),
    bewaarProject: (naam: unknown, lijst: unknown) => show([projectOutput(naam, lijst, book)]),
    d3: { ...array, ...interpolate, ...scale, ...shape },
    tf,
    mobilenet,
  };
  const console_ = {
    log: print('out'),
    info: print('out'),
    debug: print('out'),
    warn: print('warn'),
    error: print('warn'),
    table: globals.tabel,
  };
  const libraries: Record<string, object> = {
    d3: globals.d3,
    tf,
    mobilenet,
    'd3-array': array,
    'd3-interpolate': interpolate,
    'd3-scale': scale,
    'd3-shape': shape,
  };
  const importLibrary = (name: string): object => {
    const found = Object.hasOwn(libraries, name) ? libraries[name] : undefined;
    if (!found) throw new LessonError(words.unknownImport(name, Object.keys(libraries)), 'unknown-import');
    return found;
  };
  /** @returns the pictures as cells see them */
  const setOwn = (next: readonly KernelPicture[]) => (latest = Object.freeze(next.map(toFoto)));
  return { globals: { ...globals, console: console_ }, controls, importLibrary, setOwn };
}
