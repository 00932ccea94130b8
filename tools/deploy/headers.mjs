/** Headers of the built site for Netlify, page by page. */

const POLICY = "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors";
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  // A page that opens one of ours, or that ours opens, gets no hold of it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), fullscreen=(self), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
};

const rule = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** Address of a page: Netlify answers `/labo/` and `/labo/index.html` with the same file. */
const addresses = (file) => {
  const folder = `/${file.replace(/(?:^|\/)index\.html$/, '')}`.replace(/\/?$/, '/');
  return file.endsWith('index.html') ? [folder, `/${file}`] : [`/${file}`];
};

/**
 * The text of Netlify's `_headers`. Netlify adds up the values of all rules that fit an address, and two policies
 * would both count; so each page is named once, and no rule with a policy fits two of them.
 *
 * @param {readonly string[]} pages HTML files of the build, from its root
 */
export function netlifyHeaders(pages) {
  const open = (file) => file.startsWith('embed/');
  return [
    rule('/*', ALWAYS),
    // Not asked for again: its name changes with its content. Netlify asks for all else again by itself.
    rule('/_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    ...[...pages]
      .sort()
      .flatMap((file) =>
        addresses(file).map((path) =>
          rule(path, { 'Content-Security-Policy': `${POLICY} ${open(file) ? '*' : "'self'"}` }),
        ),
      ),
    '',
  ].join('\n\n');
}
