/** A script that runs (not a block of data) or a style: only Astro writes them here, and the policy has their hashes. */
const ACTIVE = /<script(?![^>]*\btype="(?!module)[^"]*")[^>]*>[\s\S]*?<\/script>|<style[^>]*>[\s\S]*?<\/style>/g;

/** What the policy of the page refuses, wherever it comes from. */
const REFUSED = /<[^>]*\s(?:style|on[a-z]+)\s*=\s*"/i;

/**
 * Takes the scripts and styles out of a piece of a page: what is inserted later is parsed, and its scripts would not run.
 * They are Astro's own (they wake islands) and those of components; content has none.
 *
 * @param name of the piece, for the message
 * @throws Error when it holds a style attribute or a handler, which the page's policy would refuse without a word
 */
export function splitScripts(html: string, name: string): { content: string; scripts: string } {
  const content = html.replace(ACTIVE, '');
  const refused = REFUSED.exec(content)?.[0];
  if (refused) {
    throw new Error(`The exclusive page "${name}" holds "${refused}": use a class or a script of a component instead.`);
  }
  return { content, scripts: [...html.matchAll(ACTIVE)].map(([script]) => script).join('') };
}
