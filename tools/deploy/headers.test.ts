import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { netlifySite } from './netlify-site';

const pages = ['index.html', 'labo/index.html', 'embed/labo/index.html', 'embed/les/x/index.html', '404.html'];
const site = await netlifySite(pages);
const framed = (path: string) => /frame-ancestors ([^;,]*)$/.exec(site(path)['content-security-policy'] ?? '')?.[1];

it('gives Netlify one policy for each page: open to frames for embeds, closed for the others', () => {
  for (const path of ['/', '/index.html', '/labo/', '/labo', '/labo/index.html', '/404.html'])
    expect(framed(path), path).toBe("'self'");
  for (const path of ['/embed/labo/', '/embed/labo/index.html', '/embed/les/x/']) expect(framed(path), path).toBe('*');
  // Two policies would both count, and Netlify joins the values of all rules that fit.
  for (const path of ['/', '/labo/', '/embed/labo/'])
    expect(site(path)['content-security-policy']!.split('connect-src'), path).toHaveLength(2);
});

it('lets Netlify keep only what has its content in its name', () => {
  expect(site('/_astro/engine.x1.js')['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/sw.js', '/models/klein/model.json']) expect(site(path)['cache-control']).toBeUndefined();
});

it('says the same for Netlify, nginx and Caddy', () => {
  const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const nginx = new Map(
    [...text('nginx.conf').matchAll(/add_header (\S+) "?(.*?)"?(?: always)?;$/gm)].map(([, name, value]) => [
      name!.toLowerCase(),
      value!.replaceAll('$lesson_frames', "'self'").replaceAll('$lesson_cache', 'no-cache'),
    ]),
  );
  const caddy = new Map(
    [...text('Caddyfile').matchAll(/^\theader (?:@(?:closed|asked) )?([A-Z][\w-]+) "?(.*?)"?$/gm)].map(
      ([, name, value]) => [name!.toLowerCase(), value!],
    ),
  );
  expect(Object.fromEntries(caddy)).toEqual(Object.fromEntries(nginx));
  // Netlify asks for everything again by itself.
  nginx.delete('cache-control');
  expect(site('/labo/')).toEqual(Object.fromEntries(nginx));
});
