/** Words about the models that a page runs on, and of their cards. */
export const models = {
  /** Which one runs here, in one sentence. */
  runs: {
    klein: 'Op deze pagina draait het kleine model van Dwengo.',
    mobilenet: 'Op deze pagina draait het echte MobileNet van Google.',
  },
  /** What to know about it before believing its names. */
  limits: {
    klein:
      'De namen van dit model kloppen vaak niet: gebruik ze om te zien hoe een model antwoordt, niet om te weten wat op een foto staat.',
    mobilenet:
      'Dit model kent 1000 objecttypes en geeft altijd een van die namen, ook als het juiste antwoord er niet bij is.',
  },
  card: 'Lees wat het model kan en niet kan',
  cards: 'Modellen in deze les',
  installTitle: 'Liever het echte MobileNet?',
  install: 'Wie deze site zelf opzet, installeert het met één opdracht en bouwt de site daarna opnieuw:',
  installCommand: 'npm run backbone',
  english: 'English',
  dutch: 'Nederlands',
} as const;
