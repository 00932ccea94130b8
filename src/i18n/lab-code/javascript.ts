import type { ProjectSettings } from '@core/project/types';
import { PARTS, quoted, type LabCode, type LabFacts } from './facts';

const layerOf = (settings: ProjectSettings) => (settings.layer === 'object-types' ? 'objecttypes' : 'kenmerken');
const drawn = ({ perCategory, seed }: ProjectSettings) =>
  perCategory === null ? 'leerFotos' : `kiesPerCategorie(leerFotos, ${perCategory}, ${seed})`;

function method({ method: how, l2, seed }: ProjectSettings): string {
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
  camera: ({
    category,
    role,
  }) => `// De pagina neemt de foto: code in een notebook kan zelf niet bij de camera. Je foto’s komen in mijnFotos.
camera({ categorie: ${quoted(category ?? '')}, deel: ${quoted(PARTS[role])} }, (nieuwe) => {
  toon(nieuwe, (foto) => foto.naam);
});`,
  files: ({ category, role }) => `// Je kiest de foto’s zelf, op dit toestel. Ze komen in mijnFotos.
bestanden({ categorie: ${quoted(category ?? '')}, deel: ${quoted(PARTS[role])} }, (nieuwe) => {
  toon(nieuwe, (foto) => foto.naam);
});`,
  categories: ({
    categories: [first = '', second = first],
  }) => `// Een categorie is het label van een foto. Elke regel maakt een nieuwe lijst: mijnFotos blijft zoals ze is.
const hernoemd = mijnFotos.map((foto) =>
  foto.categorie === ${quoted(first)} ? { ...foto, categorie: 'Andere naam' } : foto,
);
const verplaatst = mijnFotos.map((foto, nummer) =>
  nummer === 0 ? { ...foto, categorie: ${quoted(second)} } : foto,
);
const omTeTesten = mijnFotos.map((foto, nummer) => (nummer === 0 ? { ...foto, deel: 'test' } : foto));
const fotoWeg = mijnFotos.slice(1);
const zonder = mijnFotos.filter((foto) => foto.categorie !== ${quoted(second)});
function telling(fotos) {
  const aantallen = d3.rollup(fotos, (groep) => groep.length, (foto) => foto.categorie);
  return [...aantallen].map(([naam, aantal]) => naam + ': ' + aantal).join(', ');
}
console.log('Nu:', telling(mijnFotos));
console.log('Hernoemd:', telling(hernoemd));
console.log('De eerste foto verplaatst:', telling(verplaatst));
console.log('De eerste foto om te testen:', omTeTesten[0]?.deel);
console.log('De eerste foto weg:', telling(fotoWeg));
console.log('Een categorie weg:', telling(zonder));
// Een categorie erbij: zet haar naam in de lijst van voegLaagToe, en geef foto’s dat label.
// Ongedaan maken: gebruik weer mijnFotos.`,
  undo: () => `// Elke wijziging geeft een nieuwe lijst. Wie de vorige bewaart, kan terug.
let nu = mijnFotos;
const vroeger = [];
const later = [];
function wijzig(nieuw) {
  vroeger.push(nu);
  later.length = 0;
  nu = nieuw;
}
function maakOngedaan() {
  if (vroeger.length === 0) return;
  later.push(nu);
  nu = vroeger.pop();
}
function doeOpnieuw() {
  if (later.length === 0) return;
  vroeger.push(nu);
  nu = later.pop();
}
console.log('Eerst:', nu.length);
wijzig(nu.slice(1));
console.log('Een foto weg:', nu.length);
maakOngedaan();
console.log('Ongedaan gemaakt:', nu.length);
doeOpnieuw();
console.log('Opnieuw gedaan:', nu.length);
// Terug naar het begin is ook een wijziging: wijzig(fotos) neemt de foto’s van de les.`,
  save: ({ project }) => `// Bewaar je foto’s met hun labels als een bestand dat je in het labo weer opent.
bewaarProject(${quoted(project)}, mijnFotos);
// Open zo’n bestand, of een zip met een map per categorie: de foto’s komen in mijnFotos met hun eigen labels.
bestanden({}, (nieuwe) => {
  console.log('Erbij:', nieuwe.length);
  toon(nieuwe.slice(0, 12), (foto) => foto.categorie);
});`,
  projects: ({ project }) => `// Een project is een naam met een lijst foto’s.
let projecten = [{ naam: ${quoted(project)}, fotos: mijnFotos }];
// Nieuw: met de foto’s van de les, of leeg.
projecten.push({ naam: 'Met de foto’s van de les', fotos: fotos });
projecten.push({ naam: 'Leeg', fotos: [] });
// Kopiëren en hernoemen.
const kopie = { ...projecten[0], naam: projecten[0].naam + ' (kopie)' };
projecten.push(kopie);
kopie.naam = 'Mijn kopie';
// Weghalen.
projecten = projecten.filter((een) => een.naam !== 'Leeg');
// Openen: train daarna met deze foto’s.
const geopend = projecten.find((een) => een.naam === 'Mijn kopie');
tabel(projecten.map((een) => ({ naam: een.naam, fotos: een.fotos.length, geopend: een === geopend ? 'ja' : '' })));`,
  photos: ({ settings }) => `// De foto’s van je project in het labo staan in mijnFotos.
const leerFotos = mijnFotos.filter((foto) => foto.deel === 'train' && foto.categorie !== '');
const trainFotos = ${drawn(settings)};
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
model.voegLaagToe([${facts.categories.map(quoted).join(', ')}], { laag: '${layerOf(facts.settings)}' });
await model.train(trainFotos, {
  test: testFotos,
${method(facts.settings)}
});`,
  results: () => `function juist(fotos) {
  return fotos.filter((foto) => model.voorspel(foto).categorie === foto.categorie).length;
}
console.log('Testfoto’s juist:', juist(testFotos), 'van', testFotos.length);
console.log('Trainingsfoto’s juist:', juist(trainFotos), 'van', trainFotos.length);`,
  compare: ({ categories, settings, previous }) => {
    const before = previous ?? settings;
    return `// De training van daarvoor nog eens, met de foto’s van nu.
const vorigModel = await laadModel();
vorigModel.voegLaagToe([${categories.map(quoted).join(', ')}], { laag: '${layerOf(before)}' });
await vorigModel.train(${drawn(before)}, {
  test: testFotos,
${method(before)}
});
const isJuist = (een, foto) => een.voorspel(foto).categorie === foto.categorie;
const telJuist = (een) => testFotos.filter((foto) => isJuist(een, foto)).length;
tabel([
  { training: 'vorige', juist: telJuist(vorigModel), testfotos: testFotos.length },
  { training: 'nu', juist: telJuist(model), testfotos: testFotos.length },
]);
const beter = testFotos.filter((foto) => !isJuist(vorigModel, foto) && isJuist(model, foto));
const slechter = testFotos.filter((foto) => isJuist(vorigModel, foto) && !isJuist(model, foto));
console.log('Eerst fout, nu juist:', beter.length);
if (beter.length > 0) toon(beter);
console.log('Eerst juist, nu fout:', slechter.length);
if (slechter.length > 0) toon(slechter);`;
  },
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
