/**
 * The site's own policy for Trusted Types. Where the browser has them, a page takes no text as markup, as the address of
 * code or as a frame's document: only what passed through here (or through Svelte's policy, for its templates). So these
 * few calls are all the places to look at.
 */
interface Policy {
  createHTML(text: string): unknown;
  createScriptURL(text: string): unknown;
}
interface Factory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(text: string): string },
  ): Policy;
}

let made: Policy | undefined;

function ownAddress(text: string): string {
  const { protocol, origin } = new URL(text, document.baseURI);
  // The origin of a blob's address is that of the page that made it.
  if (origin === location.origin && /^(https?|blob):$/.test(protocol)) return text;
  throw new TypeError(`Code may only come from ${location.origin}; ${text} does not.`);
}

/** Undefined in browsers without Trusted Types, which take text. */
function policy(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  return (made ??= trustedTypes?.createPolicy('dwengo', { createHTML: (html) => html, createScriptURL: ownAddress }));
}

// The types of the DOM know text only, and the browser takes both.

/** Markup that the site made itself, such as a decrypted page; never what a visitor typed or opened. */
export const trustedHtml = (html: string): string => (policy()?.createHTML(html) ?? html) as string;

/**
 * Address of code for a worker.
 *
 * @throws TypeError when it is of another origin, in browsers with Trusted Types
 */
export const trustedScriptUrl = (url: string): string => (policy()?.createScriptURL(url) ?? url) as string;
