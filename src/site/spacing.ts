/** Where the choice is kept; `wipe.ts` knows it by its start. */
const KEY = 'dwengo-ruim';

/**
 * The inline script behind the button for more space between letters, words and lines. It stands right after its button,
 * before any text is drawn, so that nothing shifts afterwards; its hash stands in the policy of every page. Without
 * storage the choice holds for this page. Other tabs follow.
 */
export const SPACING = `(() => {
  const button = document.currentScript.previousElementSibling;
  const show = (on) => {
    document.documentElement.toggleAttribute('data-ruim', on);
    button.ariaPressed = on;
  };
  const read = () => {
    try { show('${KEY}' in localStorage); } catch {}
  };
  button.onclick = () => {
    const on = button.ariaPressed != 'true';
    show(on);
    try { on ? localStorage['${KEY}'] = 1 : delete localStorage['${KEY}']; } catch {}
  };
  read();
  addEventListener('storage', read);
})();`
  // Indented here to be read, not to be sent with every page.
  .replace(/\n\s*/g, '');

/** The same choice in an embed, which has no button: as a piece of its own early script. */
export const SPACING_IN_EMBED = `try { if ('${KEY}' in localStorage) dataset.ruim = ''; } catch {}`;
