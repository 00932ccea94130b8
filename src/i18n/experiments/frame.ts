/** Words of the frame around every experiment. */
export const frame = {
  index: {
    title: 'Onderzoek verder',
    lead: 'Je hebt een model getraind en geprobeerd het te breken. Hier zoek je uit waarom het doet wat het doet. Elk onderzoek staat op zichzelf: voorspel eerst, doe dan de proef, en kijk wat er klopt van je idee.',
    start: 'Begin',
    toLesson: 'Terug naar de les',
  },
  goal: 'Wat je te weten komt',
  minutes: (minutes: number) => `${minutes} minuten`,
  all: 'Alle onderzoeken',
  next: 'Volgende:',
  predict: {
    title: 'Voorspel eerst',
    choose: 'Kies een percentage',
    chosen: (share: string) => `Jouw voorspelling is ${share}`,
    kept: 'Bewaard op dit toestel. Doe nu de proef.',
    notKept:
      'Genoteerd. Je browser mag hier niets bewaren: je voorspelling is weg als je de pagina sluit. Doe nu de proef.',
    yours: 'Jij voorspelde',
    measured: 'Gemeten',
    first: 'Voorspel eerst hierboven.',
    none: 'niets',
  },
  question: {
    title: 'Wat denk je nu?',
    label: 'Jouw antwoord',
    kept: 'Je antwoord blijft op dit toestel staan. Niemand anders ziet het.',
    notKept: 'Je browser mag hier niets bewaren: je antwoord is weg als je de pagina sluit. Niemand anders ziet het.',
    compare: 'Vergelijk met',
    first: 'Schrijf eerst zelf iets. Dan kun je vergelijken.',
  },
  source: {
    legend: 'Welke foto’s?',
    lesson: 'De foto’s van de les',
    own: 'Gebruik mijn eigen foto’s uit het labo',
    project: 'Welk project?',
    looking: 'We zoeken je projecten …',
    none: 'Je hebt in het labo nog geen eigen project op dit toestel.',
    lab: 'Naar het labo',
    unreadable:
      'Je foto’s uit het labo kunnen niet gelezen worden. Open het project eens in het labo, en kom dan terug.',
    missing: (count: number) =>
      count === 1
        ? 'Eén foto van dit project is niet meer te vinden en doet niet mee.'
        : `${count} foto’s van dit project zijn niet meer te vinden en doen niet mee.`,
  },
  status: {
    starting: 'Het model wordt opgehaald …',
    loading: (loaded: string, total: string) => `Het model wordt opgehaald: ${loaded} van ${total}`,
    looking: (done: number, total: number) => `Het model bekijkt de foto’s: ${done} van ${total}`,
    preparingMany: (done: number, total: number) => `De foto’s worden klaargezet: ${done} van ${total}`,
    stopped: 'Gestopt. Wat al gemeten was, blijft staan.',
    cancel: 'Stop',
    preparing: 'De foto’s worden klaargezet …',
    noPictures: 'De foto’s kunnen niet opgehaald worden. Kijk je netwerk na en probeer het opnieuw.',
    retry: 'Probeer opnieuw',
  },
} as const;
