/**
 * The word that a slip of the pen most likely meant, or undefined where none is near: one slip in a word of four or
 * five letters, two in a longer one. A slip is a letter too many, too few, wrong, or swapped with its neighbour.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  if (written.length > 40) return undefined;
  const allowed = written.length < 4 ? 0 : written.length < 6 ? 1 : 2;
  let nearest: string | undefined;
  let least = allowed + 1;
  for (const word of words) {
    const slips = slipsBetween(written, word);
    if (slips < least) [nearest, least] = [word, slips];
  }
  return nearest;
}

/** How many slips turn one word into the other (optimal string alignment). */
function slipsBetween(one: string, two: string): number {
  let before: number[] = [];
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1];
      const plain = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      next.push(swapped ? Math.min(plain, at(before, j - 2) + 1) : plain);
    }
    [before, row] = [row, next];
  }
  return at(row, two.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.MAX_SAFE_INTEGER;
}
