import type { Head } from '@core/head';

/** The head that the reader trained last on this page, for the islands that use it. */
class Trained {
  head = $state.raw<Head | null>(null);
}

export const trained = new Trained();
