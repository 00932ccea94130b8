/** Where a deck is: slide from 0, and how many of its steps are shown. */
export interface Place {
  slide: number;
  step: number;
}

/** What the presenter's window shows of one slide. */
export interface SlideInfo {
  title: string;
  minutes: number;
  /** How many steps it has. */
  steps: number;
  /** The slide as it is before anything on it runs. */
  html: string;
  /** What the teacher reads. */
  notes: string;
}

/**
 * From the presenter's window to the page that opened it, again and again: asks for the deck. One that was loaded anew
 * has another session, and answers.
 */
export interface Hello {
  type: 'deck:hello';
  /** Session of the deck that the window has; null when it has none. */
  session: string | null;
}

/** The answer, with one end of a message channel. */
export interface Deck {
  type: 'deck:deck';
  /** Differs each time that the deck is loaded. */
  session: string;
  title: string;
  slides: SlideInfo[];
  /** Addresses of the style sheets that the slides need. */
  styles: string[];
  theme: 'light' | 'dark';
  place: Place;
}

/** Over the channel, from the deck. */
export type FromDeck = { type: 'place'; place: Place } | { type: 'theme'; theme: 'light' | 'dark' };

/** Over the channel, from the presenter. */
export type FromPresenter = { type: 'go'; place: Place };

/** The place after this one: first the steps of the slide, then the next slide. The last place stays. */
export function after({ slide, step }: Place, slides: readonly Pick<SlideInfo, 'steps'>[]): Place {
  if (step < (slides[slide]?.steps ?? 0)) return { slide, step: step + 1 };
  return slide + 1 < slides.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** The place before this one; a slide that is gone back to shows all its steps. The first place stays. */
export function before({ slide, step }: Place, slides: readonly Pick<SlideInfo, 'steps'>[]): Place {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 0 ? { slide: slide - 1, step: slides[slide - 1]!.steps } : { slide, step };
}
