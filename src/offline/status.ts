import { offline as words } from '@i18n/offline';
import { renew, watchOffline, type OfflineState } from './client';

/** Shows in the page's frame how far offline use is, where the page has a place for it. Runs when it is loaded. */
const slot = (name: string) => document.querySelector<HTMLElement>(`[data-offline="${name}"]`);

function button(text: string, onclick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button';
  element.textContent = text;
  element.onclick = onclick;
  return element;
}

/** Offers the next version; the reader decides when. */
function offerRenewal(notice: HTMLElement): void {
  if (notice.hasChildNodes()) return;
  const text = document.createElement('p');
  text.textContent = words.newer;
  const goOver = async () => {
    if (await renew()) return;
    text.textContent = words.cannotKeep;
  };
  notice.append(
    text,
    button(words.renew, () => void goOver()),
    button(words.later, () => notice.replaceChildren()),
  );
}

function show(state: OfflineState): void {
  const line = slot('line');
  if (line) {
    line.dataset.state = state.kind;
    line.textContent = state.kind === 'keeping' ? words.keeping(state.share) : state.kind === 'none' ? '' : words.ready;
  }
  const notice = slot('notice');
  if (state.kind === 'newer' && notice) offerRenewal(notice);
}

void watchOffline(show);
