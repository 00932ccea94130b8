import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { wayTo } from '@core/package/paths';
import { manifestXml } from '@core/scorm/manifest';
import { lessonMetadata, type LessonMetadata } from '@core/lesson/metadata';
import { frontMatter } from '../lesson/source';
import { root, RunError } from '../run/project.mjs';
import { writeOut } from './output';
import { manifestFaults } from './scorm/check-manifest';
import { LAUNCH_STYLES, launchPage } from './scorm/launch-page';
import { schemaFaults } from './scorm/schema';
import { scormScript } from './scorm/scripts';
import { packagedSite } from './site';
import type { Files } from './site-files';
import { packZip } from './zip';

const LESSON = 'transfer-learning';
const PAGE = `lessen/${LESSON}/index.html`;
const LAUNCH = 'scorm/launch.html';

const encode = (text: string) => new TextEncoder().encode(text);

/** Puts the script that reports progress before all others in the lesson's page. */
function reporting(page: Uint8Array): Uint8Array {
  const html = new TextDecoder().decode(page);
  // After the policy, which has to be the first to speak.
  const made = html.replace(/<\/head>/i, `<script src="${wayTo(PAGE, 'scorm/page.js')}"></script></head>`);
  if (made === html) throw new Error(`${PAGE} has no </head> to put the reporting script in.`);
  return encode(made);
}

/**
 * The site as a SCORM 1.2 package.
 *
 * @param mastery score that the platform should ask for, 1 to 100; null for none: then the lesson is only completed
 * @throws Error with the faults of the manifest, were there any
 */
export async function scormPackage(site: Files, mastery: number | null): Promise<Files> {
  const lesson: LessonMetadata = lessonMetadata.parse(
    frontMatter(readFileSync(join(root, 'content/lessons', `${LESSON}.mdx`), 'utf8')).data,
  );
  const files: Files = new Map([
    ...site,
    [PAGE, reporting(site.get(PAGE)!)],
    [LAUNCH, encode(launchPage(lesson.title, wayTo(LAUNCH, PAGE)))],
    ['scorm/launch.css', encode(LAUNCH_STYLES)],
    ['scorm/launch.js', encode(await scormScript('launch'))],
    ['scorm/page.js', encode(await scormScript('page'))],
  ]);
  const about = {
    identifier: lesson.hruid,
    version: String(lesson.version),
    title: lesson.title,
    description: lesson.description,
    language: lesson.language,
    launch: LAUNCH,
    mastery,
    minutes: lesson.estimated_time,
  };
  const manifest = manifestXml(about, [...files.keys()]);
  files.set('imsmanifest.xml', encode(manifest));
  const faults = [...manifestFaults(manifest, [...files.keys()]), ...(await schemaFaults(manifest))];
  if (faults.length)
    throw new Error(`The SCORM manifest has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return files;
}

/** `npm run package:scorm [-- --pass 60]`. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { pass: { type: 'string' } } });
  const mastery = values.pass === undefined ? null : Number(values.pass);
  if (mastery !== null && !(Number.isInteger(mastery) && mastery >= 1 && mastery <= 100))
    throw new RunError('--pass takes the score from which the lesson is passed: a whole number from 1 to 100.');
  writeOut('transfer-learning-scorm12.zip', packZip(await scormPackage(await packagedSite(), mastery)));
}
