import type Drawing from './Drawing.svelte';

/**
 * The figure that moves and can be pointed at. Fetched when the first figure comes alive: its styles would otherwise come
 * with every page that has one. Until then, and where it cannot be had, the still figure stands.
 */
class LiveDrawing {
  Drawing = $state.raw<typeof Drawing | null>(null);

  load(): void {
    if (import.meta.env.SSR) return;
    import('./Drawing.svelte').then(
      ({ default: loaded }) => (this.Drawing = loaded),
      () => undefined,
    );
  }
}

export const live = new LiveDrawing();
