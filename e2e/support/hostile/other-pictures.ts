import type { Row } from './row';

/** Pictures of which the number is the trouble. */
export const MANY: readonly Row[] = [
  { id: 'foto twee keer', input: 'the same picture under two names', sees: '1 foto had je al.' },
  { id: '501 foto’s', input: '501 pictures at once', sees: 'Je kunt hoogstens 500 foto’s tegelijk toevoegen.' },
];

/** What comes from the clipboard or by dragging. */
export const GIVEN: readonly Row[] = [
  { id: 'plak html', input: 'HTML from the clipboard', sees: '' },
  { id: 'plak tekst', input: 'text from the clipboard', sees: '' },
  { id: 'plak kapot', input: 'a broken picture from the clipboard', sees: 'geplakte foto: Deze foto is beschadigd' },
  { id: 'sleep link', input: 'a link dragged onto the page', sees: '' },
  { id: 'sleep html', input: 'a picture of another site dragged onto the page', sees: '' },
  { id: 'sleep map', input: 'a folder dragged onto the page', sees: 'Vakantie: Dit bestand is leeg.' },
];
