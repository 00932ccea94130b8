/** Words of the experiment on pictures that belong nowhere. */
export const mustChoose = {
  label: 'Proef: het moet altijd kiezen',
  ask: 'Train en vraag het model',
  nonsense: 'Foto’s die nergens bij horen',
  sure: (share: string) => `${share} zeker`,
  result: (count: number, total: number) =>
    `Op ${count} van de ${total} foto’s die nergens bij horen, is het model meer dan 80 % zeker van zijn antwoord.`,
  compare: (neither: string, test: string) =>
    `Gemiddeld is het ${neither} zeker op die foto’s. Op de gewone testfoto’s: ${test}.`,
  progress: (done: number, total: number) => `Training ${done} van ${total}`,
  ownNote: 'Getest op de testfoto’s van jouw project.',
  threshold: {
    title: 'Oplossing 1: een drempel',
    intro: 'Het model antwoordt alleen als het zeker genoeg is. Anders zegt het: ‘weet ik niet’. Schuif de drempel.',
    label: 'Drempel',
    shown: (share: string) => share,
    spoken: (share: string) => `antwoord vanaf ${share} zekerheid`,
    answered: 'krijgt een antwoord',
    right: 'juist, van wie een antwoord krijgt',
    accepted: 'onzin die toch een antwoord krijgt',
    chart: 'Wat je wint en verliest',
    x: 'drempel in %',
    summary: (answered: string, right: string, accepted: string) =>
      `Bij deze drempel krijgt ${answered} van de testfoto’s een antwoord, is ${right} daarvan juist, en krijgt ${accepted} van de onzin toch een antwoord.`,
    nobody: 'Bij deze drempel krijgt geen enkele testfoto nog een antwoord.',
  },
  third: {
    title: 'Oplossing 2: een derde categorie',
    intro:
      'We geven het model een derde categorie: **Geen van beide**. De helft van de voorwerpen die nergens bij horen, doet mee in de training. Met de andere helft testen we.',
    name: 'Geen van beide',
    run: 'Train met drie categorieën',
    mean: (draws: number) => `Gemiddelde van ${draws} lotingen, met de laagste en de hoogste.`,
    caught: 'onzin die het model nu als ‘Geen van beide’ herkent',
    caughtKnown: 'soorten die in de training zaten',
    caughtNew: 'soorten die het nog nooit zag',
    two: 'testfoto’s juist met twee categorieën',
    three: 'testfoto’s juist met drie categorieën',
    refused: 'gewone testfoto’s die nu ‘Geen van beide’ krijgen',
  },
  wall: (kind: string, category: string, share: string) => `${kind}: het model zegt ${category}, ${share} zeker`,
  where: 'Waar hoort het wel?',
};
