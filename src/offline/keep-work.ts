/** Writes what a reader made; false when it cannot be kept in this browser. */
type Keep = () => Promise<boolean>;

/** By event and not by a shared list: what shows the offer is a file of its own, apart from the islands. */
const EVENT = 'les-vernieuwt';

/**
 * Registers work that must be written before the page is renewed.
 *
 * @returns how to take it back
 */
export function keepBeforeRenewal(keep: Keep, page: EventTarget = window): () => void {
  const listen = (event: Event) => {
    (event as CustomEvent<Promise<boolean>[]>).detail.push(keep().catch(() => false));
  };
  page.addEventListener(EVENT, listen);
  return () => page.removeEventListener(EVENT, listen);
}

/** Writes everything; false when some of it could not be kept. */
export async function keepAllWork(page: EventTarget = window): Promise<boolean> {
  const kept: Promise<boolean>[] = [];
  page.dispatchEvent(new CustomEvent(EVENT, { detail: kept }));
  return (await Promise.all(kept)).every(Boolean);
}
