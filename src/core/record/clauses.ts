const link = /\[[^[\]]{0,300}\](?:\([^()\s]{0,600}\))?/g;
/** A full stop, semicolon or dash behind which something new is said. More references may follow a semicolon. */
const stop =
  /\.(?=[*_]*\s+[\p{Lu}[*_`"“(])|;(?=\s+(?!\*{0,2}[A-Z]{2,9}[-# ]?\d)[\p{L}`])|[。；]|\s(?:—+|–|--)\s(?=\p{L})(?![A-Z]{2,9}[-# ]?\d)(?<=[\d\])_].{0,44})/u;
const relative =
  /(?<!\p{L})(?:which|that|who|die|der|das|welche[rs]?|qui|que|che|który|która|które|som)\s+(?:(?:is|are|was|were|has|have|been|now|also|since|later|itself|in turn|partly|partially|wird|wurde|est|es|è)\s+)*$/iu;
const passive =
  /(?:^|(\S{1,40}))\s*(?<!\S)(?:is|are|was|were|be|wird|wurde|werden|est|sont|es|son|è|sono|jest)\s+(?:(?:now|also|partly|partially|fully|since|later|already|thus)\s+)*$/iu;
const ownWords =
  /^(?:|it|this|adr|rfc|decision|record|document|proposal|design|and|but|status|es|dies|dieses?|diese|entscheidung|elle|il|ceci|esta|este|questa|questo|deze|dit)$/iu;
const reference = /[A-Z]{2,9}s?[-# ]?\d|#\d|\]\(|\.(?:md|adoc|rst)\b/;

/** Where the sentence ends that is going on at `from`: before `to` at the latest. Full stops within links end nothing. */
export function sentenceEnd(text: string, from: number, to: number): number {
  const outsideLinks = text.slice(from, to).replace(link, (whole) => '_'.repeat(whole.length));
  const found = stop.exec(outsideLinks);
  return found === null ? to : from + found.index;
}

/** The text with a clause blanked out, so that offsets stay. */
export function blanked(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** Where a relative clause ends. */
export function clauseEnd(text: string, from: number): number {
  const found = /[,;.()。；]/.exec(text.slice(from));
  return found === null ? text.length : from + found.index;
}

/** Whether a verb belongs to a relative clause, whose subject is another record: "ADR-9, which replaces ADR-5". */
export function isRelative(text: string, verb: number): boolean {
  return relative.test(text.slice(Math.max(0, verb - 60), verb));
}

/**
 * Whether a verb of relation speaks of the record itself. It does not in "by ADR-9, which replaces ADR-5", in "three pillars are
 * replaced by four", in "ADR-4 is superseded by ADR-5" and in "extends ADR-4 (superseded by ADR-5)".
 */
export function isOfThisRecord(text: string, verb: number): boolean {
  const before = text.slice(Math.max(0, verb - 200), verb);
  if (before.trim() === '') return true;
  if (isRelative(text, verb)) return false;
  const subject = passive.exec(before.slice(-80));
  if (subject !== null) return /[.,:;–—-]$/u.test(subject[1] ?? '') || ownWords.test(subject[1] ?? '');
  const bracket = openBracket(before);
  return bracket < 0 || !reference.test(before.slice(0, bracket));
}

/** Where the last bracket opens that is not closed and belongs to no link; below zero where there is none. */
function openBracket(before: string): number {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const char = before.charAt(at);
    if (char === ')' || char === '）') depth += 1;
    else if (char === '(' || char === '（') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return -1;
}
