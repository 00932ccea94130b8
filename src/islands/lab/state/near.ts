import type { Attachment } from 'svelte/attachments';

/** How far outside the window something counts as near. */
const MARGIN = '300px';

const listeners = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;

/** One observer for all: hundreds of pictures cost no more than a few. */
function shared(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  return observer;
}

/** Tells whether an element is in or near the window. */
export function whenNear(onchange: (near: boolean) => void): Attachment {
  return (element) => {
    listeners.set(element, onchange);
    shared().observe(element);
    return () => {
      listeners.delete(element);
      shared().unobserve(element);
    };
  };
}
