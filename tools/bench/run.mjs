/**
 * `npm run bench`: what the lesson costs in bytes and time, side by side with the naive way and with what peers use.
 *
 *   npm run bench -- [--rounds 5] [--backbone folder] [--naive-backbone folder]
 *
 * The folders hold a TensorFlow.js MobileNetV1 0.25 224, by default the one of the lesson for all ways. With the real
 * one, as published, for the naive way, the lesson is compared with what people do who do not make a model of their own.
 */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../run/browser.mjs';
import { build } from '../run/build.mjs';
import { install } from '../run/install.mjs';
import { main, root, RunError, say } from '../run/project.mjs';

// The lesson is visited with the backbone that is part of the project.
process.env.BACKBONE = 'klein';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Medians of all rounds; long tasks by the best round, since other programs on the machine cause some. */
function summarise(rounds, median) {
  const column = (key) => rounds.map((round) => round[key]);
  const times = ['first', 'firstSlow', 'network', 'picture', 'pictureAgain', 'train20', 'train200', 'blocking'];
  const medians = times.map((key) => [key, median(column(key))]);
  return { ...Object.fromEntries(medians), longestTask: Math.min(...column('longestTask')) };
}

await main(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      backbone: { type: 'string', default: 'public/models/klein' },
      'naive-backbone': { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RunError(`--rounds takes a whole number; found "${values.rounds}".`);
  await install();
  await build();
  // Only now: these need what was just installed.
  const { chromium } = await import('playwright-core');
  const { buildBench, site } = await import('./build.mjs');
  const { bytesOf, serveAndCount } = await import('./served.mjs');
  const { features, measureQuality, runRounds, WAYS } = await import('./rounds.mjs');
  const { visitLesson } = await import('./lesson.mjs');
  const { measureNotebooks } = await import('./notebook.mjs');
  const { slowLink } = await import('./slow-link.mjs');
  const { measureGrowth } = await import('./growth.mjs');
  const { report } = await import('./report.mjs');
  const { cosine, median } = await import('./table.mjs');
  const backbones = { ours: values.backbone, naive: values['naive-backbone'] ?? values.backbone };
  await buildBench({ ours: resolve(root, backbones.ours), naive: resolve(root, backbones.naive) });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ARGS });
  const bench = await serveAndCount(site);
  const lesson = await serveAndCount(join(root, 'dist'));
  try {
    // This also makes the server compress each file once, before any time is taken.
    const bytes = await bytesPerWay(browser, bench, { WAYS, bytesOf });
    writeFileSync(join(site, 'features.json'), JSON.stringify(await features(browser, bench.port)));
    say('Visiting the lesson.');
    const visits = [];
    for (let visit = 0; visit < 3; visit++) visits.push(await visitLesson(browser, lesson));
    say('Opening the notebooks.');
    const slow = await slowLink(lesson.port);
    const notebooks = await measureNotebooks(browser, lesson.port, slow.port, Math.min(rounds, 3));
    slow.close();
    const load = loadavg().map((value) => value.toFixed(1));
    say(`Measuring all ways, ${rounds} rounds. Load of this machine: ${load.join(' ')}.`);
    const measured = await runRounds(browser, bench.port, rounds);
    const quality = await measureQuality(browser, bench.port);
    say('Growing to 2,000 pictures.');
    const { steps, ...growth } = await measureGrowth(browser, bench.port);
    const ways = {};
    for (const way of WAYS) {
      ways[way] = { ...bytes[way], ...summarise(measured[way], median), accuracy: 100 * quality[way].accuracy };
    }
    Object.assign(ways.ours, visits[0], growth);
    for (const [id, times] of Object.entries(notebooks)) ways.ours[id] = median(times);
    ways.ours.longestTaskLesson = Math.min(...visits.map((visit) => visit.longestTaskLesson));
    const same = backbones.ours === backbones.naive;
    if (same) {
      const reference = quality.naive.embeddings;
      ways.ours.cosine = Math.min(...quality.ours.embeddings.map((embedding, i) => cosine(embedding, reference[i])));
    }
    report(ways, steps, same);
    const result = join(root, '.cache', 'bench', 'result.json');
    writeFileSync(result, JSON.stringify({ backbones, ways, steps, measured }, null, 1));
  } finally {
    await browser.close();
    bench.close();
    lesson.close();
  }
});

/** Bytes of code that each way's page loads, and of all with its backbone; ours are those of the lesson itself. */
async function bytesPerWay(browser, bench, { WAYS, bytesOf }) {
  const bytes = {};
  for (const way of WAYS) {
    bench.take();
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${bench.port}/${way}/`, { waitUntil: 'networkidle' });
    await page.close();
    const files = bench.take();
    const all = bytesOf(files, 'html', 'js', 'wasm', 'data');
    bytes[way] = { engineBytes: bytesOf(files, 'js', 'wasm'), firstAnswerBytes: all };
  }
  return bytes;
}
