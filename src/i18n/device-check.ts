import type { Grade } from '@core/device-check/grade';
import { megabytes } from './format';
import { significant } from './numbers';

const seconds = (value: number) => `${significant(value, 2)} s`;

/** Words of the page that checks a device before the lesson. */
export const deviceCheck = {
  label: 'Keuring van dit toestel',
  grades: { good: 'goed', mind: 'let op', fails: 'lukt niet' } satisfies Record<Grade, string>,
  waiting: 'wacht',
  busy: 'bezig…',
  verdicts: {
    busy: {
      title: 'Bezig met de keuring…',
      text: 'Dit duurt meestal minder dan een halve minuut. Laat de pagina open.',
    },
    good: { title: 'Dit toestel is klaar voor de les.', text: 'Alles werkt zoals het moet.' },
    mind: {
      title: 'De les werkt op dit toestel.',
      text: 'Lees hieronder wat er staat bij ‘let op’: daar hou je best rekening mee.',
    },
    fails: {
      title: 'Op dit toestel lukt de les nog niet.',
      text: 'Lees hieronder wat er staat bij ‘lukt niet’ en wat je eraan kunt doen.',
    },
  },
  again: 'Keur opnieuw',
  print: 'Druk af',
  device: (browser: string, cores: number, screen: string, date: string) =>
    `${browser} · ${cores} rekenkernen · scherm ${screen} · ${date}`,
  tooOld:
    'Zie je na tien seconden nog geen resultaten? Dan is deze browser te oud, of staat JavaScript uit. Neem een recente Chrome, Edge, Firefox of Safari.',
  names: {
    wasm: 'Rekenen in de browser',
    worker: 'Werken op de achtergrond',
    storage: 'Werk bewaren',
    download: 'Het model ophalen',
    speed: 'Snelheid',
    training: 'Een echte training',
    offline: 'Zonder internet',
    camera: 'Camera',
  },
  wasm: {
    good: 'Deze browser rekent op volle snelheid (WebAssembly met SIMD).',
    mind: 'WebAssembly werkt, maar zonder SIMD: trainen duurt langer. Een nieuwere versie van de browser lost dat op.',
    none: 'WebAssembly staat uit of ontbreekt: de les werkt, maar traag. Werk de browser bij, of vraag ICT om het toe te staan.',
  },
  worker: {
    good: 'Terwijl het model rekent, blijft de pagina vlot.',
    fails:
      'De browser start het rekendeel niet. Werk de browser bij, of laat ICT nakijken of een filter scripts tegenhoudt.',
  },
  storage: {
    good: (room: string | null, lasting: boolean) =>
      `Wat leerlingen maken, blijft bewaard in deze browser${room ? ` (plaats voor ${room})` : ''}. ${lasting ? 'De browser wist het niet uit zichzelf.' : 'Laat hen een project dat ertoe doet toch ook als bestand bewaren.'}`,
    little: (room: string) =>
      `Er is weinig plaats (${room}), zoals in een privévenster. Gebruik een gewoon venster, of laat leerlingen hun project als bestand bewaren.`,
    blocked:
      'De browser bewaart hier niets: alles werkt, maar is weg als het venster sluit. Gebruik een gewoon venster, of laat leerlingen hun project als bestand bewaren.',
  },
  download: {
    good: (bytes: number, time: number) => `${megabytes(bytes)} kwam ongeschonden aan in ${seconds(time)}.`,
    mind: (bytes: number, time: number) =>
      `${megabytes(bytes)} deed er ${seconds(time)} over. Laat de klas de les vooraf eens openen: daarna staat alles op het toestel.`,
  },
  speed: {
    good: (rate: number, count: number) =>
      `Het model bekijkt hier ${significant(rate, 2)} foto’s per seconde (gemeten op ${count} foto’s).`,
    mind: (rate: number, count: number) =>
      `Het model bekijkt hier ${significant(rate, 2)} foto’s per seconde (gemeten op ${count} foto’s). Laat met weinig foto’s trainen en sluit andere tabbladen.`,
  },
  training: {
    good: (pictures: number, time: number) =>
      `Een nieuwe laag leerde van ${pictures} foto’s in ${seconds(time)}, helemaal op dit toestel.`,
    skipped: 'Dit kan pas nagekeken worden als de vorige stappen lukken.',
  },
  offline: {
    good: (bytes: number) =>
      `Klaar voor offline: de les, het labo en de JavaScript-notebook staan op dit toestel (${megabytes(bytes)}) en werken ook zonder internet.`,
    busy: (share: string) => `De les wordt op dit toestel bewaard: ${share}.`,
    mind: 'Deze browser bewaart de les niet: er is internet nodig. Gebruik een gewoon venster en een recente browser.',
    python: (bytes: number) => `Bewaar ook Python (${megabytes(bytes)})`,
    pythonBusy: 'Python wordt bewaard…',
    pythonDone: 'Python staat er ook op.',
    pythonFailed: 'Python kon niet bewaard worden. Is er internet, en is er plaats op het toestel?',
  },
  camera: {
    ask: 'Alleen nodig wie in het labo eigen foto’s neemt. De browser vraagt eerst om toestemming.',
    button: 'Probeer de camera',
    good: (width: number, height: number) => `De camera werkt (${width} × ${height} beeldpunten) en is weer uit.`,
    refused: 'De camera is geweigerd. Sta ze toe bij het slotje naast het adres, of kies foto’s als bestand.',
    framed:
      'De site waarin deze pagina staat, geeft de camera niet vrij. Open de pagina in een nieuw tabblad, of kies foto’s als bestand.',
    busy: 'De camera is bezet door een ander programma. Sluit dat en probeer opnieuw.',
    absent: 'Er is geen camera gevonden. Leerlingen kunnen ook foto’s als bestand kiezen.',
    insecure:
      'Deze pagina mag de camera niet gebruiken: ze staat in een kader zonder camerarecht, of het adres begint niet met https.',
  },
} as const;
