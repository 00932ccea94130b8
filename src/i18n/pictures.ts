/** Words of the page about the sample pictures. */
export const pictures = {
  gallery: 'Alle soorten op een rij',
  rule: 'De regels zijn die van België. Kijk na wat in jouw gemeente geldt.',
  doubtful: 'twijfelgeval',
  neither: 'Geen van beide',
  count: (pictures: number, objects: number) => `${pictures} beelden van ${objects} voorwerpen`,
} as const;
