import type { Attachment } from 'svelte/attachments';
import { trustedHtml } from '../../site/trusted';

/**
 * Fills an element with markup of the deck. It is parsed, not written, so that nothing in it runs.
 *
 * @param html from the deck of this origin
 * @param steps how many of its steps are shown
 */
export function parsed(html: string, steps = 0): Attachment {
  return (element) => {
    const { body } = new DOMParser().parseFromString(trustedHtml(html), 'text/html');
    body.querySelectorAll('.fragment').forEach((part, i) => part.classList.toggle('visible', i < steps));
    element.replaceChildren(...body.childNodes);
    element.parentElement?.scrollTo(0, 0);
  };
}
