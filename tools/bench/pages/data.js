/** A seeded random number generator (mulberry32): numbers from 0 to 1. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const CATEGORIES = ['papier', 'pmd'];

/** Indices of photos to train on, so many per category, and of all others to test on. Each photo is of its own object. */
export function draw(photos, perCategory, seed) {
  const next = random(seed);
  const shuffled = photos.map((_, i) => ({ i, key: next() })).sort((a, b) => a.key - b.key);
  const train = CATEGORIES.flatMap((name) =>
    shuffled.filter(({ i }) => photos[i].category === name).slice(0, perCategory),
  ).map(({ i }) => i);
  return { train, test: photos.map((_, i) => i).filter((i) => !train.includes(i)) };
}

/**
 * Rows to train on: the features of the photos, again with a little noise where there are too few.
 *
 * @param logits features of each photo
 * @returns rows and their categories, 0 or 1
 */
export function jitteredSet(logits, photos, perCategory) {
  const next = random(7);
  const rows = [];
  const labels = [];
  CATEGORIES.forEach((name, label) => {
    const own = logits.filter((_, i) => photos[i].category === name);
    for (let n = 0; n < perCategory; n++) {
      const noise = n < own.length ? 0 : 0.5;
      rows.push(Float32Array.from(own[n % own.length], (value) => value + noise * (next() + next() - 1)));
      labels.push(label);
    }
  });
  return { rows, labels };
}

/** Share that is right, 0 to 1. */
export function accuracy(predicted, labels) {
  return labels.filter((label, i) => label === predicted[i]).length / labels.length;
}

/**
 * Main-thread tasks over 50 ms: the longest, and the time over 50 ms in all.
 *
 * @param ownWork periods in which the bench itself was at work, which do not count
 */
export function tasks(entries, ownWork) {
  const counted = entries.filter(({ startTime: at }) => !ownWork.some(({ start, end }) => at >= start - 1 && at < end));
  const durations = counted.map(({ duration }) => duration);
  const blocking = durations.reduce((sum, duration) => sum + duration - 50, 0);
  return { longest: Math.max(0, ...durations), blocking };
}

/** Rows under each other, as one array. */
export function flat(rows) {
  const all = new Float32Array(rows.length * rows[0].length);
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}

/** Embeds files one after another, by an address of each. */
export async function eachFile(blobs, embedUrl) {
  const embeddings = [];
  for (const blob of blobs) {
    const url = URL.createObjectURL(blob);
    embeddings.push(await embedUrl(url));
    URL.revokeObjectURL(url);
  }
  return embeddings;
}
