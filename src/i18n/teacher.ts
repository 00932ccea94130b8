/** Words of the teacher pages. */
export const teacher = {
  title: 'Voor de leerkracht',
  index: {
    public: { title: 'Plan en materiaal', note: 'Openbaar: iedereen mag dit zien, ook leerlingen.' },
    exclusive: {
      title: 'Oplossingen, gesprek en slides',
      note: 'Versleuteld. Met de wachtzin van je school of vakgroep lees je het. Wie deze site beheert, heeft ze.',
    },
    description: 'Lesplan, voorbereiding, oplossingen en materiaal om af te drukken bij de les over transfer learning.',
    lead: 'Alles om de les over transfer learning te geven: plan, voorbereiding, oplossingen, en een les zonder computers.',
  },
  print: 'Druk deze pagina af',
  slides: {
    title: (lesson: string) => `Slides: ${lesson}`,
    note: 'Met de echte onderdelen van de les, notities en een presentatorscherm.',
  },
  worksheet: { name: 'Naam:', group: 'Klas:' },
  cards: {
    fronts: {
      train: 'Trainingskaarten',
      test: 'Testkaarten',
      neither: 'Kaarten die nergens bij horen',
    },
    backs: {
      train: 'Achterkant van de trainingskaarten',
      test: 'Achterkant van de testkaarten',
      neither: 'Achterkant van de kaarten die nergens bij horen',
    },
    uses: { train: 'training', test: 'test', neither: 'breken' },
    neither: 'geen van beide',
    board: 'Blad met objecttypes',
    boardNote:
      'Voor het bestaande model. Verdeel tien clips over wat je op de foto ziet. Je kent alleen deze tien woorden.',
    types: ['doos', 'zak', 'krant', 'boek', 'envelop', 'bol', 'rol', 'fles', 'blik', 'pot'],
    weights: 'Blad met gewichten',
    weightsNote:
      'Voor de nieuwe laag. Schrijf met potlood. Clips × gewicht, en dan alles optellen. Fout? Bij elke rij met clips: de juiste categorie 1 erbij, de andere 1 eraf.',
    weightsHead: ['Objecttype', 'Clips', 'Gewicht Papier', 'Gewicht PMD'],
    sum: 'Som',
    list: 'Lijst met labels',
    listHead: ['Kaart', 'Wat het is', 'Label', 'Stapel'],
  },
  badge: { exclusive: 'Alleen voor leerkrachten', public: 'Openbaar' },
  unlock: {
    label: 'Ontgrendelen',
    lead: 'Wat hier staat, is versleuteld. Met de wachtzin van je school of vakgroep lees je het.',
    passphrase: 'Wachtzin',
    show: 'Toon de wachtzin',
    keep: 'Onthoud op dit toestel',
    keepNote: 'Alleen op een toestel dat leerlingen niet gebruiken.',
    submit: 'Ontgrendel',
    opening: 'Even rekenen…',
    wait: (seconds: number) => `Wacht ${seconds} s`,
    noScript: 'Ontgrendelen kan niet zonder JavaScript.',
  },
  refusals: {
    wrong: 'Die wachtzin klopt niet. Let op hoofdletters, streepjes en spaties. Na elke fout moet je langer wachten.',
    'old-key':
      'Dit toestel onthield een sleutel die niet meer past: de site is vernieuwd of de wachtzin is veranderd. Geef de wachtzin van nu.',
    'old-link':
      'Deze link past niet meer: de site is vernieuwd of de wachtzin is veranderd. Vraag een nieuwe link, of geef de wachtzin.',
    damaged:
      'De wachtzin klopt, maar dit bestand is beschadigd. Herlaad de pagina. Blijft het, verwittig dan wie de site beheert.',
    insecure:
      'Ontgrendelen kan alleen op een beveiligd adres: vervang http:// door https:// in de adresbalk, of vraag het aan wie de site beheert.',
  },
  open: {
    label: 'Ontgrendelde pagina',
    tab: 'Ontgrendeld tot je dit tabblad sluit.',
    kept: 'Ontgrendeld. Dit toestel onthoudt de sleutel.',
    notKept: 'Ontgrendeld tot je dit tabblad sluit. Onthouden lukt niet in deze browser.',
    forget: 'Vergeet',
    forgetNote: 'Vergeet de sleutel en sluit de pagina',
    makeLink: 'Maak een link',
    linkNote:
      'Wie de link heeft, ziet alles zonder wachtzin. Deel hem alleen met collega’s, nooit waar leerlingen meelezen. Geef de wachtzin nog eens.',
    link: 'Link voor collega’s',
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
  },
} as const;
