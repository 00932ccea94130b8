import type { OptionName } from '@core/embed/table';

/** Words of the page on which editors make an embed. */
export const builder = {
  title: 'Inbedden',
  lead: 'Zet een onderdeel van de les in je eigen pagina. Kies, bekijk het resultaat en kopieer de code.',
  toEditors: 'Voor redacties: vaste adressen, versies, licentie en berichten',
  label: 'Maak een kader',
  what: 'Onderdeel',
  options: 'Opties',
  noOptions: 'Zoals het is',
  height: 'Hoogte van het kader, in pixels',
  heightHint:
    'Is de inhoud hoger, dan scrolt ze in het kader. De voorgestelde hoogte past op een laptop bij de inhoud, of bij een scherm vol.',
  automatic: 'Hoogte volgt de inhoud',
  automaticHint: 'Voegt een klein script toe aan je pagina. Niet op Dwengo: daar werken scripts niet overal.',
  usual: 'zoals gewoonlijk',
  preview: 'Voorbeeld',
  previewLabel: 'Breedte van het voorbeeld',
  widths: { 315: 'Gsm (315 px)', 450: 'Tablet (450 px)', 730: 'Laptop (730 px)' } as Record<number, string>,
  frame: (title: string) => `Voorbeeld: ${title}`,
  code: 'Code',
  html: 'HTML, voor elke site',
  markdown: 'Markdown, voor een leerobject van Dwengo',
  copyHtml: 'Kopieer de HTML',
  copyMarkdown: 'Kopieer de Markdown',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren mag hier niet. De code is geselecteerd: druk op Ctrl+C.',
  address: 'Adres, voor een link of QR-code',
  link: (title: string) => `Open ‘${title}’ in een nieuw tabblad`,
  noScript: 'Met JavaScript maak je hier de code. Zonder vind je alle adressen op de pagina voor redacties.',
};

/** What each option is, for who makes an address. */
export const optionWords: Record<OptionName, { label: string; hint: string }> = {
  lang: { label: 'Taal', hint: 'Voorlopig alleen Nederlands.' },
  thema: { label: 'Kleuren', hint: 'Licht, donker, of zoals het toestel van de leerling (auto).' },
  letters: {
    label: 'Ruimte',
    hint: 'Ruim: meer plaats tussen letters, woorden en regels, voor wie dat vlotter leest.',
  },
  xapi: { label: 'xAPI-berichten sturen', hint: 'Voor een leerplatform dat ze opvangt. Zonder persoonsgegevens.' },
  stap: { label: 'Begin bij stap of deel', hint: 'In de les toont dit één deel tegelijk.' },
  zaad: { label: 'Lotnummer', hint: 'Met hetzelfde getal lot elk toestel dezelfde foto’s.' },
  aantal: { label: 'Foto’s per categorie om te beginnen', hint: 'De leerling kan het nog veranderen.' },
  foto: { label: 'Foto om mee te beginnen', hint: 'De naam van een voorbeeldfoto.' },
  categorieen: {
    label: 'Categorieën',
    hint: 'Namen met komma’s ertussen. Het labo opent er een eigen project voor. Bij namen uit de les horen de voorbeeldfoto’s.',
  },
  verberg: { label: 'Verberg', hint: 'Wat je weglaat. Verschillende met komma’s ertussen.' },
};

/** What each value of `verberg` leaves out. */
export const hideWords: Record<string, string> = {
  live: 'het kleine model op de pagina',
  legende: 'de legende',
  tekst: 'de figuur als tekst',
  keuzes: 'de keuze waar de laag komt',
  knoppen: 'de knoppen om af te spelen',
  getallen: 'hoeveel er getraind wordt',
  vraag: 'een eigen foto voorleggen',
  kop: 'de titel',
  uitleg: 'de uitleg rond de proef',
};

/** Words of the page with what editors need to know. */
export const editors = {
  title: 'Inbedden: voor redacties',
  description: 'Vaste adressen, versies, licentie en berichten van de onderdelen die je kunt inbedden.',
  back: 'Maak de code van een kader',
  addresses: 'Alle adressen',
  optionsTitle: 'Alle opties',
  hides: 'Wat je met verberg kunt weglaten:',
  camera: 'Gebruikt de camera.',
  heightOf: (height: number) => `Hoogte: ${height} pixels.`,
  optionsOf: (names: readonly string[]) => `Opties: ${names.join(', ')}.`,
};
