import type { Page, Route } from '@playwright/test';
import type { Row } from './row';

/** Something that keeps the model from working, until it is lifted. */
export interface EngineRow extends Row {
  /** Addresses that it touches. */
  path: string | RegExp;
  answer: (route: Route) => Promise<void>;
}

const GONE = 'Het model staat niet op de server. Probeer het opnieuw';
const ALTERED = 'Het model is beschadigd aangekomen, dus we gebruiken het niet.';
const OFFLINE = 'Er is geen verbinding. Kijk je netwerk na en probeer het opnieuw.';
const WEIGHTS = '**/models/klein/*.bin';

const changed = (change: (body: Buffer) => Buffer) => async (route: Route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
const status = (code: number) => (route: Route) => route.fulfill({ status: code, body: 'helaas' });

const row = (
  id: string,
  input: string,
  sees: string,
  path: EngineRow['path'],
  answer: EngineRow['answer'],
): EngineRow => ({ id: `model ${id}`, input, sees, path, answer });

export const BROKEN_ENGINES: readonly EngineRow[] = [
  row('weg', 'the weights are not on the server', GONE, WEIGHTS, status(404)),
  row('fout', 'the server fails', GONE, '**/models/klein/model.json', status(500)),
  row(
    'veranderd',
    'weights with one byte changed',
    ALTERED,
    WEIGHTS,
    changed((body) => {
      body[1000] = body[1000]! ^ 0xff;
      return body;
    }),
  ),
  row(
    'half',
    'weights cut off',
    ALTERED,
    WEIGHTS,
    changed((body) => body.subarray(0, 100_000)),
  ),
  row(
    'pagina',
    'a page where the model should be, as some hosts give',
    ALTERED,
    '**/models/klein/backbone.json',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><h1>Welkom</h1>' }),
  ),
  row('offline', 'the network goes while the model loads', OFFLINE, WEIGHTS, (route) =>
    route.abort('internetdisconnected'),
  ),
  row('code', 'the engine’s code cannot be fetched', OFFLINE, '**/_astro/tensorflow-*.js', (route) =>
    route.abort('failed'),
  ),
  row(
    'worker',
    'the worker’s code is not on the server',
    'Het model kan niet starten.',
    '**/_astro/worker-*.js',
    status(404),
  ),
];

/** Browsers that lack a part: the lesson goes on with what is left. */
export const POOR_BROWSERS: readonly EngineRow[] = [
  row(
    'zonder simd',
    'no SIMD',
    '',
    '**/_astro/worker-*.js',
    changed((body) => Buffer.concat([Buffer.from('WebAssembly.validate = () => false;'), body])),
  ),
  row(
    'zonder wasm',
    'no WebAssembly at all',
    '',
    '**/_astro/worker-*.js',
    changed((body) => Buffer.concat([Buffer.from('delete self.WebAssembly;'), body])),
  ),
  row('zonder wasm-bestand', 'WebAssembly that cannot be fetched', '', '**/*.wasm', status(404)),
];

/** Nothing left to compute with. */
export const NO_BACKEND: Row = {
  id: 'model zonder alles',
  input: 'neither WebAssembly nor the code that stands in for it',
  sees: 'Deze browser kan het model niet uitvoeren. Probeer een recente versie van Firefox, Chrome, Edge of Safari.',
};

/** Makes it so; gives how to lift it. */
export async function breakEngine(page: Page, { path, answer }: EngineRow): Promise<() => Promise<void>> {
  await page.route(path, answer);
  return () => page.unroute(path, answer);
}

/** What happens to a training that runs. */
export const DURING: readonly Row[] = [
  {
    id: 'training worker dood',
    input: 'the worker dies while it trains',
    sees: 'Het model is gestopt, misschien door te weinig geheugen. Je foto’s',
  },
  { id: 'training bevroren', input: 'the tab is hidden and frozen while it trains', sees: /^Klaar\. Rekentijd/ },
  { id: 'training offline', input: 'the network goes while it trains', sees: /^Klaar\. Rekentijd/ },
  { id: 'training terug', input: 'back and forward while it trains', sees: '' },
  { id: 'training herladen', input: 'a reload while it trains', sees: '' },
];
