import type { Head } from '@core/head';
import { unpackHead } from '@core/project/head-text';
import type { Picture, StoredHead } from '@core/project/types';
import type { Engine } from '@engine/types';
import { getContext, setContext } from 'svelte';
import type { Category, Sample } from '../../shared/sample';
import { openLabStore } from '../storage';
import { Adding } from './adding.svelte';
import { FeatureBook } from './features';
import { Session } from './session.svelte';
import { Sources } from './sources';
import { setupContent, setupProjectId, type LabSetup } from './setup';
import { startContent } from './start';
import { LabTraining } from './training.svelte';

/** All that the parts of the Lab share. */
export interface Lab {
  session: Session;
  engine: Engine;
  sources: Sources;
  features: FeatureBook;
  training: LabTraining;
  adding: Adding;
  /** The head of the open project; null when it has none. */
  head(): Head | null;
  /** A picture of the open project. */
  picture(id: string): Picture | undefined;
}

export async function openLab(
  engine: Engine,
  samples: readonly Sample[],
  categories: readonly Category[],
  setup: LabSetup | null = null,
): Promise<Lab> {
  const store = await openLabStore();
  const usual = startContent(samples, categories);
  const session = setup
    ? await Session.open(store, setupContent(usual, setup), setupProjectId(setup))
    : await Session.open(store, usual);
  const sources = new Sources(samples, store);
  const features = new FeatureBook(engine, store, sources);
  let unpacked: { stored: StoredHead; head: Head } | null = null;
  let index: { of: readonly Picture[]; byId: Map<string, Picture> } | null = null;
  return {
    session,
    engine,
    sources,
    features,
    training: new LabTraining(session, engine, features),
    adding: new Adding(session),
    head() {
      const stored = session.project.trained?.head;
      if (!stored) return null;
      if (unpacked?.stored !== stored) unpacked = { stored, head: unpackHead(stored) };
      return unpacked.head;
    },
    picture(id) {
      const { pictures } = session.project;
      if (index?.of !== pictures)
        index = { of: pictures, byId: new Map(pictures.map((picture) => [picture.id, picture])) };
      return index.byId.get(id);
    },
  };
}

const KEY = Symbol('lab');

export const provideLab = (lab: Lab): Lab => setContext(KEY, lab);
/** The Lab around this component. */
export const useLab = (): Lab => getContext<Lab>(KEY);
