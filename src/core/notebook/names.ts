/** Number of single letters to insert, drop, change or swap with their neighbour to get from one text to the other. */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

/** The known name that a misspelt one was most likely meant to be; '' when none is close. */
export function closestName(wrong: string, known: readonly string[]): string {
  const far = Math.max(1, Math.floor(wrong.length / 3));
  let best = '';
  let least = far + 1;
  for (const name of known) {
    if (name === wrong || Math.abs(name.length - wrong.length) > far) continue;
    const steps = name.toLowerCase() === wrong.toLowerCase() ? 0.5 : distance(wrong, name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}
