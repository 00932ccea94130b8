import { END } from '@core/diagram/timeline';

/** How far the reader has scrolled through a tall track, as a position of the scene. */
export function scrolledTo(track: HTMLElement): number {
  const { top, height } = track.getBoundingClientRect();
  const room = height - window.innerHeight;
  return room <= 0 ? 0 : Math.min(1, Math.max(0, -top / room)) * END;
}

/** Scrolls the page so that `scrolledTo` gives this position: the figure stays where it is, the page moves under it. */
export function scrollPageTo(track: HTMLElement, position: number): void {
  const { top, height } = track.getBoundingClientRect();
  const room = height - window.innerHeight;
  window.scrollTo({ top: window.scrollY + top + (position / END) * room, behavior: 'instant' });
}
