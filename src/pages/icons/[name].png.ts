import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';

/** What part of the icon's width the drawing takes, per file: a maskable icon may lose its edges. */
const ICONS = [
  { name: '180', size: 180, share: 1 },
  { name: '192', size: 192, share: 1 },
  { name: '512', size: 512, share: 1 },
  { name: '512-maskable', size: 512, share: 0.8 },
];
const GREEN = '#0e6942';

export const getStaticPaths: GetStaticPaths = () =>
  ICONS.map(({ name, ...icon }) => ({ params: { name }, props: icon }));

/** The site's icon as a picture of pixels, for systems that take no SVG. */
export const GET: APIRoute<(typeof ICONS)[number]> = async ({ props: { size, share } }) => {
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const png = await sharp('public/icon.svg', { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background: GREEN })
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
