import { deck as words } from '@i18n/slides';
import { qrDrawing } from './qr';

/** Shows the QR code of a link so large that the back row can scan it. */
export function showCode(dialog: HTMLDialogElement, link: HTMLAnchorElement, title: string): void {
  dialog.querySelector('h2')!.textContent = words.qrTitle(title);
  dialog.querySelector('.code')!.replaceChildren(qrDrawing(link.href));
  const address = dialog.querySelector('a')!;
  address.href = link.href;
  address.textContent = link.href.replace(/^https?:\/\//, '');
  dialog.showModal();
}

/** A press anywhere outside the text of a dialog closes it. */
export function closeOnPress(dialog: HTMLDialogElement): void {
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('[data-close]')) dialog.close();
  });
}
