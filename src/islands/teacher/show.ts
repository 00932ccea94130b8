import { open } from '@core/seal';
import { trustedHtml } from '../../site/trusted';

/** Told on the document when an exclusive part of the page has come in; see {@link whenUnlocked}. */
const UNLOCKED = 'teacher:unlocked';

/** Gives an element what a sealed file holds, as an address that only this page knows. */
async function openFile(element: Element, key: CryptoKey): Promise<void> {
  const address = element.getAttribute('data-sealed')!;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}; expected a sealed file.`);
  const name = address.slice(address.lastIndexOf('/') + 1);
  const bytes = await open(key, name, new Uint8Array(await answer.arrayBuffer()));
  const url = URL.createObjectURL(new Blob([bytes], { type: element.getAttribute('data-type') ?? '' }));
  element.setAttribute(element.localName === 'a' ? 'href' : 'src', url);
}

/**
 * Puts opened HTML on the page. It is parsed, not written: islands in it wake up as anywhere else, scripts do not run.
 *
 * @returns once its pictures and files are there too, or have failed
 */
export async function show(target: HTMLElement, html: string, key: CryptoKey): Promise<void> {
  const template = document.createElement('template');
  template.innerHTML = trustedHtml(html);
  const files = [...template.content.querySelectorAll('[data-sealed]')];
  target.append(template.content);
  target.hidden = false;
  await Promise.allSettled(files.map((element) => openFile(element, key)));
  target.dataset.unlocked = '';
  target.dispatchEvent(new CustomEvent(UNLOCKED, { bubbles: true, detail: key }));
}

/**
 * Runs for an exclusive part of the page once its content is there: at once while developing, else after unlocking.
 *
 * @param name as its `<Exclusive>` was given
 * @param run gets the element that holds the content
 */
export function whenUnlocked(name: string, run: (content: HTMLElement) => void): void {
  const target = document.querySelector<HTMLElement>(`[data-teacher="${CSS.escape(name)}"]`);
  if (!target) return;
  if ('unlocked' in target.dataset) run(target);
  else target.addEventListener(UNLOCKED, () => run(target), { once: true });
}
