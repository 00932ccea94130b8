import type { IntakeOutput } from '@core/notebook/types';
import { packHead } from '@core/project/head-text';
import { notebookApi as words } from '@i18n/notebook-api';
import { bars, lines, pictures, table } from './displays';
import { drawFotos, splitFotos, toFoto, type Foto } from './foto';
import { heatPicture } from './heat-picture';
import { intakeOutput } from './intake';
import type { ApiParts } from './js-api';
import type { Labelled } from './model';
import { projectOutput } from './project-output';
import type { KernelPicture } from './protocol';
import { layerOf, trainSettings, type TrainOptions } from './train-options';
import { trainWithChart } from './training-chart';
import { explainScore, heatMap, lookAlikes } from './why';

/** What a call from Python gives: JSON text, so that no object has to be freed by hand on either side. */
const answer = (work: () => unknown): string => {
  try {
    return JSON.stringify({ goed: work() ?? null });
  } catch (error) {
    return JSON.stringify({ fout: error instanceof Error ? error.message : String(error) });
  }
};

/** Runs a generator to its end: calls from Python are synchronous. */
function toTheEnd<T>(steps: Generator<unknown, T, undefined>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** Calls on a model, which Python knows by its number. */
function modelCalls({ makeModel, book, reporter, backbone }: ApiParts) {
  const models: ReturnType<typeof makeModel>[] = [];
  const model = (at: number) => models[at]!;
  const asked = (at: number, id: string, category: string | null) => category ?? model(at).predict(id).category;
  return {
    laad: () => models.push(makeModel()) - 1,
    ziet: (at: number, id: string, count: number) =>
      model(at)
        .look(id, count)
        .map(({ name, probability }) => [name, probability]),
    uitvoer: (at: number, id: string) => [...model(at).logits(id)],
    laag: (at: number, names: string[], layer: unknown) => model(at).addLayer(names, layerOf(layer)),
    train: (at: number, pictures: Labelled[], options: TrainOptions, test: Labelled[]) =>
      toTheEnd(trainWithChart(model(at), pictures, trainSettings(options, test), reporter)),
    voorspel: (at: number, id: string) => model(at).predict(id),
    verklaar: (at: number, id: string, category: string | null) => explainScore(model(at), id, asked(at, id, category)),
    lijkt: (at: number, id: string, among: string[], count: number) => lookAlikes(model(at), id, among, count),
    kaart: (at: number, id: string, category: string | null) => {
      const name = asked(at, id, category);
      const heat = toTheEnd(heatMap(model(at), id, name));
      const { pixels, name: picture } = book.get(id);
      reporter.show({ kind: 'pictures', items: [heatPicture(pixels, heat, words.heat(picture, name))] });
      return [...heat.values];
    },
    bewaar: (at: number, name: string) =>
      reporter.show({ kind: 'model', name, head: packHead(model(at).trained()), backbone }),
    toestand: (at: number) => ({
      categorieen: model(at).categories,
      getraind: model(at).head !== null,
      aantal: model(at).head?.examples ?? 0,
    }),
  };
}

/** The functions behind our Python module `les`; arguments and answers are JSON. */
export function pythonBridge(parts: ApiParts) {
  const { pictures: all, own, book, reporter } = parts;
  let mine: readonly KernelPicture[] = own;
  const call: Record<string, (...args: never[]) => unknown> = {
    ...modelCalls(parts),
    fotos: () => all.map(toFoto),
    mijn_fotos: () => mine.map(toFoto),
    trek: (list: Foto[], count: number, seed: number) =>
      drawFotos(list, count, seed, (name) => book.categoryKey(name)).map(({ id }) => id),
    verdeel: (list: Foto[], share: number, seed: number) => splitFotos(list, share, seed).map(({ deel }) => deel),
    bedek: (id: string, x: number, y: number, width: number, height: number) => {
      const made = book.covered(id, { x, y, width, height });
      return [made.id, made.name];
    },
    schuif: (label: string, min: number, max: number, step: number, value: number) => {
      const key = reporter.controlKey(label);
      reporter.show({ kind: 'slider', key, label, min, max, step: step > 0 ? step : 1, value });
      return key;
    },
    inbreng: (kind: IntakeOutput['kind'], categorie: string, deel: unknown) => {
      const output = intakeOutput(kind, reporter, { categorie, deel });
      reporter.show(output);
      return output.key;
    },
    project: (name: string, list: Foto[]) => reporter.show(projectOutput(name, list, book)),
    toon: (items: { id: string; caption: string }[]) => reporter.show(pictures(items, book)),
    tabel: (rows: unknown) => table(rows).forEach((output) => reporter.show(output)),
    lijnen: (title: string, series: unknown, x: string) =>
      reporter.show({ kind: 'chart', key: reporter.chartKey(), spec: lines(title, series, x) }),
    staven: (title: string, heights: unknown) =>
      reporter.show({ kind: 'chart', key: reporter.chartKey(), spec: bars(title, heights) }),
  };
  return {
    roep: (name: string, json: string) =>
      answer(() => {
        const action = Object.hasOwn(call, name) ? call[name] : undefined;
        if (!action) throw new Error(words.noSuchPicture(name));
        return action(...(JSON.parse(json) as never[]));
      }),
    /** Runs a Python function so that what it shows takes the place of what it showed before. */
    op_plaats: (key: string, draw: () => unknown) => reporter.inPlace(key, draw),
    setOwn: (pictures: readonly KernelPicture[]) => {
      mine = pictures;
    },
  };
}
