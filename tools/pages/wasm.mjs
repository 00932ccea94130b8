/** Which pages may compile WebAssembly: those of which some script does. */
const SCRIPT_NAME = /[\w.-]+\.js\b/g;
const PERMISSION = / 'wasm-unsafe-eval'/;

/**
 * Names of all scripts that a page can come to load: those that it names, those that they name, and so on.
 *
 * @param {string} html
 * @param {ReadonlyMap<string, string>} scripts text of each built script, by file name
 */
export function scriptsOf(html, scripts) {
  const found = new Set();
  const look = (text) => {
    for (const [name] of text.matchAll(SCRIPT_NAME)) {
      if (found.has(name) || !scripts.has(name)) continue;
      found.add(name);
      look(scripts.get(name));
    }
  };
  look(html);
  return found;
}

/** The page, without the permission to compile WebAssembly in its policy when none of its scripts would. */
export function withWasmWhereNeeded(html, scripts) {
  const needs = [...scriptsOf(html, scripts)].some((name) => scripts.get(name).includes('WebAssembly'));
  return needs ? html : html.replace(PERMISSION, '');
}
