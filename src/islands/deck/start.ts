import Reveal, { type RevealApi } from 'reveal.js';
import Zoom from 'reveal.js/plugin/zoom';
import type { Place } from '@core/deck/link';
import { deck as words } from '@i18n/slides';
import { STEP_EVENT } from '../slides/deck-step';
import { closeOnPress, showCode } from './dialogs';
import { freeClicker, isForDeck } from './keys';
import { hideInnerSections } from './only-slides';
import { PresenterHost } from './presenter-host';
import { addCodes } from './qr';
import { describeSlides } from './slide-info';
import { chosenTheme, keepTheme, showTheme } from './theme';

/** Size of a slide in px of its own: the lesson's letters (17 px) become 30 px on a projector of 1280 by 720. */
const SIZE = { width: 720, height: 405 };
/** Asks for all slides under each other, to print or to save. */
const PRINT = /(^\?|&)print-pdf/;
const KEY = { S: 83, T: 84, Q: 81, F: 70, O: 79, HELP: 191 };

const element = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page of a deck has no "${selector}".`);
  return found;
};

/** The frame of the deck in Dutch; reveal.js has no setting for it. */
function translate(root: Element): void {
  const resume = root.querySelector('.resume-button');
  if (resume) resume.textContent = words.resume;
}

/** Brings every slide into view for a moment: islands and pictures wait for that. */
async function wakeAll(slides: HTMLElement): Promise<void> {
  const seen = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const slide of slides.children) {
    slide.scrollIntoView();
    await seen();
  }
  const images = [...slides.querySelectorAll('img')];
  // One that waits until it is in view would never be decoded.
  for (const image of images) image.loading = 'eager';
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  scrollTo(0, 0);
}

/**
 * Brings the slides on the page to life. Call it once, when they are in the page.
 *
 * @param root the element with class `reveal`; its `.slides` names the lesson's address in `data-lesson`
 */
export async function startDeck(root: HTMLElement): Promise<void> {
  const slides = root.querySelector<HTMLElement>('.slides')!;
  const info = describeSlides(slides);
  addCodes(slides, slides.dataset.lesson!);
  // Switches off how reveal.js prints, as an article; styles/slides/print.css makes pages.
  document.documentElement.classList.add('print-pdf');
  if (PRINT.test(location.search)) {
    showTheme('light');
    document.documentElement.classList.add('deck-print');
    await wakeAll(slides);
    document.documentElement.classList.add('deck-ready');
    return;
  }
  let theme = chosenTheme();
  showTheme(theme);

  hideInnerSections(root);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const reveal: RevealApi = new Reveal(root, {
    ...SIZE,
    ...{ margin: 0, minScale: 0.1, maxScale: 6, center: false },
    ...{ hash: true, controls: false, progress: true, help: false, jumpToSlide: false },
    ...{ autoAnimate: false, postMessage: false, postMessageEvents: false, previewLinks: false },
    ...{ transition: still ? 'none' : 'fade', transitionSpeed: 'fast', backgroundTransition: 'none' },
    keyboardCondition: isForDeck,
    plugins: [Zoom],
  });
  // The plugin's own way to choose its key; on Linux it would take another one than elsewhere.
  reveal.configure({ zoomKey: 'alt' } as object);
  await reveal.initialize();
  translate(root);

  const place = (): Place => {
    const { h, f } = reveal.getIndices();
    return { slide: h, step: (f ?? -1) + 1 };
  };
  const presenter = new PresenterHost({
    deck: () => ({
      type: 'deck:deck',
      title: document.title,
      slides: info,
      styles: [...document.styleSheets].flatMap(({ href }) => href ?? []),
      theme,
      place: place(),
    }),
    go: ({ slide, step }) => reveal.slide(slide, 0, step - 1),
  });

  const tell = () => {
    const current = reveal.getCurrentSlide() as HTMLElement;
    const { step } = place();
    if (current.dataset.step !== String(step)) {
      current.dataset.step = String(step);
      current.dispatchEvent(new Event(STEP_EVENT));
    }
    presenter.tell({ type: 'place', place: place() });
  };
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden'] as const) reveal.on(event, tell);
  tell();

  const toggleTheme = () => {
    theme = theme === 'light' ? 'dark' : 'light';
    showTheme(theme);
    keepTheme(theme);
    presenter.tell({ type: 'theme', theme });
  };
  const qrDialog = element<HTMLDialogElement>('#deck-qr');
  const keysDialog = element<HTMLDialogElement>('#deck-keys');
  const blocked = element<HTMLElement>('#deck-blocked');
  const actions: Record<string, () => void> = {
    back: () => reveal.prev(),
    forward: () => reveal.next(),
    presenter: () => (blocked.hidden = presenter.open()),
    theme: toggleTheme,
    qr: () => {
      const current = reveal.getCurrentSlide() as HTMLElement;
      showCode(qrDialog, current.querySelector('a.slide-qr')!, current.dataset.title!);
    },
    overview: () => reveal.toggleOverview(),
    fullscreen: () => reveal.triggerKey(KEY.F),
    print: () => window.print(),
    keys: () => keysDialog.showModal(),
  };
  const bind = (key: number, action: string) => reveal.addKeyBinding(key, actions[action]!);
  bind(KEY.S, 'presenter');
  bind(KEY.T, 'theme');
  bind(KEY.Q, 'qr');
  bind(KEY.HELP, 'keys');
  freeClicker((forward) => (forward ? reveal.next() : reveal.prev()));
  [qrDialog, keysDialog].forEach(closeOnPress);

  for (const button of document.querySelectorAll<HTMLElement>('[data-deck-action]')) {
    button.addEventListener('click', () => actions[button.dataset.deckAction!]!());
  }
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.slide-qr');
    if (!link || reveal.isOverview() || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    actions.qr!();
  });
  // A slider that was moved with the mouse gives the arrow keys back to the deck.
  root.addEventListener('pointerup', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'range') target.blur();
  });
  document.documentElement.classList.add('deck-ready');
}
