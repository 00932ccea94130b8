/**
 * `npm run bench`: what the lesson costs in bytes and time, side by side with the naive way.
 *
 *   npm run bench -- [--rounds 5] [--backbone folder] [--naive-backbone folder]
 *
 * The folders hold a TensorFlow.js MobileNetV1 0.25 224, by default the one of the lesson for both ways. With the real
 * one, as published, for the naive way, the lesson is compared with what people do who do not make a model of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
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
  const times = ['first', 'firstSlow', 'network', 'picture', 'train20', 'train200', 'blocking'];
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
  const { features, measureQuality, runRounds } = await import('./rounds.mjs');
  const { visitLesson } = await import('./lesson.mjs');
  const { measureNotebooks } = await import('./notebook.mjs');
  const { slowLink } = await import('./slow-link.mjs');
  const { cosine, median, table } = await import('./table.mjs');
  const backbones = { ours: values.backbone, naive: values['naive-backbone'] ?? values.backbone };
  await buildBench({ ours: resolve(root, backbones.ours), naive: resolve(root, backbones.naive) });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ARGS });
  const bench = await serveAndCount(site);
  const lesson = await serveAndCount(join(root, 'dist'));
  try {
    // This also makes the server compress each file once, before any time is taken.
    const bytes = await naiveBytes(browser, bench, bytesOf);
    writeFileSync(join(site, 'features.json'), JSON.stringify(await features(browser, bench.port)));
    say('Visiting the lesson.');
    const visits = [];
    for (let visit = 0; visit < 3; visit++) visits.push(await visitLesson(browser, lesson));
    say('Opening the notebooks.');
    const slow = await slowLink(lesson.port);
    const notebooks = await measureNotebooks(browser, lesson.port, slow.port, 3);
    slow.close();
    say(
      `Measuring both ways, ${rounds} rounds. Load of this machine: ${loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}.`,
    );
    const measured = await runRounds(browser, bench.port, rounds);
    const quality = await measureQuality(browser, bench.port);
    const naive = { ...bytes, ...summarise(measured.naive, median), accuracy: 100 * quality.naive.accuracy };
    const ours = { ...visits[0], ...summarise(measured.ours, median), accuracy: 100 * quality.ours.accuracy };
    for (const [id, times] of Object.entries(notebooks)) ours[id] = median(times);
    ours.longestTaskLesson = Math.min(...visits.map((visit) => visit.longestTaskLesson));
    if (backbones.ours === backbones.naive) {
      const reference = quality.naive.embeddings;
      ours.cosine = Math.min(...quality.ours.embeddings.map((embedding, i) => cosine(embedding, reference[i])));
    }
    report(naive, ours, table);
    console.log(`\n${firstResults(ours)}`);
    writeFileSync(
      join(root, '.cache', 'bench', 'result.json'),
      JSON.stringify({ backbones, naive, ours, measured }, null, 1),
    );
  } finally {
    await browser.close();
    bench.close();
    lesson.close();
  }
});

/** Bytes of code that the naive way's page loads, and of all with its backbone. */
async function naiveBytes(browser, bench, bytesOf) {
  bench.take();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${bench.port}/naive/`, { waitUntil: 'networkidle' });
  await page.close();
  const files = bench.take();
  return { engineBytes: bytesOf(files, 'js', 'wasm'), firstAnswerBytes: bytesOf(files, 'html', 'js', 'wasm', 'data') };
}

/** The wait for a notebook's first result, which has no naive way beside it and so no target. */
function firstResults({ notebookFirst, notebookFirstSlow, pythonFirst, pythonFirstSlow }) {
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
  return (
    `Notebooks, from address to first result, cold, median of 3: JavaScript ${seconds(notebookFirst)}, ` +
    `on 10 Mbit/s + 40 ms ${seconds(notebookFirstSlow)}; Python ${seconds(pythonFirst)}, on that line ${seconds(pythonFirstSlow)}.`
  );
}

/** Bytes in thousands, other values as they are. */
function readable([key, value]) {
  return [key, /Bytes$|AsServed$/.test(key) ? value / 1000 : value];
}

function report(naive, ours, table) {
  const { rows } = JSON.parse(readFileSync(new URL('./targets.json', import.meta.url), 'utf8'));
  const [mine, other] = [ours, naive].map((all) => Object.fromEntries(Object.entries(all).map(readable)));
  console.log(`\n${table(rows, mine, other).join('\n')}\n`);
  console.log(
    `Read to the end, the page's HTML + CSS + JS are ${mine.readBytes.toFixed(1)} KB br; its fonts are ${mine.fontBytes.toFixed(0)} KB.\n` +
      `The weights are ${mine.weightBytes.toFixed(0)} KB br, and ${mine.weightsAsServed.toFixed(0)} KB from a host that does not compress them.\n` +
      `Main-thread time over 50 ms: naive ${naive.blocking.toFixed(0)} ms, ours ${ours.blocking.toFixed(0)} ms.`,
  );
}
