import type { Row } from './row';

/** Buttons that start something, pressed twice: it happens once, and nothing complains. */
export const TWICE = {
  train: { id: 'dubbel train', input: 'Train de nieuwe laag', sees: /^Klaar\. Rekentijd/ },
  save: { id: 'dubbel bewaar', input: 'Bewaar als bestand', sees: '' },
  model: { id: 'dubbel model', input: 'Bewaar het model', sees: '' },
  fresh: { id: 'dubbel nieuw', input: 'Nieuw leeg project', sees: '' },
  category: { id: 'dubbel categorie', input: 'Voeg toe', sees: '' },
  map: { id: 'dubbel kaart', input: 'Maak de kaart', sees: '' },
  undo: { id: 'dubbel ongedaan', input: 'Ongedaan maken', sees: '' },
} as const satisfies Record<string, Row>;

/** A camera that goes while it is used. */
export const CAMERA: Row = {
  id: 'camera weg',
  input: 'a camera that is pulled out while it is used',
  sees: 'De camera is weggevallen.',
};

/** Addresses that were typed over wrong, or made to do harm. */
export const ADDRESSES = {
  embed: {
    id: 'adres embed',
    input: 'every embed with every option out of bounds',
    sees: 'in het adres',
  },
  notebook: {
    id: 'adres notebook',
    input: 'a notebook that asks for a project that is not there',
    sees: 'Dit project staat niet op dit toestel.',
  },
  embedLab: { id: 'adres labo', input: 'an embedded lab with markup for categories', sees: '<b onclick=alert(1)>' },
  missing: { id: 'adres onbestaand', input: 'a page that is not there', sees: 'bestaat niet' },
} as const satisfies Record<string, Row>;
