import { seriesWords, type NameParts } from './fileName.ts';

/** A digit, a separator or a bracket, or the word itself: without any of them a title says nothing but what it is about. */
const mayIdentify = /[\d:：.–—·•|()[\]#-]|^ADR\b/;

/**
 * Takes off what only says which record it is, as often as it stands there: `Architecture Decision Record: ADR-12: 12. Use X`. A
 * title of nothing else stays.
 */
export function withoutIdentifier(title: string, name: NameParts): string {
  if (!mayIdentify.test(title)) return title;
  let rest = title;
  for (let round = 0; round < 4; round += 1) {
    const next = withoutKind(withoutStatus(withoutSeries(withoutNumber(rest, name), name)));
    if (next === rest) break;
    rest = next;
  }
  const bare = rest.trim();
  return bare === '' ? title : isBracketed(bare, name) ? bare.slice(1, -1).trim() : bare;
}

// A template asks for its title in brackets, and some leave them there.
function isBracketed(title: string, name: NameParts): boolean {
  return title.charAt(0) === '[' && name.number !== undefined && name.number > 0 && /^\[[^[\]]*[^[\]\s][^[\]]*\]$/.test(title);
}

// "[Superseded by ADR-19] Use X", "(Rejected) Use X"
function withoutStatus(title: string): string {
  if (title.charAt(0) !== '[' && title.charAt(0) !== '(') return title;
  return title.replace(
    /^[[(](?:superseded|deprecated|rejected|declined|withdrawn|accepted|approved|proposed|draft|obsolete|retired|wip)\b[^\])]{0,80}[\])][\s:–—-]*(?=\S)/i,
    '',
  );
}

// "Proposal: Use X", "RFC - Use X", "SIMD Proposal: Use X": what sort of document it is, or what its template is called.
function withoutKind(title: string): string {
  const match =
    /^(?:[A-Z]{2,6} )?(?:(?:proposal|rfc|design|decision|enhancement)(?:[ /](?:proposal|document|doc|record))?|request for comments|technical (?:design|specification))\s*(?:[:：]|\s[-—–]+\s)\s*(?=\S)/i.exec(
      title,
    );
  return match === null ? title : title.slice(match[0].length);
}

function withoutNumber(title: string, name: NameParts): string {
  const match = /^(?:[#[(]\s*)?(\d{1,12})([\])]?(?:\s*[.:：·•|)–—-]+(?=\s|\D)|\s*[–—:：·•|-]+)?)\s*/u.exec(title);
  if (match?.[1] === undefined || match[0].length === title.length) return title;
  const rest = title.slice(match[0].length);
  const separated = match[2] !== '' && /[\s\])–—:：·•|]/.test(title.charAt(match[0].length - 1));
  const same = name.number !== undefined && Number(match[1]) === name.number && /\s/.test(title.charAt(match[0].length - 1));
  const ownDate = name.id !== undefined && name.date !== undefined && match[1] === name.id;
  return separated || same || ownDate ? rest : title;
}

function withoutSeries(title: string, name: NameParts): string {
  const phrase =
    /^(?:architecture|architectural|any|technical|design)?\s?decision(?:\s(?:record|log))?(?:\s*\(?ADR\)?)?\s*#?(\d{0,6})\s*(?:[:：–—·•|]|-(?=\s))\s*(?=\S)/i.exec(
      title,
    );
  if (phrase !== null) return title.slice(phrase[0].length);
  const bare =
    /^\[?ADR\]?\s*(?:[:.–—·•|-]+\s+|：\s*|\s(?=[\p{Lu}“"])(?!(?:Process|Format|Template|Numbering|Tool|Status|Review|File|Record|Front|Log|Index)))(?=\S)/u.exec(
      title,
    );
  if (bare !== null && (name.id !== undefined || /[:：.–—·•|-]/.test(bare[0]))) return title.slice(bare[0].length);
  const identifier = identifierOf(title);
  return identifier !== undefined && isOwn(identifier, name) ? title.slice(identifier.length) : withinSeries(title, name);
}

/** What may say which record it is, at the start of a title: `ADR-12: `, `[Open Data RFC 7] `, `RFC - `. */
interface Identifier {
  readonly length: number;
  /** The words in front of the number. */
  readonly words: readonly string[];
  readonly digits: string | undefined;
  /** Whether something stands between it and the title. */
  readonly isMarked: boolean;
}

function identifierOf(title: string): Identifier | undefined {
  const match =
    /^\[?((?:\p{L}{2,12}[-_ ]){0,3})(\p{L}{1,20})?[-_ #]{0,2}(\d{1,12})?\]?(\s*[:：.·•|)–—]+\s*|\s+-+\s*|-\s+|\s+)(?=\S)/u.exec(
      title,
    );
  if (match === null) return undefined;
  const [whole, lead = '', word = '', digits, separator = ''] = match;
  const words = `${lead}${word}`.split(/[-_ ]/).filter((part) => part !== '');
  return { length: whole.length, words, digits, isMarked: separator.trim() !== '' };
}

function isOwn({ words, digits, isMarked }: Identifier, name: NameParts): boolean {
  const own = words.at(-1) ?? '';
  if (digits === undefined) return isMarked && words.length === 1 && /^(?:ADR|RFC|MSC|KEP|KEEP|MADR|PEP|EIP)$/i.test(own);
  const isSame = name.number !== undefined && Number(digits) === name.number;
  const isOfFile = isSame && own.toLowerCase() === name.prefix;
  if (words.length > 1 && !isOfFile && !words.every((part) => /^[A-Z]/.test(part))) return false;
  if (isOfFile || (isSame && /^[A-Z]{2,}$/.test(own))) return true;
  if (isSame && isMarked && words.length === 1 && isHeadword(own, name)) return true;
  return words.some((part) => seriesWords.has(part.toLowerCase())) && (isMarked || isSame || isNumberOfTitle(words, name));
}

// "Beslissing 012: Use X" in whatever language; but "Phase 2: Use X" in "0002-phase-2" is a title, and "sha256" is the name of a thing.
function isHeadword(word: string, { slug }: NameParts): boolean {
  return !/^[a-z]/.test(word) && !slug.toLowerCase().split(/[-_.]/).includes(word.toLowerCase());
}

// Where the file has no number the one in the title is taken, also without a mark: "ADR 12 Use X".
function isNumberOfTitle(words: readonly string[], name: NameParts): boolean {
  return name.id === undefined && words.length === 1 && /^(?:ADR|MSC|KEP|KEEP)$/i.test(words[0] ?? '');
}

// "Open Data Hub - ODH-ADR-Operator-0011 - Perses": the identifier of the file itself, with what stands before it.
function withinSeries(title: string, name: NameParts): string {
  if (name.number === undefined || name.id === undefined || name.prefix === undefined) return title;
  const at = title.indexOf(name.id);
  const identifier = /[A-Za-z]{2,12}(?:-[A-Za-z]{2,12}){0,3}-$/.exec(title.slice(0, Math.max(at, 0)));
  const behind = /^\s*[-:–—]+\s+(?=\S)/u.exec(title.slice(at + name.id.length));
  return at > 0 && identifier !== null && behind !== null ? title.slice(at + name.id.length + behind[0].length) : title;
}
