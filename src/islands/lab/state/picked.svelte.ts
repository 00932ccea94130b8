import { SvelteSet } from 'svelte/reactivity';

/** The pictures that are selected, to do something with all of them at once. */
export class PickedPictures {
  readonly ids = new SvelteSet<string>();

  toggle(id: string, on: boolean): void {
    if (on) this.ids.add(id);
    else this.ids.delete(id);
  }

  add(ids: readonly string[]): void {
    for (const id of ids) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
  }

  /** What is dragged along with this picture: all selected ones when it is among them, else it alone. */
  with(id: string): string[] {
    return this.ids.has(id) ? [...this.ids] : [id];
  }
}
