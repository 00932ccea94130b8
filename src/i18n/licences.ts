/** Words of the page that lists licences. */
export const licences = {
  packages: (count: number) => `Alle ${count} pakketten`,
  columns: { name: 'Pakket', version: 'Versie', licence: 'Licentie' },
  texts: 'Teksten van de licenties',
  textOf: (name: string, licence: string) => `${name} (${licence})`,
} as const;
