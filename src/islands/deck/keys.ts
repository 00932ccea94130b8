/** Fields, which use most keys themselves. */
const IS_FIELD = 'input, select, textarea, [contenteditable]';
/** Other elements that use the arrow keys. */
const USES_ARROWS = '[role="slider"], [role="toolbar"]';
/** Elements that space and Enter press. */
const IS_PRESSED = 'a[href], button, summary, label, [role="button"]';
const CLICKER = new Set(['PageUp', 'PageDown']);

/**
 * Whether a key is for the deck, and not for what has the focus on the slide. Page up and page down always are: a
 * clicker sends them, also when a slider was touched last.
 */
export function isForDeck(event: KeyboardEvent): boolean {
  // Reveal also calls this for keys that a button stands for; those have no target.
  if (!(event.target instanceof Element)) return true;
  if (document.querySelector('dialog[open]')) return false;
  if (event.defaultPrevented) return false;
  if (CLICKER.has(event.key)) return true;
  if (event.key === 'Escape') return !document.documentElement.classList.contains('zoomed');
  if (event.target.closest(IS_FIELD)) return false;
  if (event.key.startsWith('Arrow') && event.target.closest(USES_ARROWS)) return false;
  return !((event.key === ' ' || event.key === 'Enter') && event.target.closest(IS_PRESSED));
}

/** Lets the clicker's keys through where a field would take them. */
export function freeClicker(turn: (forward: boolean) => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!CLICKER.has(event.key) || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      event.stopPropagation();
      turn(event.key === 'PageDown');
    },
    true,
  );
}
