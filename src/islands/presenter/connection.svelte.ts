import type { Deck, FromDeck, FromPresenter, Hello, Place } from '@core/deck/link';

/** How often the window asks for the deck while it has none, ms. */
const ASK_EVERY = 700;

/** The presenter's side of the line to the deck that opened this window. */
export class Connection {
  deck = $state.raw<Deck | null>(null);
  place = $state.raw<Place>({ slide: 0, step: 0 });
  theme = $state<'light' | 'dark'>('light');
  /** There was a deck and it went away. */
  lost = $state(false);
  #port: MessagePort | null = null;
  #timer = 0;

  /** Whether a page opened this window. */
  get hasOpener(): boolean {
    return window.opener !== null;
  }

  /** Asks the opener for the deck until it answers. @returns stops */
  start(): () => void {
    addEventListener('message', this.#receive);
    this.#ask();
    return () => {
      removeEventListener('message', this.#receive);
      clearTimeout(this.#timer);
      this.#port?.close();
    };
  }

  go(place: Place): void {
    this.place = place;
    this.#port?.postMessage({ type: 'go', place } satisfies FromPresenter);
  }

  #ask = (): void => {
    const { opener } = window;
    if (opener && !opener.closed && !this.#port)
      opener.postMessage({ type: 'deck:hello' } satisfies Hello, location.origin);
    this.#timer = window.setTimeout(this.#ask, ASK_EVERY);
  };

  #receive = ({ origin, source, data, ports }: MessageEvent): void => {
    if (origin !== location.origin || source !== window.opener || data?.type !== 'deck:deck') return;
    const deck = data as Deck;
    this.#port?.close();
    this.#port = ports[0] ?? null;
    this.#port!.onmessage = ({ data: message }: MessageEvent<FromDeck>) => {
      if (message.type === 'place') this.place = message.place;
      else if (message.type === 'theme') this.theme = message.theme;
      else this.#drop();
    };
    this.place = deck.place;
    this.theme = deck.theme;
    this.lost = false;
    this.deck = deck;
  };

  /** The deck is being closed or loaded anew: ask again, the slides stay on this screen. */
  #drop(): void {
    this.#port?.close();
    this.#port = null;
    this.lost = true;
  }
}
