/** Chooses the pictures that the lesson opens with. */

/** "pmd_can_010" -> category "pmd", kind "can". */
function partsOf(id) {
  const match = /^(papier|pmd)_([a-z]+)_\d+$/.exec(id);
  if (!match) throw new Error(`Expected a picture named like "pmd_can_010", found "${id}".`);
  return { category: match[1], kind: match[2] };
}

/** Probability that a model gives to plausible types together, within its top answers. */
function plausibleShare(answers, types) {
  return answers.filter(([index]) => types.includes(index)).reduce((sum, [, probability]) => sum + probability, 0);
}

/**
 * Pictures that both models name plausibly in their top answers: of each category those where the less sure of the two
 * gives plausible types most, no kind twice, categories in turn.
 *
 * @param real answers of the real model: id to [[index, probability], ...]
 * @param small answers of the small model to the same pictures
 * @param kinds plausible types per kind of object
 * @returns the chosen ids, and how many pictures each model (and both) names plausibly
 */
export function chooseOpening(real, small, kinds, perCategory) {
  const judged = Object.keys(real).map((id) => {
    const { category, kind } = partsOf(id);
    const types = kinds[kind];
    if (!types)
      throw new Error(`Expected plausible types for kind "${kind}", found none in content/data/plausible-types.json.`);
    return { id, category, kind, real: plausibleShare(real[id], types), small: plausibleShare(small[id], types) };
  });
  const both = judged
    .filter((one) => one.real > 0 && one.small > 0)
    .sort((a, b) => Math.min(b.real, b.small) - Math.min(a.real, a.small) || (a.id < b.id ? -1 : 1));
  const chosen = { papier: [], pmd: [] };
  for (const { id, category, kind } of both) {
    const list = chosen[category];
    if (list.length < perCategory && !list.some((other) => other.kind === kind)) list.push({ id, kind });
  }
  const opening = Array.from({ length: perCategory }, (_, i) => [chosen.papier[i], chosen.pmd[i]]).flat();
  if (opening.includes(undefined))
    throw new Error(`Expected ${perCategory} pictures per category that both models name plausibly, found fewer.`);
  const count = (key) => judged.filter((one) => one[key] > 0).length;
  return {
    opening: opening.map(({ id }) => id),
    plausible: { real: count('real'), small: count('small'), both: both.length },
  };
}
