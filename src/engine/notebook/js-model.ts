import { packHead } from '@core/project/head-text';
import { notebookApi as words } from '@i18n/notebook-api';
import { nextTurn } from '../next-turn';
import { fotoList, idOf, labelled, type Foto } from './foto';
import { heatPicture } from './heat-picture';
import { LessonError } from './lesson-error';
import type { LessonModel } from './model';
import type { Reporter } from './reporter';
import { layerOf, trainSettings, type TrainOptions } from './train-options';
import { trainWithChart } from './training-chart';
import { explainScore, heatMap, lookAlikes } from './why';

/** The existing model under a trained layer, for who saves that layer. */
export interface BackboneReference {
  id: string;
  name: string;
}

/** Runs a generator to its end, letting other messages through at every step. */
async function inTurns<T>(steps: Generator<unknown, T, undefined>): Promise<T> {
  let next = steps.next();
  for (; !next.done; next = steps.next()) await nextTurn();
  return next.value;
}

/** The model with the Dutch names that JavaScript cells use. */
export function dutchModel(model: LessonModel, reporter: Reporter, backbone: BackboneReference) {
  /** The category that was asked for, else the one that the model chooses. */
  const asked = (id: string, category: unknown) =>
    category === undefined ? model.predict(id).category : String(category);
  return {
    watZiet: (foto: unknown, aantal = 5) =>
      model.look(idOf(foto), aantal).map(({ name, probability }) => ({ objecttype: name, kans: probability })),
    uitvoer: (foto: unknown) => model.logits(idOf(foto)),
    voegLaagToe: (categories: unknown, opties: { laag?: unknown } = {}) => {
      if (!Array.isArray(categories)) throw new LessonError(words.notAList('voegLaagToe'));
      model.addLayer(categories, layerOf(opties.laag));
    },
    async train(fotos: unknown, opties: TrainOptions & { test?: unknown } = {}) {
      const settings = trainSettings(opties, labelled(opties.test ?? [], 'test'));
      return inTurns(trainWithChart(model, labelled(fotos, 'train'), settings, reporter));
    },
    voorspel: (foto: unknown) => {
      const { category, probability } = model.predict(idOf(foto));
      return { categorie: category, kans: probability };
    },
    kansen: (foto: unknown) => {
      const { probabilities } = model.predict(idOf(foto));
      return Object.fromEntries(model.categories.map((name, i) => [name, probabilities[i]!]));
    },
    verklaar: (foto: unknown, categorie?: unknown) => {
      const id = idOf(foto);
      const { base, bars, others, score } = explainScore(model, id, asked(id, categorie));
      const balken = bars.map(({ name, contribution, probability }) => ({
        objecttype: name,
        bijdrage: contribution,
        kans: probability,
      }));
      return { begin: base, balken, andere: others, score };
    },
    lijktOp: (foto: unknown, fotos: unknown, aantal = 5) => {
      const list = fotoList(fotos, 'lijktOp');
      const byId = new Map<string, Foto>(list.map((one) => [one.id, one]));
      return lookAlikes(
        model,
        idOf(foto),
        list.map(({ id }) => id),
        aantal,
      ).map(({ id, similarity }) => ({ foto: byId.get(id)!, gelijkenis: similarity }));
    },
    async kaart(foto: unknown, categorie?: unknown) {
      const id = idOf(foto);
      const name = asked(id, categorie);
      const heat = await inTurns(heatMap(model, id, name));
      reporter.show({
        kind: 'pictures',
        items: [heatPicture(model.book.get(id).pixels, heat, words.heat(model.book.get(id).name, name))],
      });
      return Array.from(heat.values);
    },
    bewaar: (naam = 'model') =>
      reporter.show({ kind: 'model', name: String(naam), head: packHead(model.trained()), backbone }),
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
