import { describe, expect, it } from 'vitest';
import { checkExport } from './checks';
import { loadWithDrawings } from './load.mjs';
import { makeExport } from './make-export';
import { reportJson, reportMarkdown } from './report';
import type { ExportFiles } from './types';

const { readSources, pathImage } = await loadWithDrawings('tools/dwengo/sources.ts');
const sources = readSources();
const image = await pathImage();
const BASE = 'https://lessen.example.org/ia/';
const made = makeExport(sources, BASE, {}, image);

const LESSON = 'leerobjecten/02-transfer-learning/index.md';
const EXTERN = 'leerobjecten/07-sorteren/metadata.md';
const PATH = 'leerpaden/org-dwengo-waisda-beelden-transfer-learning.json';

describe('the export', () => {
  it('passes all checks', () => {
    expect(checkExport(made.files).map(({ number, faults }) => [number, faults])).toEqual(
      Array.from({ length: 15 }, (_, i) => [i + 1, []]),
    );
  });

  it('is the same a second time', () => {
    const again = makeExport(readSources(), BASE, {}, image);
    expect([...again.files]).toEqual([...made.files]);
    const [report, json] = [reportMarkdown, reportJson].map((write) => write(again, checkExport(again.files), BASE));
    expect(report).toBe(reportMarkdown(made, checkExport(made.files), BASE));
    expect(JSON.parse(json!)).toMatchObject({ base: BASE, checks: { length: 15 } });
  });

  it('has the same versions wherever the site is', () => {
    expect(makeExport(sources, 'https://elders.example/', {}, image).current).toEqual(made.current);
  });

  it('holds the lesson’s own text, its figures and its islands', () => {
    const lesson = made.files.get(LESSON)!;
    expect(lesson).toContain('Elk antwoord dat je gaf, is een **label**');
    expect(lesson.match(/<svg /g)).toHaveLength(2);
    expect(lesson).toContain('Nieuwe laag</text>');
    expect(lesson).not.toMatch(/sourceMappingURL|var\(--|color-mix|\{\s*\}/);
    expect(lesson.match(/<iframe /g)).toHaveLength(7);
    expect(lesson).toContain(`"${BASE}embed/labo/" title="Labo: train je eigen model" width="100%"`);
  });

  it('says which objects changed without another version', () => {
    const locked = Object.fromEntries(
      made.current.map(({ hruid, version, hash }) => [hruid, { version: version ?? 1, hash }]),
    );
    expect(makeExport(sources, BASE, locked, image).stale).toEqual([]);
    const texts = sources.texts.map((text) => ({
      ...text,
      text: text.text.replace('Een nieuw AI-model', 'Elk model'),
    }));
    const { stale } = makeExport({ ...sources, texts }, BASE, locked, image);
    const { hruid, version } = made.objects.find(({ name }) => name === 'transfer-learning')!.metadata;
    expect(stale).toEqual([{ hruid, from: version, to: version + 1 }]);
  });

  it('names the objects of the platform’s path that are not ours as kept', () => {
    const report = reportMarkdown(made, [], BASE);
    expect(report).toMatch(/teachable-machine-example`: blijft/);
    expect(report).toMatch(/teachable-machine-example-transfer-learning`: te vervangen door versie/);
  });
});

describe('each check finds what it is for', () => {
  const change = (file: string, from: string | RegExp, to: string) => (files: ExportFiles) => {
    const before = files.get(file)!;
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to break in ${file}: ${String(from)}`);
    files.set(file, after);
  };
  const add = (text: string) => change(LESSON, /$/, `\n${text}\n`);

  it.each<[number: number, wrong: string, breakIt: (files: ExportFiles) => void]>([
    [1, 'two Markdown files', (files) => files.set('leerobjecten/02-transfer-learning/oud.md', 'x')],
    [1, 'an object in an object', (files) => files.set('leerobjecten/02-transfer-learning/a/index.md', 'x')],
    [1, 'the wrong name', change(EXTERN, 'content_type: "extern"', 'content_type: "text/markdown"')],
    [2, 'no start', change(LESSON, /^---/, '')],
    [2, '--- in a value', change(LESSON, 'description: "', 'description: "a --- b ')],
    [3, 'a field gone', change(LESSON, /^estimated_time.*\n/m, '')],
    [3, 'nl-BE', change(LESSON, 'language: "nl"', 'language: "nl-BE"')],
    [4, 'version as text', change(LESSON, /^version: \d+/m, 'version: "2"')],
    [4, 'another version in the path', change(PATH, '"version": "2"', '"version": "9"')],
    [4, 'a number in the path', change(PATH, '"version": "2"', '"version": 2')],
    [5, 'another vocabulary', change(LESSON, 'http://ilearn.ilabt.imec.be/vocab/tref1', 'http://example.org/tref1')],
    [5, 'no concepts', change(LESSON, /skos_concepts:\n(?: {2}- .*\n)+/, 'skos_concepts: []\n')],
    [6, 'teacher_exclusive left out', change(LESSON, /^teacher_exclusive.*\n/m, '')],
    [6, 'available as text', change(LESSON, 'available: true', 'available: "True"')],
    [6, 'no ages', change(LESSON, /target_ages:\n(?: {2}- .*\n)+/, 'target_ages: []\n')],
    [6, 'no licence', change(LESSON, /^licence.*\n/m, '')],
    [7, 'gift', change(LESSON, 'text/markdown', 'text/gift')],
    [7, 'http', change(EXTERN, 'content_location: "https', 'content_location: "http')],
    [7, 'another ratio', change(EXTERN, 'iframe-1-1', 'iframe-4-3')],
    [8, 'a webp', add('![x](foto.webp)')],
    [8, 'a file that is not there', add('![x](foto.png)')],
    [9, 'double quotes', add('<img src="https://example.org/x.png" alt="x">')],
    [9, 'also in code', add('`<img src="x">`')],
    [
      9,
      'src= after an image',
      add("<img src='https://example.org/x.png' alt='x'> <iframe src='https://x.y'></iframe>"),
    ],
    [10, 'a blank line in an SVG', change(LESSON, '<style>', '\n\n<style>')],
    [10, 'an indent in a box', add('<div>\n\n    tekst\n</div>')],
    [11, 'mailto', add('[x](mailto:a@b.be "x")')],
    [11, 'a place in the page', add('[x](#deel "x")')],
    [11, 'no title', add('[x](https://example.org/)')],
    [12, 'no allow', change(LESSON, 'allow="camera; fullscreen"', 'allow="fullscreen"')],
    [12, 'a sandbox', change(LESSON, 'allow="camera; fullscreen"', 'allow="camera; fullscreen" sandbox')],
    [12, '@extern', add(`![](@extern/${BASE}embed/labo/)`)],
    [12, 'an extern object', change(EXTERN, 'embed/sorteren/', 'embed/labo/')],
    [13, 'a fixed width', change(LESSON, 'width="100%"', 'width="800"')],
    [13, 'no link after it', change(LESSON, /\n\[Open ‘Sorteer[^\n]*/, '')],
    [
      13,
      'a link to elsewhere',
      change(LESSON, /\(https:\/\/lessen\.example\.org\/ia\/embed\/quiz\/ "/, '(https://example.org/ "'),
    ],
    [14, 'no JSON', change(PATH, '{', '')],
    [14, 'no path', (files) => void files.delete(PATH)],
    [14, 'a node that is no object', change(PATH, /("learningobject_hruid": ")/, '$1x')],
    [14, 'two starts', change(PATH, '"start_node": false', '"start_node": true')],
    [14, 'a next that is no node', change(PATH, /("next": \{\s*"hruid": ")/, '$1x')],
    [14, 'an image with a prefix', change(PATH, '"image": "', '"image": "data:image/png;base64,')],
    [
      14,
      'a node twice',
      (files) => {
        const path = JSON.parse(files.get(PATH)!);
        files.set(PATH, JSON.stringify({ ...path, nodes: [...path.nodes, path.nodes.at(-1)] }));
      },
    ],
    [
      15,
      'a teachers’ object between those of pupils',
      (files) => {
        const path = JSON.parse(files.get(PATH)!);
        const [lesson, notebook, teacher] = [path.nodes[1], path.nodes[2], path.nodes[4]];
        const to = (node: { learningobject_hruid: string; version: string; language: string }) => [
          { default: true, next: { hruid: node.learningobject_hruid, version: node.version, language: node.language } },
        ];
        lesson.transitions = to(teacher);
        teacher.transitions = to(notebook);
        files.set(PATH, JSON.stringify({ ...path, nodes: [lesson, teacher, notebook] }));
      },
    ],
    [
      15,
      'only teachers’ objects',
      (files) => {
        const path = JSON.parse(files.get(PATH)!);
        files.set(PATH, JSON.stringify({ ...path, nodes: [path.nodes[4]] }));
      },
    ],
  ])('%i: %s', (number, _, breakIt) => {
    const broken: ExportFiles = new Map(made.files);
    breakIt(broken);
    expect(checkExport(broken)[number - 1]!.faults).not.toEqual([]);
  });
});
