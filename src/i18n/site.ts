/** Words of the frame around every page. */
export const site = {
  name: 'Lessen van Dwengo',
  skip: 'Naar de inhoud',
  home: 'Leerpad',
  spacing: 'Ruimer lezen',
  minutes: (minutes: number) => `${minutes} minuten`,
  ages: (from: number, to: number) => `${from}-${to} jaar`,
  lessonLabel: 'Les',
  progress: 'Delen van deze les',
  theme: { label: 'Kleuren', light: 'Licht', dark: 'Donker', system: 'Zoals je toestel' },
  noScript:
    'Je kunt deze les lezen zonder JavaScript, met stilstaande figuren. Om zelf te sorteren en te trainen heb je JavaScript nodig.',
  footer: {
    licence: 'Les en foto’s: CC BY 4.0, Dwengo vzw.',
    pictures: 'De foto’s zijn met de computer gemaakt.',
    code: 'Code: MIT-licentie.',
    devices: 'Werkt het op onze toestellen?',
    teacher: 'Voor de leerkracht',
    privacyPage: 'Privacy',
    licences: 'Licenties',
    privacy: 'Alles gebeurt op je toestel. Geen enkele foto wordt verstuurd.',
  },
  path: {
    start: 'Begin de les',
    open: 'Open de notebooks',
    elsewhere: 'Op het Dwengo-platform',
    notFound: 'Deze pagina bestaat niet',
    notFoundText: 'Misschien is het adres verkeerd overgetypt. Vertrek opnieuw van het leerpad.',
  },
  boxes: { solution: 'Toon het antwoord' },
} as const;
