/** Words for what is known of the sample pictures. */
export const backgrounds: Readonly<Record<string, string>> = {
  grass: 'gras',
  concrete: 'beton',
  tiles: 'tegels',
  klinkers: 'klinkers',
  asphalt: 'asfalt',
  wood: 'hout',
  cloth: 'stof',
  stone: 'steen',
  laminate: 'laminaat',
  board: 'een wit blad',
};

export const lights: Readonly<Record<string, string>> = {
  sky: 'zon',
  overcast: 'grijs weer',
  window: 'aan het raam',
  lamp: 'onder een lamp',
};

/** Name of a value on the screen; null is what was not recorded. */
export const backgroundName = (value: string | null) =>
  value === null ? 'oudere reeks' : (backgrounds[value] ?? value);
export const lightName = (value: string | null) => (value === null ? 'oudere reeks' : (lights[value] ?? value));

export const photos = (count: number) => (count === 1 ? '1 foto' : `${count} foto’s`);
export const outOf = (right: number, total: number) => `${right} van ${total}`;
