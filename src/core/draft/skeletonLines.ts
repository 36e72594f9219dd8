/** A line of a skeleton; a dropped one leaves no gap. */
export interface SkeletonLine {
  readonly kind: 'text' | 'heading' | 'blank' | 'dropped';
  readonly text: string;
}

/** The lines as a text. Where some were dropped, the blank lines above them go with them, and a heading stays apart. */
export function joinLines(lines: readonly SkeletonLine[]): string {
  const kept: string[] = [];
  let blanks = 0;
  let isGap = false;
  let last: SkeletonLine['kind'] = 'blank';
  for (const { kind, text } of lines) {
    if (kind === 'dropped') {
      blanks = 0;
      isGap = true;
    } else if (kind === 'blank') blanks += 1;
    else {
      const isApart = isGap && kept.length > 0 && (kind === 'heading' || last === 'heading');
      const gap = kept.length === 0 ? 0 : Math.max(blanks, isApart ? 1 : 0);
      kept.push(...Array.from({ length: gap }, () => ''), text);
      [blanks, isGap, last] = [0, false, kind];
    }
  }
  return `${kept.join('\n')}\n`;
}
