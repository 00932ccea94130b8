/** Words of the experiment on pictures that belong nowhere. */
export const mustChoose = {
  label: 'Proef: het moet altijd kiezen',
  ask: 'Train en vraag het model',
  training: 'De nieuwe laag trainen',
  tooFew: 'Dit project heeft geen testfoto’s of maar één categorie. Zet er in het labo enkele bij.',
  noNeither: 'De foto’s zonder categorie ontbreken op deze site.',
  nonsense: 'Foto’s zonder categorie',
  where: 'Waar hoort het wel?',
  sure: (category: string, share: string) => `${category}, ${share}`,
  result: (count: number, total: number) =>
    `Bij ${count} van de ${total} foto’s zonder categorie is het model meer dan 80 % zeker van zijn antwoord.`,
  compare: (neither: string, test: string) =>
    `Gemiddeld is het op die foto’s ${neither} zeker. Op de gewone testfoto’s: ${test}.`,
  threshold: {
    title: 'Oplossing 1: een drempel',
    intro: 'Het model antwoordt alleen als het zeker genoeg is. Anders zegt het: ‘weet ik niet’. Schuif de drempel.',
    label: 'Drempel',
    spoken: (share: string) => `antwoord vanaf ${share} zekerheid`,
    answered: 'testfoto’s die een antwoord krijgen',
    right: 'juiste antwoorden daarvan',
    accepted: 'onzin die toch een antwoord krijgt',
    chart: 'Wat een drempel doet',
    x: 'drempel',
    nobody: 'geen',
  },
  third: {
    title: 'Oplossing 2: een derde categorie',
    intro:
      'Het model krijgt een derde categorie: ‘Geen van beide’. De helft van de voorwerpen die nergens bij horen, doet mee in de training. Met de andere helft testen we. Daarna doen we het nog eens, maar dan laten we de helft van de soorten helemaal weg.',
    name: 'Geen van beide',
    run: 'Train met drie categorieën',
    progress: (done: number, total: number) => `Training ${done} van ${total}`,
    mean: (draws: number) => `Gemiddelde van ${draws} lotingen, en tussen haakjes de laagste en de hoogste.`,
    without: 'Twee categorieën',
    with: 'Drie categorieën',
    caught: 'Onzin die ‘Geen van beide’ krijgt: nieuwe voorwerpen',
    newKinds: 'Onzin die ‘Geen van beide’ krijgt: nieuwe soorten',
    right: 'Testfoto’s juist',
    refused: 'Testfoto’s die onterecht ‘Geen van beide’ krijgen',
    versus: (share: string) =>
      `Ter vergelijking: een drempel die ongeveer evenveel testfoto’s weigert, houdt ${share} van de onzin tegen.`,
    spread: (mean: string, lowest: string, highest: string) => `${mean} (${lowest} tot ${highest})`,
  },
};
