/** What makes a built page lighter on the line; each takes and gives text. */
import { createHash } from 'node:crypto';
import { parse } from 'postcss';

const SHEET = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** Addresses of a page's stylesheets, in their order. */
export const sheetsOf = (html) => [...html.matchAll(SHEET)].map(([, href]) => href);

/** The page with one stylesheet in place of all: the first link gets the address, the others go. */
export function withOneSheet(html, href) {
  let first = true;
  return html.replace(SHEET, () => {
    const link = first ? `<link rel="stylesheet" href="${href}">` : '';
    first = false;
    return link;
  });
}

/** Hash as a policy names it. */
export const policyHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The page without permissions that it does not use: Astro names the hash of every inline script of the whole site in
 * the policy of each page.
 */
export function withOwnHashes(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) =>
    policyHash(text),
  );
  return html.replace(/script-src [^;]*;/, (directive) =>
    directive.replace(/ 'sha256-[^']+'/g, (hash) => (inline.includes(hash.trim()) ? hash : '')),
  );
}

/** The class that Svelte gives to all that one component draws, as svelte.config.js makes it. */
const SCOPE = /\.(s[a-z0-9]{5})(?![\w-])/g;

/**
 * The stylesheet without rules of components that the page does not have: what a lesson may use brings its styles along
 * also where it is not used.
 *
 * @param css of the page
 * @param code text of the page and of every script that it can come to load, in which the scopes of its components stand
 */
export function withoutStrangers(css, code) {
  const sheet = parse(css);
  const isStrange = (selector) => [...selector.matchAll(SCOPE)].some(([, scope]) => !code.includes(scope));
  sheet.walkRules((rule) => {
    const own = rule.selectors.filter((selector) => !isStrange(selector));
    if (!own.length) rule.remove();
    else if (own.length < rule.selectors.length) rule.selectors = own;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes && !rule.nodes.length) rule.remove();
  });
  return sheet.toString();
}
