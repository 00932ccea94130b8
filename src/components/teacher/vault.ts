import { createHash } from 'node:crypto';
import { buildKey, fromBase64, masterSecret, newRecipe, seal, toBase64, type SealedPage } from '../../core/seal';

/** What becomes of what is for teachers only: shown while developing, sealed in a build, or not there at all. */
export type TeacherMode = 'open' | 'sealed' | 'left-out';

/** The passphrase comes from the integration in tools/teacher, at the start of the build. */
const passphrase = () => process.env.TEACHER_PASSPHRASE;

export function teacherMode(): TeacherMode {
  // Not import.meta.env.DEV: that is true in a build too where NODE_ENV says so.
  if (import.meta.env.TEACHER_OPEN) return 'open';
  return passphrase() ? 'sealed' : 'left-out';
}

const recipe = newRecipe();
let ready: ReturnType<typeof buildKey> | undefined;

/** One key for everything in a build: whoever opens a page has opened all. */
function key() {
  const text = passphrase();
  if (!text) throw new Error('Without TEACHER_PASSPHRASE nothing can be sealed: leave the page out.');
  return (ready ??= masterSecret(text, fromBase64(recipe.salt), recipe.rounds).then(buildKey));
}

/** Seals a piece of a page, as the page carries it. */
export async function sealPage(name: string, html: string): Promise<SealedPage> {
  const { id, key: secret } = await key();
  const data = toBase64(await seal(secret, name, new TextEncoder().encode(html)));
  return { name, keyId: id, ...recipe, data };
}

/** Seals a file under the name that {@link fileName} gives it. */
export async function sealFile(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return seal((await key()).key, fileName(file), bytes);
}

/** Name of an exclusive file on the site: says nothing about the file, and differs with every build. */
export function fileName(file: string): string {
  if (teacherMode() === 'open') return file;
  return `${createHash('sha256').update(`${recipe.salt} ${file}`).digest('hex').slice(0, 20)}.bin`;
}
