/** Which backbone a build runs on. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const described = (id) => fileURLToPath(new URL(`../../public/models/${id}/backbone.json`, import.meta.url));

/**
 * The real MobileNet where `npm run backbone` installed it, else our own small model. `BACKBONE` in the environment
 * decides otherwise: the tests ask for `klein`, so that they give the same on every machine.
 *
 * @param {string | undefined} wanted
 * @param {(id: string) => boolean} isThere
 * @returns {'klein' | 'mobilenet'}
 * @throws when another one is asked for, or one that is not there
 */
export function chooseBackbone(wanted = process.env.BACKBONE, isThere = (id) => existsSync(described(id))) {
  if (!wanted) return isThere('mobilenet') ? 'mobilenet' : 'klein';
  if (wanted !== 'klein' && wanted !== 'mobilenet') {
    throw new Error(`Expected BACKBONE to be klein or mobilenet, found "${wanted}".`);
  }
  if (!isThere(wanted))
    throw new Error(`BACKBONE is ${wanted}, but it is not installed: npm run backbone installs the real MobileNet.`);
  return wanted;
}
