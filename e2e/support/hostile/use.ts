import type { Row } from './row';

/** Buttons that start something, pressed twice: it happens once, and nothing complains. */
export const TWICE = {
  train: { id: 'dubbel train', input: 'Train de nieuwe laag', sees: /^Klaar\. Rekentijd/ },
  stop: { id: 'dubbel stop', input: 'Stop', sees: /^(Gestopt\.|Klaar\.)/ },
  save: { id: 'dubbel bewaar', input: 'Bewaar als bestand', sees: '' },
  model: { id: 'dubbel model', input: 'Bewaar het model', sees: '' },
  fresh: { id: 'dubbel nieuw', input: 'Nieuw leeg project', sees: '' },
  category: { id: 'dubbel categorie', input: 'Voeg toe', sees: '' },
  map: { id: 'dubbel kaart', input: 'Maak de kaart', sees: '' },
  undo: { id: 'dubbel ongedaan', input: 'Ongedaan maken', sees: '' },
  lesson: { id: 'dubbel les', input: 'Train de nieuwe laag, in the lesson', sees: 'Het resultaat' },
  experiment: { id: 'dubbel onderzoek', input: 'the button of an experiment', sees: '' },
  cell: { id: 'dubbel cel', input: 'Uitvoeren', sees: '' },
  all: { id: 'dubbel alles', input: 'Alles uitvoeren', sees: '' },
  restart: { id: 'dubbel opnieuw', input: 'Opnieuw starten', sees: '' },
} as const satisfies Record<string, Row>;

/** A camera that goes while it is used. */
export const CAMERA: Row = {
  id: 'camera weg',
  input: 'a camera that is pulled out while it is used',
  sees: 'De camera is weggevallen.',
};

/** Addresses that were typed over wrong, or made to do harm. */
export const ADDRESSES = {
  markup: { id: 'adres markup', input: 'scripts in query and hash of every page', sees: '' },
  keys: { id: 'adres sleutels', input: 'options named __proto__ and constructor', sees: '' },
  broken: { id: 'adres kapot', input: 'percent signs that are no code, and zero bytes', sees: '' },
  long: { id: 'adres lang', input: 'an address of 6,000 characters', sees: '' },
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
