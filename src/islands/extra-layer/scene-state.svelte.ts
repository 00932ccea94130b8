import { countScene, type BackboneCounts, type LayerCount, type SceneCounts } from '@core/diagram/counts';
import { networkAt } from '@core/diagram/describe';
import { frameFor } from '@core/diagram/frame';
import { extended, type NewLayer, type SceneModel, type Variant } from '@core/diagram/model';
import { keepSame } from '@core/diagram/keep-same';
import { momentsAt, newLayerAt, type Moments } from '@core/diagram/moments';
import { readerScene, type ReaderModel } from '@core/diagram/reader-model';
import { sceneOf } from '@core/diagram/scene';
import type { Scene } from '@core/diagram/scene-types';
import { prepareStage } from '@core/diagram/stage';
import type { Position } from '@core/diagram/timeline';
import type { NetworkSpec } from '@core/diagram/types';
import { loadOnce } from '../shared/load-once';
import { Player } from './player.svelte';

/** The figure's own scene, per place of the new layer. */
export type Example = Record<'on-top', SceneModel> & Partial<Record<Variant, SceneModel>>;

const loadInstead = loadOnce<SceneModel>('data/scene-instead.json');

export type Source = 'example' | 'reader';

/** What the scene is made from; each is asked for again when it may have changed. */
export interface Inputs {
  example: () => Example;
  /** The reader's model, with the new layer in this place where there is one. */
  reader: (variant: Variant) => ReaderModel | null;
  backbone: () => BackboneCounts | null;
  reduced: () => boolean;
  /** Where it stands before anything is played; the usual place when left out. */
  opening?: Position;
  /** For a slide: see `frameFor`. */
  projected?: boolean;
}

/** The scene: which model in which variant, where it is in its story, and what follows from that. */
export class SceneState {
  readonly player: Player;
  /** Room for the drawing, px. */
  width = $state(0);
  #variant = $state<Variant>('on-top');
  #source = $state<Source>('example');
  #inputs: Inputs;
  /** The example that was fetched. */
  #instead = $state.raw<SceneModel | null>(null);
  /** The chosen place could not be fetched. */
  unavailable = $state(false);

  readonly reader = $derived.by(() => this.#inputs.reader(this.#variant));
  /** The reader's own model as long as there is one. */
  readonly shown = $derived(this.#source === 'reader' ? this.reader : null);
  readonly model = $derived.by((): SceneModel => {
    const example = this.#inputs.example();
    return this.shown
      ? readerScene(this.shown, example['on-top'])
      : (this.#variant === 'instead' && (example.instead ?? this.#instead)) || example['on-top'];
  });
  readonly frame = $derived.by(() => frameFor(this.model.network, this.width, true, this.#inputs.projected));
  readonly #stage = $derived.by(() => prepareStage(this.model, this.frame));
  #known: Moments | null = null;
  /** The same object while the scene only waits for its reader, so that nothing is worked out again then. */
  readonly #now = $derived.by((): Moments => {
    const next = momentsAt(this.model, this.player.position);
    return (this.#known = keepSame(this.#known ?? next, next));
  });
  #drawn: Scene | null = null;
  readonly scene = $derived.by((): Scene => {
    const next = sceneOf(this.#stage, this.#now);
    return (this.#drawn = keepSame(this.#drawn ?? next, next));
  });
  readonly #joined = $derived(this.#now.nodes > 0);
  /** The layers on the screen: the same object until there are others, so that nothing is renamed in every frame. */
  readonly structure = $derived<Pick<NetworkSpec, 'layers'>>(
    this.#joined ? extended(this.model, this.model.steps[0]!) : this.model.network,
  );
  readonly counts = $derived.by((): SceneCounts => {
    const { shown, model } = this;
    const backbone = this.#inputs.backbone();
    const head: LayerCount | null = shown && {
      ...shown.parameters,
      inputs: shown.inputs,
      categories: shown.categories.length,
    };
    return countScene(model.steps.at(-1)!, model.variant, backbone && { ...backbone, ...shown?.backbone }, head);
  });

  constructor(inputs: Inputs) {
    this.#inputs = inputs;
    this.player = new Player(inputs.reduced, inputs.opening);
  }

  get source(): Source {
    return this.shown ? 'reader' : 'example';
  }

  set source(source: Source) {
    this.#source = source;
  }

  get variant(): Variant {
    return this.model.variant;
  }

  /** Where the reader has no model with the new layer in that place, the example is shown. */
  set variant(variant: Variant) {
    this.#variant = variant;
    this.unavailable = false;
    if (variant === 'instead' && this.shown?.variant !== variant) void this.#showInstead();
  }

  async #showInstead(): Promise<void> {
    try {
      if (!this.#inputs.example().instead) this.#instead ??= await loadInstead();
      this.#source = 'example';
    } catch {
      this.#variant = 'on-top';
      this.unavailable = true;
    }
  }

  /** The network with the weights of this moment; asked for only where they are read. */
  network(): NetworkSpec {
    return networkAt(this.model, this.player.position);
  }

  /** The new layer with the weights of this moment. */
  layer(): NewLayer {
    return newLayerAt(this.model, this.#now.step);
  }
}
