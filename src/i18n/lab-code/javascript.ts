import { quoted, type LabCode, type LabFacts } from './facts';

const layer = ({ settings }: LabFacts) => (settings.layer === 'object-types' ? 'objecttypes' : 'kenmerken');

function method({ settings: { method: how, l2, seed } }: LabFacts): string {
  if (how.kind === 'lbfgs') return `  methode: 'lbfgs',\n  streng: ${l2},`;
  return [
    `  methode: 'gradient descent',`,
    `  epochs: ${how.epochs},`,
    `  learningRate: ${how.learningRate},`,
    `  batch: ${how.batchSize},`,
    `  streng: ${l2},`,
    `  startgetal: ${seed},`,
  ].join('\n');
}

const chosen = ({ category }: LabFacts) => (category === null ? '' : `, ${quoted(category)}`);

/** The cells of the lab in JavaScript. */
export const javascriptCode: LabCode = {
  photos: ({ settings: { perCategory, seed } }) => `// De foto’s van je project in het labo staan in mijnFotos.
const leerFotos = mijnFotos.filter((foto) => foto.deel === 'train' && foto.categorie !== '');
const trainFotos = ${perCategory === null ? 'leerFotos' : `kiesPerCategorie(leerFotos, ${perCategory}, ${seed})`};
const testFotos = mijnFotos.filter((foto) => foto.deel === 'test' && foto.categorie !== '');
toon(trainFotos.slice(0, 12), (foto) => foto.categorie);
console.log('Om van te leren:', trainFotos.length, '- om te testen:', testFotos.length);`,
  split: ({
    settings: { seed },
  }) => `// Een kwart van de voorwerpen gaat naar de test. Een ander getal achteraan verdeelt ze anders.
const gesorteerd = mijnFotos.filter((foto) => foto.deel !== 'vraag' && foto.categorie !== '');
const verdeeld = verdeel(gesorteerd, 0.25, ${seed});
const trainFotos = verdeeld.filter((foto) => foto.deel === 'train');
const testFotos = verdeeld.filter((foto) => foto.deel === 'test');
console.log('Om van te leren:', trainFotos.length, '- om te testen:', testFotos.length);`,
  train: (facts) => `const model = await laadModel();
model.voegLaagToe([${facts.categories.map(quoted).join(', ')}], { laag: '${layer(facts)}' });
await model.train(trainFotos, {
  test: testFotos,
${method(facts)}
});`,
  results: () => `function juist(fotos) {
  return fotos.filter((foto) => model.voorspel(foto).categorie === foto.categorie).length;
}
console.log('Testfoto’s juist:', juist(testFotos), 'van', testFotos.length);
console.log('Trainingsfoto’s juist:', juist(trainFotos), 'van', trainFotos.length);`,
  confusion: () => `tabel(
  model.categorieen.map((echt) => {
    const rij = { 'hoort bij': echt };
    for (const gezegd of model.categorieen) {
      rij['model zegt ' + gezegd] = testFotos.filter(
        (foto) => foto.categorie === echt && model.voorspel(foto).categorie === gezegd,
      ).length;
    }
    return rij;
  }),
);`,
  answer: ({ picture }) => `const foto = ${
    picture === null ? 'testFotos[0]' : `mijnFotos.find((een) => een.id === ${quoted(picture)})`
  };
toon(foto);
tabel([model.kansen(foto)]);`,
  waterfall: (facts) => `const uitleg = model.verklaar(foto${chosen(facts)});
tabel(uitleg.balken);
tabel([{ begin: uitleg.begin, 'alle andere samen': uitleg.andere, score: uitleg.score }]);`,
  similar: () => `const buren = model.lijktOp(foto, trainFotos, 5);
toon(
  buren.map((buur) => buur.foto),
  (een) => een.categorie + ', lijkt ' + Math.round(100 * buren.find((buur) => buur.foto === een).gelijkenis) + ' %',
);`,
  occlusion: (facts) => `// Er wordt telkens een stukje van de foto afgedekt.
const kaart = await model.kaart(foto${chosen(facts)});
console.log('Grootste daling van de kans:', d3.max(kaart).toFixed(3));`,
  cover: () => `// Links, boven, breedte en hoogte zijn een deel van de foto, van 0 tot 1.
const bedekt = bedek(foto, { links: 0.25, boven: 0.25, breedte: 0.5, hoogte: 0.5 });
toon([foto, bedekt]);
tabel([model.kansen(foto), model.kansen(bedekt)]);`,
  export: ({ project }) => `model.bewaar(${quoted(project)});`,
};
