import { notebookApi as words } from '@i18n/notebook-api';
import { bars, lines, pictures, table } from './displays';
import type { ApiParts } from './js-api';
import type { Labelled } from './model';
import { trainWithChart } from './training-chart';

/** What a call from Python gives: JSON text, so that no object has to be freed by hand on either side. */
const answer = (work: () => unknown): string => {
  try {
    return JSON.stringify({ goed: work() ?? null });
  } catch (error) {
    return JSON.stringify({ fout: error instanceof Error ? error.message : String(error) });
  }
};

/** The functions behind our Python module `les`; arguments and answers are JSON. */
export function pythonBridge({ makeModel, pictures: all, reporter }: ApiParts) {
  const models: ReturnType<typeof makeModel>[] = [];
  const model = (at: number) => models[at]!;
  const call: Record<string, (...args: never[]) => unknown> = {
    fotos: () =>
      all.map(({ id, name, kind, category, split }) => ({
        id,
        naam: name,
        soort: kind,
        categorie: category,
        deel: split,
      })),
    laad: () => models.push(makeModel()) - 1,
    ziet: (at: number, id: string, count: number) =>
      model(at)
        .look(id, count)
        .map(({ name, probability }) => [name, probability]),
    laag: (at: number, names: string[]) => model(at).addLayer(names),
    train: (at: number, pictures: Labelled[], epochs: number, learningRate: number, test: Labelled[]) => {
      const steps = trainWithChart(model(at), pictures, { epochs, learningRate, test }, reporter);
      let next = steps.next();
      while (!next.done) next = steps.next();
      return next.value;
    },
    voorspel: (at: number, id: string) => model(at).predict(id),
    toestand: (at: number) => ({
      categorieen: model(at).categories,
      getraind: model(at).head !== null,
      aantal: model(at).head?.examples ?? 0,
    }),
    toon: (items: { id: string; caption: string }[]) => reporter.show(pictures(items)),
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
  };
}
