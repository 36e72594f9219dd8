/** How many lines of a file came and went. */
export interface LineCounts {
  readonly path: string;
  /** The path before, where it was renamed. */
  readonly from: string | undefined;
  readonly added: number;
  readonly removed: number;
  /** True for a file that is no text: its lines are not counted. */
  readonly isBinary: boolean;
}

/**
 * Reads what git prints with `-z --numstat`. Total: what is cut off in the middle is left out. Of each file:
 * `added TAB removed TAB path NUL`, or `added TAB removed TAB NUL from NUL to NUL` where it was renamed; dashes for numbers where it is binary.
 */
export function readLineCounts(parts: readonly string[]): readonly LineCounts[] {
  const files: LineCounts[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const match = /^\n*(\d+|-)\t(\d+|-)\t([^]*)$/.exec(parts[at] ?? '');
    if (match === null) continue;
    const [, added = '', removed = '', path = ''] = match;
    const counts = { added: Number(added) || 0, removed: Number(removed) || 0, isBinary: added === '-' };
    if (path !== '') files.push({ path, from: undefined, ...counts });
    else {
      files.push({ path: parts[at + 2] ?? '', from: parts[at + 1], ...counts });
      at += 2;
    }
  }
  return files;
}
