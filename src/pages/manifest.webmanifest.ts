import type { APIRoute } from 'astro';
import { offline } from '@i18n/offline';
import { siteUrl } from '../site/urls';

const icon = (name: string, size: number, purpose: string) => ({
  src: siteUrl(`icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** Lets a browser install the site as an app. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: siteUrl(''),
      name: offline.app.name,
      short_name: offline.app.short,
      description: offline.app.description,
      lang: 'nl-BE',
      start_url: siteUrl(''),
      scope: siteUrl(''),
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#0e6942',
      icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('512-maskable', 512, 'maskable')],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
