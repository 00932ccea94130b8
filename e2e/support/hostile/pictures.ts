import sharp, { type Sharp } from 'sharp';
import { photo, sample, type TestFile } from '../lab';
import { file, gif, isoStart, withChunk, withJpegSize, withPngSize } from './bytes';
import type { Row } from './row';

/** A picture file that a pupil may choose. */
export interface PictureRow extends Row {
  make: () => TestFile | Promise<TestFile>;
}

/** One that is taken, in the size in which it is kept. */
export interface TakenRow extends PictureRow {
  size: readonly [width: number, height: number];
}

const BROKEN = 'Deze foto is beschadigd of niet volledig.';
const NOT_A_PICTURE = 'Dit is geen foto die het labo kent. Kies een JPEG, PNG of WebP.';
const MOVING = 'Dit is een bewegend beeld. Kies een gewone foto.';
const PIXELS = 'Deze foto heeft te veel pixels (meer dan 50 miljoen). Verklein ze eerst.';
const SVG = 'SVG is een tekening en geen foto.';

let made = 0;
/** A photo, each time a little brighter: the Lab would notice the same one twice. */
const source = () =>
  sharp(sample('pmd_pet_0032.webp'))
    .resize(320, 240, { fit: 'cover' })
    .linear(0.5 + 0.02 * made++, 0);
const png = () => source().png().toBuffer();
const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));
const frame = (red: number) => ({
  create: { width: 8, height: 8, channels: 3 as const, background: { r: red, g: 0, b: 0 } },
});
const frames = () => Promise.all([0, 255].map((red) => sharp(frame(red)).png().toBuffer()));

type Make = () => Promise<Uint8Array | string> | Uint8Array | string;
const row = (name: string, mimeType: string, input: string, sees: string, content: Make): PictureRow => ({
  id: `foto ${name}`,
  input,
  sees,
  make: async () => file(name, mimeType, await content()),
});

/** Files that are refused, each with its own line. */
export const REFUSED_PICTURES: readonly PictureRow[] = [
  row('leeg.jpg', 'image/jpeg', 'zero bytes', 'Dit bestand is leeg.', () => ''),
  row('half.jpg', 'image/jpeg', 'JPEG cut off', BROKEN, async () => half((await photo(1)).buffer)),
  row('half.png', 'image/png', 'PNG cut off', BROKEN, async () => half(await png())),
  row('half.webp', 'image/webp', 'WebP cut off', BROKEN, async () => half(await source().webp().toBuffer())),
  row('half.gif', 'image/gif', 'GIF cut off', BROKEN, () => gif(1).slice(0, -1)),
  row('half.avif', 'image/avif', 'AVIF cut off', BROKEN, async () => half(await source().avif().toBuffer())),
  row('ruis.jpg', 'image/jpeg', 'JPEG with noise for pixels', BROKEN, () =>
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), Buffer.alloc(5000, 0x5a), Buffer.from([0xff, 0xd9])]),
  ),
  row('tekst.jpg', 'image/jpeg', 'text named .jpg', NOT_A_PICTURE, () => 'Dit is mijn verslag over afval.'),
  row(
    'pagina.png',
    'image/png',
    'a web page named .png',
    NOT_A_PICTURE,
    () => '<html><script>alert(1)</script></html>',
  ),
  row('taak.pdf', 'application/pdf', 'PDF', NOT_A_PICTURE, () => '%PDF-1.7\n1 0 obj\n'),
  row('scan.tif', 'image/tiff', 'TIFF', NOT_A_PICTURE, () => source().tiff().toBuffer()),
  row('film.mp4', 'video/mp4', 'a film', NOT_A_PICTURE, () => isoStart('isom', 'mp42')),
  row('pakket.jpg', 'image/jpeg', 'zip named .jpg', NOT_A_PICTURE, () => 'PK\x03\x04 en meer'),
  row('iphone.heic', 'image/heic', 'HEIC', 'Dit is een HEIC-foto van een iPhone of iPad.', () =>
    isoStart('heic', 'mif1'),
  ),
  row(
    'tekening.svg',
    'image/svg+xml',
    'SVG with a script',
    SVG,
    () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ),
  row('vermomd.png', 'image/png', 'SVG with a script, named .png', SVG, () => '<svg onload="alert(1)"/>'),
  row('dans.gif', 'image/gif', 'moving GIF', MOVING, () => gif(2)),
  row('dans.webp', 'image/webp', 'moving WebP', MOVING, async () =>
    sharp(await frames(), { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer(),
  ),
  row('dans.png', 'image/png', 'moving PNG', MOVING, async () =>
    withChunk(await png(), 'acTL', Buffer.from([0, 0, 0, 3, 0, 0, 0, 0])),
  ),
  row('dans.avif', 'image/avif', 'moving AVIF', MOVING, () => isoStart('avis', 'avif')),
  row('100mp.png', 'image/png', '100 megapixels', PIXELS, () =>
    sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 1 })
      .toBuffer(),
  ),
  row('liegt.png', 'image/png', 'PNG that says to be 60,000 x 60,000', PIXELS, async () =>
    withPngSize(await png(), 60_000, 60_000),
  ),
  row('liegt.jpg', 'image/jpeg', 'JPEG that says to be 65,000 x 65,000', PIXELS, async () =>
    withJpegSize((await photo(1)).buffer, 65_000, 65_000),
  ),
  row('zwaar.jpg', 'image/jpeg', '26 MB', 'Dit bestand is te groot (meer dan 25 MB).', () =>
    Buffer.alloc(26_000_000, 1),
  ),
];

