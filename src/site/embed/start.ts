import { parseRequest, sent, type EmbedMessage } from '@core/embed/messages';
import { ruleOf } from '@core/embed/options';
import { follow, noProgress } from '@core/embed/progress';
import { embedSpec, optionsOf } from '@core/embed/table';
import { statementsFor } from '@core/embed/xapi';
import { embed as words, statementWords } from '@i18n/embed';
import { onProgress, reportStart } from '../progress';
import { embedOptions, embedPage, type EmbedPage } from './options';
import { startPager } from './pager';

const framed = () => window.parent !== window;

/**
 * Tells the page around the frame. Any site may show an embed, so there is no origin to aim at: nothing that is sent is
 * about a person, and it goes to the parent alone.
 */
function tell(message: EmbedMessage): void {
  if (framed()) window.parent.postMessage(sent(message), '*');
}

/** Height of the content, px: of the body, since the document is never lower than its window. */
const height = () => Math.ceil(document.body.getBoundingClientRect().height);

/** Tells every change of height, at most once a frame of the screen. */
function tellHeight(): void {
  let last = height();
  new ResizeObserver(() => {
    const now = height();
    if (now === last) return;
    last = now;
    tell({ type: 'resize', height: now });
  }).observe(document.body);
}

/** Tells what the reader did, and what follows for the whole embed. */
function tellProgress({ id, title }: EmbedPage, xapi: boolean): void {
  const { completes, activity } = embedSpec(id);
  const about = { address: location.origin + location.pathname, title, activity };
  let progress = noProgress;
  onProgress((event) => {
    const before = progress;
    progress = follow(before, event, completes);
    const { completed, score } = progress;
    tell({ type: 'progress', event, completed, score });
    if (!xapi) return;
    const outcome = { completed: completed && !before.completed, score };
    for (const statement of statementsFor(event, about, outcome, statementWords)) tell({ type: 'xapi', statement });
  });
  reportStart();
}

function theme(value: 'auto' | 'licht' | 'donker'): void {
  const { dataset } = document.documentElement;
  if (value === 'auto') delete dataset['theme'];
  else dataset['theme'] = value === 'licht' ? 'light' : 'dark';
}

/** A link to another page would replace the embed, and the reader has no way back in a frame: it opens beside it. */
function openLinksBeside(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link && !link.getAttribute('href')!.startsWith('#') && !link.download) link.target = '_blank';
  });
}

/** Makes the page an embed: reads its options, says what it ignored, and tells the page around it how it is. */
export function startEmbed(): void {
  const page = embedPage();
  if (!page) return;
  const { options, ignored } = embedOptions();
  const notes = document.querySelector('[data-embed-notes]')!;
  for (const option of ignored) {
    const known = optionsOf(page.id).find((name) => name === option.name);
    const note = document.createElement('p');
    note.textContent = words.ignored(option, known ? ruleOf(known, page.id, page.context) : null);
    notes.append(note);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-embed-self]')) link.search = location.search;
  if (framed()) openLinksBeside();
  if (page.id === 'les') startPager(options.stap);

  const ready = () => tell({ type: 'ready', embed: page.id, title: page.title, height: height(), ignored });
  window.addEventListener('message', ({ data, source }) => {
    const request = source === window.parent && framed() ? parseRequest(data) : null;
    if (request?.type === 'hello') ready();
    if (request?.type === 'theme') theme(request.theme);
  });
  tellProgress(page, options.xapi);
  ready();
  tellHeight();
}
