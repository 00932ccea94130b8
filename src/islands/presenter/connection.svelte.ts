import type { Deck, FromDeck, FromPresenter, Hello, Place } from '@core/deck/link';

/** How often the window asks whether there is a new deck, ms. */
const ASK_EVERY = 700;

/** The presenter's side of the line to the deck that opened this window. */
export class Connection {
  deck = $state.raw<Deck | null>(null);
  place = $state.raw<Place>({ slide: 0, step: 0 });
  theme = $state<'light' | 'dark'>('light');
  /** The deck was closed. */
  lost = $state(false);
  #port: MessagePort | null = null;
  #timer = 0;

  /** Whether a page opened this window. */
  get hasOpener(): boolean {
    return window.opener !== null;
  }

  /** Asks the opener for the deck and follows it, also when it is loaded anew. @returns stops */
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
    this.lost = this.deck !== null && (!opener || opener.closed);
    if (opener && !opener.closed) {
      const hello: Hello = { type: 'deck:hello', session: this.deck?.session ?? null };
      opener.postMessage(hello, location.origin);
    }
    this.#timer = window.setTimeout(this.#ask, ASK_EVERY);
  };

  #receive = ({ origin, source, data, ports }: MessageEvent): void => {
    if (origin !== location.origin || source !== window.opener || data?.type !== 'deck:deck') return;
    const deck = data as Deck;
    this.#port?.close();
    this.#port = ports[0] ?? null;
    this.#port!.onmessage = ({ data: message }: MessageEvent<FromDeck>) => {
      if (message.type === 'place') this.place = message.place;
      else this.theme = message.theme;
    };
    this.place = deck.place;
    this.theme = deck.theme;
    this.deck = deck;
  };
}
