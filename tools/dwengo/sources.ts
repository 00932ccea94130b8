import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from '../run/project.mjs';
import { figures } from './figures';
import type { Sources } from './objects';

/** The texts in the order of the learning path, then those that stand apart; relative links start at `page`. */
const TEXTS = [
  { file: 'content/dwengo/inleiding.mdx', name: 'inleiding', page: '' },
  { file: 'content/lessons/transfer-learning.mdx', name: 'transfer-learning', page: 'lessen/transfer-learning/' },
  { file: 'content/dwengo/notebook.mdx', name: 'notebook', page: '' },
  { file: 'content/dwengo/nabespreking.mdx', name: 'nabespreking', page: '' },
  { file: 'content/dwengo/onderwijsdoelen.mdx', name: 'onderwijsdoelen', page: '' },
  { file: 'content/dwengo/labo.mdx', name: 'labo', page: '' },
];

const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Reads all that an export is made of. */
export function readSources(): Sources {
  return {
    texts: TEXTS.map((text) => ({ ...text, text: read(text.file) })),
    figures: figures(read('src/styles/tokens.css')),
  };
}

/** The picture of the learning path: the site's icon, as the platform takes it (base64 without prefix). */
export async function pathImage(): Promise<string> {
  const picture = sharp(join(root, 'public/icon.svg'), { density: 600 }).resize(256, 256).png({ compressionLevel: 9 });
  return (await picture.toBuffer()).toString('base64');
}
