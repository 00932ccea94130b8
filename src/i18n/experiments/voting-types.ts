import { decimals } from '../numbers';

/** Words of the experiment on which object types vote. */
export const votingTypes = {
  label: 'Proef: welke objecttypes stemmen mee?',
  run: 'Train en tel de stemmen',
  training: 'De nieuwe laag trainen',
  lastTime: (off: string, changed: string) => `Vorige keer: ${off}, ${changed}. Train om verder te gaan.`,
  score: (right: number, total: number) => `${right} van ${total} testfoto’s juist`,
  changed: (count: number, total: number) => `${count} van de ${total} antwoorden veranderd`,
  off: (count: number) => (count === 1 ? '1 objecttype uit' : `${count} objecttypes uit`),
  strongest: 'Zet de sterkste objecttypes uit',
  strongestShown: (count: number) => `${count} van 1000`,
  randomNote: (changed: number, total: number, share: string) =>
    `Zet je er evenveel op goed geluk uit, dan veranderen gemiddeld ${decimals(changed, 1)} van de ${total} antwoorden (testscore ${share}).`,
  measured: (off: number, changed: number, total: number) => `met ${off} uit: ${changed} van ${total} veranderd`,
  list: 'De sterkste stemmen',
  towards: (category: string) => `stemt ${category}`,
  allOn: 'Zet alles weer aan',
  rule: 'Zo is de lijst gemaakt: het gewicht dat de nieuwe laag leerde, maal hoeveel vaker het bestaande model dit objecttype ziet bij de ene categorie dan bij de andere.',
  picture: 'Kies een testfoto',
  pictureTitle: 'De stemmen voor één foto',
  pictureNote: 'Dit ziet het bestaande model in deze foto. Vink iets uit en kijk wat het antwoord wordt.',
  now: (category: string, share: string) => `${category}, ${share} zeker`,
  before: (answer: string) => `Met alles aan: ${answer}`,
  flipped: 'Het antwoord is omgeslagen.',
  changedTitle: 'Deze antwoorden veranderden',
  changedTo: (from: string, to: string) => `${from} werd ${to}`,
};
