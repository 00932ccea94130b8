import type { HeadTrainingErrorCode } from '@core/head/types';
import type { BackendName, EngineErrorCode } from '@engine/client';

/** What a pupil reads when the engine fails; `subject` is the file or picture that it is about, '' when unknown. */
const engineErrors = {
  'weights-missing': () =>
    'Het model staat niet op de server. Probeer het opnieuw, of vraag hulp aan je leerkracht. De rest van de pagina werkt wel.',
  'weights-altered': () =>
    'Het model is beschadigd aangekomen, dus we gebruiken het niet. Probeer het opnieuw. De rest van de pagina werkt wel.',
  offline: () => 'Er is geen verbinding. Kijk je netwerk na en probeer het opnieuw.',
  'op-missing': () => 'Deze pagina mist een onderdeel om dit model te gebruiken. Meld het aan wie de pagina beheert.',
  'backend-unavailable': () =>
    'Deze browser kan het model niet uitvoeren. Probeer een recente versie van Firefox, Chrome, Edge of Safari.',
  'picture-unreadable': (subject) =>
    `${subject ? `‘${subject}’` : 'Deze afbeelding'} kan de browser niet lezen. Gebruik een foto in JPEG, PNG of WebP.`,
  'picture-too-large': (subject) =>
    `${subject ? `‘${subject}’` : 'Deze afbeelding'} is te groot. Maak ze eerst kleiner, bijvoorbeeld met een schermafdruk.`,
  'picture-missing': (subject) => `${subject ? `‘${subject}’` : 'Deze afbeelding'} staat niet op de server.`,
  'worker-crashed': () =>
    'Het model is gestopt, misschien door te weinig geheugen. Je foto’s zijn er nog. Probeer het opnieuw.',
  'worker-unavailable': () => 'Het model kan niet starten. Laad de pagina opnieuw, of probeer een andere browser.',
  disposed: () => 'Het model is afgesloten. Laad de pagina opnieuw.',
  internal: () => 'Er ging iets mis in het model. Probeer het opnieuw.',
} as const satisfies Record<EngineErrorCode, (subject: string) => string>;

/** What a pupil reads when the new layer cannot be trained. */
const trainingErrors = {
  'too-few-categories': () => 'Je hebt minstens twee categorieën nodig.',
  'category-empty': (category) => `De categorie ‘${category}’ heeft nog geen foto. Voeg er minstens één toe.`,
  'features-malformed': () => 'De foto’s passen niet bij deze laag. Laad de pagina opnieuw.',
  'settings-invalid': () => 'Met deze instellingen kan het model niet trainen. Kies andere waarden.',
  diverged: () => 'De training liep uit de hand: de learning rate is te groot. Kies een kleinere.',
} as const satisfies Record<HeadTrainingErrorCode, (category: string) => string>;

const backends = {
  'wasm-simd': 'WebAssembly met SIMD',
  wasm: 'WebAssembly',
  cpu: 'gewone JavaScript (traag)',
} as const satisfies Record<BackendName, string>;

const isKey = <T extends object>(table: T, key: unknown): key is keyof T =>
  typeof key === 'string' && Object.hasOwn(table, key);

/** The Dutch sentence for any error of the engine or of a training. */
function explainError(error: unknown): string {
  const { name, code, subject, category } = Object(error) as Record<string, unknown>;
  if (name === 'EngineError' && isKey(engineErrors, code))
    return engineErrors[code](typeof subject === 'string' ? subject : '');
  if (name === 'HeadTrainingError' && isKey(trainingErrors, code))
    return trainingErrors[code](typeof category === 'string' ? category : '');
  return engineErrors.internal();
}

/** Dutch words of the engine. */
export const engineText = { engineErrors, trainingErrors, backends, explainError } as const;
