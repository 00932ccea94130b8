import type { Deck, FromDeck, FromPresenter, Hello, Place } from '@core/deck/link';
import { siteUrl } from '../../site/urls';

interface Host {
  /** The deck as it is now. */
  deck: () => Omit<Deck, 'session'>;
  go: (place: Place) => void;
}

/**
 * The deck's side of the presenter's window. Only a window that this page opened, on this origin, gets the slides:
 * they are the teacher's.
 */
export class PresenterHost {
  #port: MessagePort | null = null;
  #host: Host;
  #session = String(performance.timeOrigin);

  constructor(host: Host) {
    this.#host = host;
    addEventListener('message', (event) => this.#answer(event));
  }

  /** @returns whether the browser allowed it */
  open(): boolean {
    return window.open(siteUrl('slides/presenter/'), 'deck-presenter', 'popup,width=1280,height=800') !== null;
  }

  tell(message: FromDeck): void {
    this.#port?.postMessage(message);
  }

  #answer(event: MessageEvent): void {
    const source = event.source as Window | null;
    if (event.origin !== location.origin || event.data?.type !== 'deck:hello' || source?.opener !== window) return;
    if ((event.data as Hello).session === this.#session) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromPresenter>) => {
      if (data.type === 'go') this.#host.go(data.place);
    };
    this.#port = port1;
    source.postMessage({ ...this.#host.deck(), session: this.#session } satisfies Deck, location.origin, [port2]);
  }
}
