import { onMount } from 'svelte';

/**
 * Whether the component is alive on the page. Controls that the server rendered do nothing before that (or without
 * JavaScript): disable them until then, so that nobody's first press is lost.
 */
export function mounted(): { readonly current: boolean } {
  let alive = $state(false);
  onMount(() => {
    alive = true;
  });
  return {
    get current() {
      return alive;
    },
  };
}
