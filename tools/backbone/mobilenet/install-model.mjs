/** From a source to a checked model in a folder. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.mjs';
import { InstallError } from './errors.mjs';
import { forgetDownloads, openSource } from './source.mjs';
import { checkTensors, readTensors } from './tensors.mjs';
import { writeModel } from './write.mjs';

/** Lowest cosine with float32 that is accepted, on every picture. */
const LEAST_COSINE = 0.999;

const NOTICE = `MobileNetV1 0.25 224, trained on ImageNet by Google; Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
Changed here: weights stored as float16 and cut into smaller files. Installed by "npm run backbone"; not part of this project.
`;

/**
 * Reads, checks and stores the model from the first source that has it.
 *
 * @param {object} options
 * @param {string[]} options.sources folders, archives or addresses
 * @param {string} options.target folder; what is there stays as it is until all is checked
 * @param {Record<string, string>} options.digests SHA-256 of each tensor's content
 * @param {string[]} options.pictures files to compare float16 with float32 on
 * @param {string} options.cache folder for downloads
 * @param {number} options.silence milliseconds without a byte before an address is given up
 * @param {(line: string) => void} options.say
 * @throws {InstallError} when no source has it
 */
export async function installMobilenet({ sources, target, digests, pictures, cache, silence, say }) {
  const published = await firstGood(sources, { digests, cache, silence, say });
  const fresh = `${target}.new`;
  const bytes = writeModel(fresh, published.model, published.tensors);
  const { embedding, logits } = await compare(published, fresh, pictures);
  const shown = (cosine) => cosine.toFixed(6);
  say(
    `Stored as float16 (${bytes} bytes); on ${pictures.length} pictures the cosine with float32 is at least ${shown(embedding)} (embedding) and ${shown(logits)} (logits).`,
  );
  if (!(embedding >= LEAST_COSINE && logits >= LEAST_COSINE)) {
    throw new InstallError(`Expected a cosine of at least ${LEAST_COSINE}, found less; ${target} is left as it was.`);
  }
  writeFileSync(join(fresh, 'NOTICE.txt'), NOTICE);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

/** The model of the first source that gives the right tensors. */
async function firstGood(sources, { digests, cache, silence, say }) {
  const failures = [];
  for (const from of sources) {
    say(`Reading ${from}`);
    try {
      const published = await readTensors(await openSource(from, { cache, silence }));
      checkTensors(published.tensors, digests);
      say(`All ${published.tensors.length} tensors are the published ones.`);
      return published;
    } catch (error) {
      if (!(error instanceof InstallError)) throw error;
      // A wrong content must not be met again from the cache; half a download may be gone on with.
      if (!error.message.startsWith('http')) forgetDownloads(cache);
      failures.push(error.message);
      say(`Not from there: ${error.message}`);
    }
  }
  throw new InstallError(
    `The real MobileNet is not installed; the page keeps running on our own small model. Tried:\n` +
      `${failures.map((failure) => `  ${failure}`).join('\n')}\n` +
      `Try again later (a download goes on where it stopped), or get the TensorFlow.js files of MobileNetV1 0.25 224 on another\n` +
      `machine and give them: npm run backbone -- --from <folder, tar.gz or address>`,
  );
}
