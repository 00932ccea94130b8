import type { ReaderModel } from '@core/diagram/reader-model';

/** The model that the reader trained last, as far as the diagram shows it; every island of the page sees the same. */
class ReaderModelHolder {
  #current = $state.raw<ReaderModel | null>(null);

  get current(): ReaderModel | null {
    return this.#current;
  }

  set(model: ReaderModel | null): void {
    this.#current = model;
  }
}

export const readerModel = new ReaderModelHolder();
