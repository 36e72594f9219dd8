/** What a folder's name says of the documents in it. */
export interface FolderMeaning {
  readonly kind: 'adr' | 'rfc' | 'design-doc' | 'tech-debt' | 'incident-review';
  /** `likely`: it may be the name of something else as well (`team-rfcs`); `by-place`: what it means depends on the folders around it (`text`). */
  readonly certainty: 'sure' | 'likely' | 'by-place';
}

const decisionWords = words(
  'adr adrs adl madr madrs decision decisions entscheidung entscheidungen architekturentscheidungen besluit besluiten beslissingen beslutninger décisions decisiones decisões decisoes decisioni decyzje beslut 決定 意思決定 决策 決策 결정',
);
const rfcWords = words('rfc rfcs keps eips ercs peps oteps');

/** Words that may stand beside those without making them mean anything else. */
const qualifiers = words(
  'architecture architectural architektur arquitectura arquitetura design technical tech engineering software project record records log logs doc docs document documents ' +
    'active open pending proposed proposal proposals draft drafts accepted approved implemented final published current rejected declined withdrawn superseded deprecated archive archived old legacy ' +
    'de en es fr it ja ko nl no pl pt ru sv tr uk zh cn tw jp kr br',
);

const whole: ReadonlyMap<string, FolderMeaning> = new Map([
  ...entries('design-doc design-docs design-documents design-proposals designdocs tech-specs', {
    kind: 'design-doc',
    certainty: 'sure',
  }),
  ...entries('design designs', { kind: 'design-doc', certainty: 'by-place' }),
  ...entries('tech-debt tech-debts techdebt technical-debt', { kind: 'tech-debt', certainty: 'likely' }),
  ...entries('incident-review incident-reviews', { kind: 'incident-review', certainty: 'likely' }),
  ...entries('incident incidents postmortem postmortems post-mortem post-mortems', {
    kind: 'incident-review',
    certainty: 'by-place',
  }),
  ...entries('text proposals enhancements enhancement-proposals cfps hips', { kind: 'rfc', certainty: 'by-place' }),
]);

/** Most folders have none of these letters in their name and need no closer look. */
const mayMean =
  /adr|adl|rfc|eps|eips|ercs|design|specs|text|proposals|enhancements|cfps|hips|debt|incident|mortem|decis|decyz|beslu|besli|entscheid|[^\0-\x7f]/i;

/** What a folder of this name holds; undefined for a name that says nothing. Takes a folder's name, not a path. */
export function folderMeaning(name: string): FolderMeaning | undefined {
  if (!mayMean.test(name)) return undefined;
  const parts = wordsIn(name);
  return whole.get(parts.join('-')) ?? meaningOf(parts);
}

/** A folder's name in lower case with hyphens: `.decisions`, `09_ADRs` and `designDocs` are spellings of the same names. */
export function plainFolderName(name: string): string {
  return wordsIn(name).join('-');
}

function meaningOf(parts: readonly string[]): FolderMeaning | undefined {
  const core = parts.find((part) => decisionWords.has(part) || rfcWords.has(part));
  if (core === undefined) return undefined;
  const kind = decisionWords.has(core) ? 'adr' : 'rfc';
  if (parts.every((part) => decisionWords.has(part) || rfcWords.has(part) || qualifiers.has(part)))
    return { kind, certainty: 'sure' };
  // "platform-adrs", "team-decision-records" and "active-rfcs-en"; but "adr-tools" are tools.
  const last = parts.findLast((part) => !qualifiers.has(part));
  return last === core && parts.at(-1) !== 'decision' ? { kind, certainty: 'likely' } : undefined;
}

function wordsIn(name: string): readonly string[] {
  return name
    .replace(/^[._\d-]+(?=\D)/, '')
    .replace(/([a-z])([A-Z])(?=[a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_. ]+/);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

function entries(names: string, meaning: FolderMeaning): readonly (readonly [string, FolderMeaning])[] {
  return names.split(' ').map((name) => [name, meaning] as const);
}
