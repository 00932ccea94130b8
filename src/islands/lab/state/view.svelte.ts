import { SvelteSet } from 'svelte/reactivity';

export const STEPS = ['photos', 'train', 'results', 'why'] as const;
export type Step = (typeof STEPS)[number];

/** Where the pupil is in the Lab. */
export class View {
  step = $state<Step>('photos');
  /** The picture that is looked at closely, or null. */
  picture = $state<string | null>(null);
  readonly visited = new SvelteSet<Step>(['photos']);

  go(step: Step): void {
    this.visited.add(step);
    this.step = step;
  }
}
