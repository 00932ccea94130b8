import {
  buildKey,
  fromBase64,
  masterSecret,
  newRecipe,
  open,
  parseSealedPage,
  seal,
  toBase64,
} from '../../src/core/seal';

/** The passphrase that the site was built with. */
export function passphrase(): string {
  const given = process.env.TEACHER_PASSPHRASE;
  if (given) return given;
  throw new Error(
    'Set TEACHER_PASSPHRASE to what the site was built with: TEACHER_PASSPHRASE="…" npm run build, and the same for e2e.',
  );
}

const SEALED = /(<script type="application\/json" id="[^"]*-sealed">)([\s\S]*?)(<\/script>)/;

/** What a built page carries, changed; the rest of the page stays. */
async function withSealed(html: string, change: (json: string) => Promise<string>): Promise<string> {
  const [whole, start, json, end] = SEALED.exec(html)!;
  return html.replace(whole, `${start}${await change(json!)}${end}`);
}

/** A page as a next build with another passphrase makes it. */
export function rotated(html: string, next: string): Promise<string> {
  return withSealed(html, async (json) => {
    const { name, salt, rounds, data } = parseSealedPage(json);
    const old = await buildKey(await masterSecret(passphrase(), fromBase64(salt), rounds));
    const recipe = newRecipe();
    const { key, id } = await buildKey(await masterSecret(next, fromBase64(recipe.salt), recipe.rounds));
    const content = await open(old.key, name, fromBase64(data));
    return JSON.stringify({ name, keyId: id, ...recipe, data: toBase64(await seal(key, name, content)) });
  });
}

/** A page of which somebody changed one byte on its way. */
export function damaged(html: string): Promise<string> {
  return withSealed(html, async (json) => {
    const page = parseSealedPage(json);
    const bytes = fromBase64(page.data);
    bytes[bytes.length >> 1]! ^= 1;
    return JSON.stringify({ ...page, data: toBase64(bytes) });
  });
}