const taken = (
  name: string,
  input: string,
  size: TakenRow['size'],
  content: () => Promise<Uint8Array> | Uint8Array,
  mimeType = 'image/jpeg',
): TakenRow => ({ ...row(name, mimeType, input, '', content), size });

/** A picture with a red corner at its upper left once it is upright, stored turned as EXIF orientation `turn` says. */
export async function turned(turn: number): Promise<Buffer> {
  const corner = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const upright = await sharp({
    create: { width: 120, height: 80, channels: 3, background: { r: 0, g: 15 * turn, b: 255 } },
  })
    .composite([{ input: corner, left: 0, top: 0 }])
    .png()
    .toBuffer();
  // The inverse of each turn (EXIF 2.3, tag 0x0112), so that turning as asked brings it upright.
  const store: Record<number, (picture: Sharp) => Sharp> = {
    1: (picture) => picture,
    2: (picture) => picture.flop(),
    3: (picture) => picture.rotate(180),
    4: (picture) => picture.flip(),
    5: (picture) => picture.rotate(90).flip(),
    6: (picture) => picture.rotate(270),
    7: (picture) => picture.rotate(270).flip(),
    8: (picture) => picture.rotate(90),
  };
  // Twice through PNG: sharp orders its own steps, and here the order counts.
  const stored = await store[turn]!(sharp(upright)).png().toBuffer();
  return sharp(stored).withMetadata({ orientation: turn }).jpeg({ quality: 95 }).toBuffer();
}

export const TURNS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const turnedName = (turn: number) => `gedraaid-${turn}.jpg`;

const wide = (width: number, height: number) => () =>
  sharp({ create: { width, height, channels: 3, background: '#276' } })
    .png()
    .toBuffer();

/** Unusual files that are good photos: they are taken, and shown as they are. */
export const TAKEN_PICTURES: readonly TakenRow[] = [
  taken('png.jpg', 'PNG named .jpg', [320, 240], png),
  taken('punt.png', '1 x 1', [1, 1], wide(1, 1), 'image/png'),
  taken('lint.png', '12,000 x 3', [640, 1], wide(12_000, 3), 'image/png'),
  taken('toren.png', '2 x 9,000', [1, 640], wide(2, 9000), 'image/png'),
  taken('drukwerk.jpg', 'CMYK JPEG', [320, 240], () => source().toColourspace('cmyk').jpeg().toBuffer()),
  taken('diep.png', '16-bit PNG', [320, 240], () => source().toColourspace('rgb16').png().toBuffer(), 'image/png'),
  taken('grijs.jpg', 'greyscale JPEG', [320, 240], () => source().greyscale().jpeg().toBuffer()),
  taken(
    'palet.png',
    'indexed PNG',
    [320, 240],
    () => source().png({ palette: true, colours: 7 }).toBuffer(),
    'image/png',
  ),
  taken('vlecht.png', 'interlaced PNG', [320, 240], () => source().png({ progressive: true }).toBuffer(), 'image/png'),
  taken('lagen.jpg', 'progressive JPEG', [320, 240], () => source().jpeg({ progressive: true }).toBuffer()),
  taken(
    'glas.png',
    'PNG that is transparent all over',
    [64, 48],
    () =>
      sharp({ create: { width: 64, height: 48, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer(),
    'image/png',
  ),
  taken('stil.gif', 'still GIF', [1, 1], () => gif(1), 'image/gif'),
  taken('modern.avif', 'AVIF', [320, 240], () => source().avif({ effort: 0 }).toBuffer(), 'image/avif'),
  ...TURNS.map((turn) => taken(turnedName(turn), `turned as EXIF orientation ${turn}`, [120, 80], () => turned(turn))),
];

/** Names of files that mean something to a page, a screen or a disk, and how the Lab shows them. */
export const NAMES: readonly (Row & { name: string; shown: string })[] = [
  ['markup', 'markup', '<img src=x onerror=alert(1)>.jpg', '<img src=x onerror=alert(1)>'],
  ['rtl', 'letters that turn the reading around', '\u202egnp.exe.jpg', 'gnp.exe'],
  ['emoji', 'emoji', '🗑️👩‍👩‍👧.jpg', '🗑️👩‍👩‍👧'],
  ['lang', '250 characters', `${'a'.repeat(246)}.jpg`, 'a'.repeat(120)],
].map(([id, what, name, shown]) => ({
  id: `naam ${id}`,
  input: `file name: ${what}`,
  sees: '',
  name: name!,
  shown: shown!,
}));
