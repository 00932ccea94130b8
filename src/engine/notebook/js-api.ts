import * as array from 'd3-array';
import * as interpolate from 'd3-interpolate';
import * as scale from 'd3-scale';
import * as shape from 'd3-shape';
import type { CellOutput } from '@core/notebook/types';
import { notebookApi as words } from '@i18n/notebook-api';
import { bars, lines, pictures, table } from './displays';
import { inspect } from './inspect';
import { LessonError } from './lesson-error';
import type { Labelled, LessonModel } from './model';
import type { KernelPicture } from './protocol';
import type { Reporter } from './reporter';
import { trainWithChart } from './training-chart';

/** A picture as the cells see it. */
interface Foto {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly categorie: string;
  readonly deel: 'train' | 'test';
}

/** Ends, step and first value of a slider. */
interface Slider {
  min?: number;
  max?: number;
  stap?: number;
  waarde?: number;
}

export interface ApiParts {
  makeModel: () => LessonModel;
  pictures: readonly KernelPicture[];
  reporter: Reporter;
  tf: object;
  mobilenet: object;
}

const isFoto = (value: unknown): value is Foto =>
  typeof (value as Foto | null)?.id === 'string' && 'categorie' in Object(value);

function idOf(value: unknown): string {
  if (!isFoto(value)) throw new LessonError(words.noSuchPicture(inspect(value)));
  return value.id;
}

function labelled(value: unknown, name: string): Labelled[] {
  if (!Array.isArray(value)) throw new LessonError(words.notAList(name));
  return value.map((foto) => ({ id: idOf(foto), category: String((foto as Foto).categorie) }));
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The model with the Dutch names that the cells use. */
function dutchModel(model: LessonModel, reporter: Reporter) {
  return {
    watZiet: (foto: unknown, aantal = 5) =>
      model.look(idOf(foto), aantal).map(({ name, probability }) => ({ objecttype: name, kans: probability })),
    uitvoer: (foto: unknown) => model.logits(idOf(foto)),
    voegLaagToe: (categories: unknown) => {
      if (!Array.isArray(categories)) throw new LessonError(words.notAList('voegLaagToe'));
      model.addLayer(categories);
    },
    async train(fotos: unknown, opties: { epochs?: number; learningRate?: number; test?: unknown } = {}) {
      const { epochs = 20, learningRate = 0.05, test = [] } = opties;
      const settings = { epochs, learningRate, test: labelled(test, 'test') };
      const steps = trainWithChart(model, labelled(fotos, 'train'), settings, reporter);
      let next = steps.next();
      for (; !next.done; next = steps.next()) await nextTurn();
      return { train: next.value.train, test: next.value.test, loss: next.value.loss };
    },
    voorspel: (foto: unknown) => {
      const { category, probability } = model.predict(idOf(foto));
      return { categorie: category, kans: probability };
    },
    get categorieen() {
      return [...model.categories];
    },
    get getraind() {
      return model.head !== null;
    },
    get aantalFotos() {
      return model.head?.examples ?? 0;
    },
  };
}

/** Everything that JavaScript cells find ready, by name. */
export function jsApi({ makeModel, pictures: all, reporter, tf, mobilenet }: ApiParts) {
  const fotos: readonly Foto[] = Object.freeze(
    all.map(({ id, name, kind, category, split }) =>
      Object.freeze({ id, naam: name, soort: kind, categorie: category, deel: split }),
    ),
  );
  const show = (outputs: readonly CellOutput[]) => outputs.forEach((output) => reporter.show(output));
  const controls = new Map<string, (value: number) => unknown>();
  const print =
    (stream: 'out' | 'warn') =>
    (...values: unknown[]) =>
      reporter.show({ kind: 'text', text: `${values.map((value) => inspect(value)).join(' ')}\n`, stream });
  const globals = {
    fotos,
    laadModel: async () => dutchModel(makeModel(), reporter),
    toon(value: unknown, bijschrift?: (foto: Foto) => unknown) {
      const items = Array.isArray(value) ? value : [value];
      if (items.length > 0 && items.every(isFoto))
        show([
          pictures(items.map((foto) => ({ id: foto.id, caption: String(bijschrift ? bijschrift(foto) : foto.naam) }))),
        ]);
      else show([{ kind: 'value', text: inspect(value).slice(0, 20_000) }]);
    },
    tabel: (rows: unknown) => show(table(rows)),
    lijngrafiek: (titel: unknown, reeksen: unknown, xAs?: unknown) =>
      show([{ kind: 'chart', key: reporter.chartKey(), spec: lines(titel, reeksen, xAs) }]),
    staafgrafiek: (titel: unknown, waarden: unknown) =>
      show([{ kind: 'chart', key: reporter.chartKey(), spec: bars(titel, waarden) }]),
    schuif(label: unknown, opties: Slider = {}, functie: (value: number) => unknown = () => undefined) {
      const { min = 0, max = 10, stap = 1, waarde = min } = opties;
      const key = `slider-${reporter.current}-${String(label)}`;
      const place = reporter.chartCount;
      controls.set(key, (value) => {
        // What the function draws takes the place of what it drew before.
        reporter.chartCount = place;
        return functie(value);
      });
      reporter.show({ kind: 'slider', key, label: String(label), min, max, step: stap > 0 ? stap : 1, value: waarde });
      return functie(waarde);
    },
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
  const { d3 } = globals;
  const libraries: Record<string, object> = {
    d3,
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
  return { globals: { ...globals, console: console_ }, controls, importLibrary };
}
