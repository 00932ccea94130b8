import { megabytes } from './format';

/** Words of the button that wipes everything. */
export const wipe = {
  title: 'Alles wissen',
  used: (bytes: number) => `Nu bewaart deze site ${megabytes(bytes)} op dit toestel.`,
  lead: 'Hiermee wis je alles wat deze site in deze browser bewaarde: je projecten, je notebooks, je instellingen en de bestanden voor offline.',
  button: 'Wis alles…',
  sure: 'Zeker? Je projecten en notebooks zijn dan weg, en kunnen niet teruggehaald worden.',
  yes: 'Ja, wis alles',
  no: 'Nee, hou alles',
  busy: 'Bezig met wissen…',
  done: 'Alles is gewist. Open je de site opnieuw, dan bewaart ze haar eigen bestanden weer voor offline.',
  blocked: 'Niet alles kon gewist worden: de site staat nog open in een ander tabblad. Sluit dat en probeer opnieuw.',
  refused: 'Deze browser laat wissen niet toe. Gebruik de instellingen van de browser: wis de gegevens van deze site.',
} as const;
