import type { BottleNote, Fault, FewNote } from '@core/experiments';

/** Words of the challenges. The feedback says where to look, not what to do. */
export const challenges = {
  training: 'De nieuwe laag trainen',
  chosen: (category: string, count: number, most: number) => `${category}: ${count} van ${most} gekozen`,
  full: (category: string, most: number) =>
    `Je hebt al ${most} foto’s voor ${category}. Zet er eerst één af als je een andere wilt.`,
  tries: (count: number) => (count === 1 ? '1 poging' : `${count} pogingen`),
  met: 'Gelukt!',
  clear: 'Begin opnieuw',
  few: {
    label: 'Uitdaging: weinig foto’s',
    task: (goal: string, count: number) =>
      `Haal minstens ${goal} op de testfoto’s met ${count} foto’s per categorie. Welke foto’s kies je, en waarom?`,
    run: 'Train met deze foto’s',
    score: (share: string, right: number, total: number) => `${share}: ${right} van ${total} testfoto’s juist`,
    elsewhere: (share: string, total: number) => `Op ${total} andere foto’s, waar je niet op kon mikken: ${share}.`,
    notYet: (goal: string) => `Nog geen ${goal}. Vervang enkele foto’s en kijk wat dat doet.`,
    notes: {
      'too-many': 'Dat zijn te veel foto’s.',
      'same-object': 'Twee foto’s tonen hetzelfde voorwerp. Wat leert het model van de tweede nog bij?',
      'one-kind': 'Van een categorie toon je maar één soort. Wat zal het model doen met de andere soorten?',
      'one-place': 'Alle foto’s van een categorie hebben dezelfde ondergrond. Naar wat kijkt het model dan?',
      'only-this-test':
        'Op andere foto’s doet je model het een stuk minder goed. Wie blijft proberen tot deze testscore klopt, kiest eigenlijk met de testfoto’s in de hand. Zo’n score zegt dan minder over nieuwe foto’s.',
    } satisfies Record<FewNote, string>,
  },
  bottle: {
    label: 'Uitdaging: een fles die papier is',
    task: (most: number) =>
      `Laat het model deze fles voor Papier houden. Alle labels blijven juist: je kiest alleen welke foto’s het model te zien krijgt, hoogstens ${most} per categorie. Ander PMD moet het blijven herkennen.`,
    target: 'De fles',
    run: 'Train en vraag de fles',
    says: (category: string, share: string) => `Het model zegt: ${category}, ${share} zeker.`,
    others: (right: number, total: number) => `Ander PMD: ${right} van ${total} foto’s juist.`,
    success:
      'Geen enkel label was fout, en toch is het model om de tuin geleid. Bekijk je keuze nog eens: aan wat op de foto herkent het nu Papier?',
    notes: {
      'says-always':
        'De fles wordt Papier, maar veel ander PMD ook. Dat is geen truc met deze fles: je model zegt gewoon te vaak Papier. Zorg dat het ander PMD blijft kennen.',
      'bottle-in-training':
        'Het model kreeg een gelijkaardig voorwerp te zien, met het juiste label. Heeft het dat nodig?',
      'look-around': 'Een foto toont meer dan het voorwerp. Kijk eens naar alles op de foto van de fles.',
      'not-yet':
        'De fles lijkt voor het model nog meer op je PMD-foto’s dan op je foto’s van Papier. Welke foto’s trekken haar naar welke kant?',
    } satisfies Record<BottleNote, string>,
  },
  fault: {
    label: 'Uitdaging: vind de fout in deze dataset',
    task: 'Iemand maakte deze dataset en is er iets mee misgelopen. Bekijk de trainingsfoto’s, train het model, en zoek wat er fout is.',
    run: 'Train met deze dataset',
    ask: 'Wat is er mis met deze dataset?',
    options: {
      'wrong-labels': 'Een deel van de labels is fout',
      'one-place': 'Eén categorie ligt altijd op dezelfde ondergrond',
      'missing-kind': 'Er ontbreekt een soort',
      unequal: 'Van één categorie zijn er veel minder foto’s',
    } satisfies Record<Fault, string>,
    right: {
      'wrong-labels':
        'Juist. Wie naar de foto’s in de bakken kijkt, ziet het meteen. Het model kan het niet weten: het gelooft elk label.',
      'one-place': 'Juist. Het model leerde van de ondergrond. Op andere plekken gaat het mis.',
      'missing-kind': 'Juist. Van een soort die het nooit zag, weet het model niets. In de tabel per soort zie je dat.',
      unequal: 'Juist. Het model zegt vaker wat het vaker zag. Kijk hoe de kleine categorie het doet.',
    } satisfies Record<Fault, string>,
    wrong: {
      'wrong-labels': 'Dan zou je in een bak voorwerpen zien die er niet thuishoren. Zie je die?',
      'one-place': 'Dan zouden alle foto’s in één bak op dezelfde ondergrond liggen. Is dat zo?',
      'missing-kind': 'Dan zou je in de tabel per soort een soort vinden die niet in de bakken zit. Vind je er een?',
      unequal: 'Dan zou één bak veel leger zijn dan de andere. Is dat zo?',
    } satisfies Record<Fault, string>,
    next: 'Nog een dataset',
  },
};
