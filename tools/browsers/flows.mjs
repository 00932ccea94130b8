/** What is done to the site in each browser: the parts that a lesson stands or falls with. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { By } from 'selenium-webdriver';

const LESSON = '/lessen/transfer-learning/';
const BOTTLE = fileURLToPath(new URL('../../content/samples/images/pmd_pet_0012.webp', import.meta.url));
const group = (label) => By.css(`[role="group"][aria-label="${label}"]`);

/** A bottle as a phone saves it: on its side, with a note in the file that says how to turn it. */
async function turned(folder) {
  const path = `${folder}/gedraaid.jpg`;
  await sharp(BOTTLE).resize(400, 300, { fit: 'cover' }).withMetadata({ orientation: 6 }).jpeg().toFile(path);
  return path;
}

async function trainInLesson(visitor) {
  await visitor.find(group('Train zelf een model'));
  await visitor.slide('Hoeveel procent', 80);
  await visitor.press('Train de nieuwe laag', "//*[@aria-label='Train zelf een model']");
  await visitor.press('Naar het einde');
  return visitor.sees(/\d+ van \d+ testfoto’s juist/);
}

const openLab = async (visitor) => {
  await visitor.open('/labo/');
  await visitor.sees(/\d+ foto’s/);
  await visitor.find(By.xpath("//nav[@aria-label='Stappen van het labo']//button"));
};
const STEPS = { Train: '2', Resultaat: '3', Waarom: '4' };
/** A step's button has its number before its name. */
const labStep = (visitor, name) => visitor.press(STEPS[name], "//nav[@aria-label='Stappen van het labo']");

async function openNotebook(visitor, name) {
  await visitor.open(`/notebooks/${name}/`);
  await visitor.find(By.css('[role="group"][aria-label="Notebook"][data-live="true"]'));
}

/** Runs all cells and waits for the end; mistakes in cells that are not exercises are told. */
async function runAll(visitor) {
  await visitor.press('Alles uitvoeren');
  await visitor.find(
    By.css('[data-state="busy"], [data-state="loading"], [data-state="starting"], [data-state="ready"]'),
  );
  await visitor.until(
    () =>
      visitor.script(`return document.querySelector('.state[data-state="ready"]') &&
      ![...document.querySelectorAll('.notebook button')].some(({ innerText }) => /^(Wacht|Bezig)…$/.test(innerText.trim())) &&
      [...document.querySelectorAll('[aria-label^="Uitvoer van cel"]')].length > 8`),
    'the notebook ends',
  );
}

/** Each flow: a name, and what it does; it gives one line that says what it saw. */
export const flows = {
  async 'lesson: sort'(visitor) {
    await visitor.open(LESSON);
    for (let i = 0; i < 8; i++) await visitor.press('Papier', "//*[@aria-label='Sorteer acht foto’s']");
    return visitor.sees(/Klaar: je gaf 8 labels\./);
  },
  async 'lesson: quiz'(visitor) {
    await visitor.open(LESSON);
    await visitor.find(group('Test jezelf'));
    await (await visitor.find(By.xpath("//label[contains(., 'Alleen de gewichten van de nieuwe laag')]"))).click();
    return visitor.sees(/Juist!/);
  },
  async 'lesson: train and ask'(visitor, folder) {
    await visitor.open(LESSON);
    const score = await trainInLesson(visitor);
    await visitor.look('lesson-train');
    await visitor.find(group('Vraag het aan je model'));
    await visitor.give(By.css('[aria-label="Vraag het aan je model"] input[type="file"]'), await turned(folder));
    const answer = await visitor.sees(/(Papier|PMD), \d+ % zeker/);
    await visitor.look('lesson-ask');
    return `${score}; ${answer}`;
  },
  async 'lesson: diagram'(visitor) {
    await visitor.open(LESSON);
    await visitor.find(By.xpath("//*[@aria-label='De extra laag, stap voor stap']"));
    await visitor.press('5', "//*[@aria-label='De extra laag, stap voor stap']");
    const seen = await visitor.sees(/Trainingsstap|Voorspelling/);
    await visitor.look('lesson-diagram');
    return seen;
  },
  async 'lab: pictures, training, results, why'(visitor, folder) {
    await openLab(visitor);
    await visitor.look('lab-photos');
    await visitor.give(By.css('[aria-label="Labo"] input[type="file"][accept*="image"]'), await turned(folder));
    await visitor.sees(/bewaard op dit toestel/);
    await labStep(visitor, 'Train');
    await visitor.press('Train de nieuwe laag');
    await visitor.sees(/Klaar\. Rekentijd/);
    await visitor.look('lab-train');
    await visitor.press('Bekijk het resultaat');
    const score = await visitor.sees(/\d+ van \d+/);
    await visitor.look('lab-results');
    await labStep(visitor, 'Waarom');
    await visitor.look('lab-why');
    return score;
  },
  async 'lab: a reload keeps the work'(visitor) {
    await openLab(visitor);
    await labStep(visitor, 'Resultaat');
    const score = await visitor.sees(/\d+ van \d+/);
    await visitor.look('lab-again');
    return score;
  },
  async 'notebook in JavaScript'(visitor) {
    await openNotebook(visitor, 'transfer-learning');
    await runAll(visitor);
    await visitor.look('notebook-javascript');
    return visitor.sees(/som van alle kansen: 1\.000/);
  },
  async 'notebook in Python'(visitor) {
    await openNotebook(visitor, 'transfer-learning-python');
    await runAll(visitor);
    await visitor.look('notebook-python');
    return visitor.sees(/som van alle kansen|juist|%/);
  },
  async 'experiment: an honest test'(visitor) {
    await visitor.open('/onderzoek/eerlijk-testen/');
    await (await visitor.find(By.xpath("(//*[starts-with(@aria-label, 'Voorspel eerst')]//label)[1]"))).click();
    await visitor.sees(/Bewaard op dit toestel\./);
    await visitor.find(group('Proef: eerlijk testen'));
    await visitor.press('Train en test');
    await visitor.sees(/Opnieuw/);
    await visitor.look('experiment');
    return visitor.sees(/\d+ %/);
  },
  async 'embed: train'(visitor) {
    await visitor.open('/embed/trainen/?aantal=5&zaad=3');
    const score = await trainInLesson(visitor);
    await visitor.look('embed');
    return score;
  },
  async 'teacher: unlock'(visitor, folder, { passphrase }) {
    await visitor.open('/leerkracht/oplossingen/');
    await (await visitor.find(By.xpath("//*[@aria-label='Ontgrendelen']//input"))).sendKeys(passphrase);
    await visitor.press('Ontgrendel');
    await visitor.sees(/Vaak mis: leerlingen nemen/);
    await visitor.look('teacher');
    await visitor.open('/slides/transfer-learning/');
    await visitor.find(By.css('.reveal'));
    await visitor.look('slides');
    return 'open';
  },
  async 'device check'(visitor) {
    await visitor.open('/keuring/');
    const verdict = await visitor.sees(/klaar voor de les|werkt op dit toestel|lukt de les nog niet/);
    await visitor.look('device-check');
    return `${verdict}; ${await visitor.sees(/\d+ foto’s per seconde/)}`;
  },
  async 'offline: the server is gone'(visitor, folder, { close }) {
    await visitor.open(LESSON);
    await visitor.sees(/Klaar voor offline/);
    await close();
    await visitor.driver.navigate().refresh();
    await visitor.watch();
    const score = await trainInLesson(visitor);
    await visitor.open('/notebooks/transfer-learning/');
    await visitor.watch();
    await visitor.find(By.css('[data-live="true"]'));
    return score;
  },
};
