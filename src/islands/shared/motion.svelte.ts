import { MediaQuery } from 'svelte/reactivity';

/** Whether the reader asked for less motion; follows the setting while the page is open. */
export const reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)');
