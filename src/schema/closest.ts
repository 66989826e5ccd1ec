/** The candidate that a misspelt name most likely meant, if any is near enough to be worth naming. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  const most = Math.max(2, name.length / 3);
  const ranked = candidates
    // As many edits as the lengths differ are needed at least: of very many names, few are worth counting.
    .filter(({ length }) => Math.abs(length - name.length) <= most)
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= most ? best.candidate : undefined;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, fromChar] of Array.from(from).entries()) {
    const next = [i + 1];
    for (const [j, toChar] of Array.from(to).entries()) {
      const substitution = (row[j] ?? 0) + (fromChar === toChar ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
