/** Words of the export for Dwengo. */
export const dwengo = {
  open: (title: string) => `Open ‘${title}’ op een eigen pagina`,
  externDescription: (description: string) => `${description} Onderdeel van de les Transfer learning.`,
  path: {
    title: 'Transfer learning: afval sorteren',
    description:
      'Leer een bestaand AI-model een nieuwe taak. Train het zelf in je browser, en bouw het daarna na in code.',
  },
  report: {
    title: 'Verslag van de export voor Dwengo',
    site: (base: string) => `Gemaakt voor ${base}.`,
    objects: 'Leerobjecten',
    columns: ['map', 'hruid', 'versie', 'soort', 'in het leerpad'],
    inPath: 'ja',
    notInPath: 'nee, los te gebruiken',
    checks: 'Controles',
    checkNames: {
      1: 'Eén map per leerobject, met precies één Markdown-bestand en geen leerobject erin',
      2: 'De kop begint met `---` en bevat verder geen `---`',
      3: 'Verplichte velden, met het juiste type; taal `nl`',
      4: 'Versie: een getal in het leerobject, dezelfde als tekst in het leerpad',
      5: '`skos_concepts` uit de woordenlijst van het platform',
      6: '`teacher_exclusive` en `available` ingevuld; leeftijden en licentie ingevuld',
      7: 'Een soort die werkt; `extern` met een https-adres en een gekende verhouding',
      8: 'Afbeeldingen die het platform aanvaardt en die er zijn',
      9: 'Geen `<img src="..">` met dubbele aanhalingstekens, en geen `src=` erna op dezelfde regel',
      10: 'Geen lege regel en inspringing in HTML, geen lege regel in SVG',
      11: 'Geen links met `mailto:` of `#`; elke link heeft een titel',
      12: 'De camera alleen in een gewone iframe die ze toelaat',
      13: 'Elk ingebed onderdeel past van 315 tot 730 px en heeft een gewone link erna',
      14: 'Leerpad: alle knopen zijn er, één start, hoogstens één overgang, elke volgende is een knoop',
      15: 'Zonder de objecten voor leerkrachten hangt het leerpad nog aan elkaar',
    } as Record<number, string>,
    fine: 'in orde',
    faults: (count: number) => (count === 1 ? '1 fout' : `${count} fouten`),
    replaces: 'Wat dit vervangt op het platform',
    replacesLead: (path: string) =>
      `Het bestaande leerpad \`${path}\` heeft ook objecten die niet van dit project zijn. Daarom is het leerpad in deze export een eigen, korter leerpad. In het bestaande leerpad kan een redacteur knopen vervangen door de nieuwe versie; de andere blijven zoals ze zijn. Van de inleiding, het notebook en de onderwijsdoelen begint deze export bij versie 2: kijk op het platform na of er al een hogere versie staat.`,
    kept: 'blijft zoals het is op het platform: niet in deze export',
    replaced: (version: number) => `te vervangen door versie ${version} van deze export`,
  },
};
