/** Placeholder until the engine's op list is known: changes nothing. */
export const slimTfjs = () => ({ name: 'slim-tfjs' });
