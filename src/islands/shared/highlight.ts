/** Parts of a diagram that words in the text can point at. */
export const DIAGRAM_PARTS = ['nodes', 'layers', 'weights', 'input', 'outputs', 'frozen', 'new-layer'] as const;
export type DiagramPart = (typeof DIAGRAM_PARTS)[number];

/** Who points: a word in the text, or a diagram. */
type From = 'text' | 'diagram';

interface Pointing {
  part: DiagramPart | null;
  from: From;
  /** A word was pressed, not only passed over: the diagram may come into view. */
  pressed: boolean;
}

const EVENT = 'diagram:part';

declare global {
  interface DocumentEventMap {
    [EVENT]: CustomEvent<Pointing>;
  }
}

/** Says to everyone on the page that a part is pointed at; null when no longer. */
export function pointAt(part: DiagramPart | null, from: From, pressed = false): void {
  document.dispatchEvent(new CustomEvent(EVENT, { detail: { part, from, pressed } }));
}

/** Listens to what the other side points at. Returns how to stop. */
function listen(other: From, listener: (pointing: Pointing) => void): () => void {
  const onEvent = ({ detail }: CustomEvent<Pointing>) => {
    if (detail.from === other) listener(detail);
  };
  document.addEventListener(EVENT, onEvent);
  return () => document.removeEventListener(EVENT, onEvent);
}

/** For a diagram: called when a word in the text points at a part. Returns how to stop. */
export function onTerm(listener: (part: DiagramPart | null, pressed: boolean) => void): () => void {
  return listen('text', ({ part, pressed }) => listener(part, pressed));
}

const partOf = (target: EventTarget | null): DiagramPart | null => {
  const term = target instanceof Element ? target.closest<HTMLElement>('.term') : null;
  return DIAGRAM_PARTS.find((part) => part === term?.dataset['diagram']) ?? null;
};

/**
 * Connects all words `.term[data-diagram]` of the page: pointer, focus and press point at a part; and words light up
 * when a diagram points at theirs. One listener for the page, however many words.
 */
export function connectTerms(): void {
  const leave = (event: Event) => partOf(event.target) && pointAt(null, 'text');
  const enter = (event: Event) => {
    const part = partOf(event.target);
    if (part) pointAt(part, 'text');
  };
  document.addEventListener('pointerover', enter);
  document.addEventListener('pointerout', leave);
  document.addEventListener('focusin', enter);
  document.addEventListener('focusout', leave);
  document.addEventListener('click', (event) => {
    const part = partOf(event.target);
    if (part) pointAt(part, 'text', true);
  });
  listen('diagram', ({ part }) => {
    for (const term of document.querySelectorAll<HTMLElement>('.term')) {
      term.classList.toggle('term-lit', part !== null && term.dataset['diagram'] === part);
    }
  });
}
