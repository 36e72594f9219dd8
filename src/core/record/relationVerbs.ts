import type { RelationType } from './decisionRecord.ts';
import type { Reference } from './references.ts';

/** A verb in a text that says how two records relate. */
export interface RelationVerb {
  readonly type: RelationType;
  readonly start: number;
  readonly end: number;
}

const bySuccessor =
  'super[sc]+e+ded (?:in part |partly )?by|replaced (?:in part |partly )?by|obsoleted by|supplanted by|ersetzt durch|abgelöst durch|remplacée? par|reemplazad[oa] por|sustituid[oa] por|substituíd[oa] (?:por|pel[oa])|sostituit[oa] da|superat[oa] da|vervangen door|zastąpion[eya] przez|erstattet a[vf]|ersatt av|заменен[оа]? на|заменён на|замінено на|(?:được |bị )?thay thế bởi';
const verbs: readonly (readonly [RelationType, string])[] = [
  ['superseded-by', bySuccessor],
  [
    'supersedes',
    'super[sc]+e+des|replaces|obsoletes|ersetzt|remplace|reemplaza|sustituye|substitui|sostituisce|vervangt|zastępuje|erstatter|ersätter|заменяет|заміняє|nahrazuje',
  ],
  [
    'amended-by',
    'amended by|enmendad[oa] por|ergänzt durch|amendée? par|emendad[oa] por|extended by|updated by|modified by|refined by|clarified by|geändert durch|modifiée? par|modificad[oa] por',
  ],
  ['amends', 'amends|modifies|ändert|enmienda'],
  ['depends-on', 'depends on|requires|hängt ab von|dépend de|depende de'],
  ['relates-to', 'relates to|related to|related|extends|refines|clarifies|see also|builds on'],
];

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${verbs.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}-])[:\\s]*`,
  'giu',
);
const opening = new RegExp(pattern.source, 'iuy');
const note = new RegExp(
  `(?:(?:partly|partially|in part|teilweise|partiellement|parcialmente|parzialmente|gedeeltelijk|częściowo|delvis) )?(?:${verbs.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}-])[:\\s]*`,
  'iuy',
);
const self = new RegExp(
  `(?<![\\p{L}\\p{N}])this (?:adr|rfc|msc|kep|keep|eip|proposal|decision|record|document|enhancement|design)(?: record)? (?:also |thus |now |is |was |has been |will be |fully |partially )*(?:${verbs.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}-])[:\\s]*`,
  'iuy',
);

/** Whether a verb of relation stands right at a place in a text. */
export function isRelationVerbAt(text: string, at: number): boolean {
  opening.lastIndex = at;
  return opening.test(text);
}

/** The first verb of relation in a text, from a place on. */
export function relationVerbAt(text: string, from: number): RelationVerb | undefined {
  pattern.lastIndex = from;
  return verbOf(pattern.exec(text));
}

/** A statement of a record about itself that begins here: "This ADR supersedes". What such prose only mentions is not taken. */
export function selfStatementAt(text: string, at: number): RelationVerb | undefined {
  self.lastIndex = at;
  const verb = verbOf(self.exec(text));
  return verb?.type === 'supersedes' || verb?.type === 'superseded-by' || verb?.type === 'amends' ? verb : undefined;
}

/** "Partially superseded by", right at a place in a line: what other records have done to this one. */
export function noteAt(text: string, at: number): RelationVerb | undefined {
  note.lastIndex = at;
  const verb = verbOf(note.exec(text));
  return verb?.type === 'superseded-by' || verb?.type === 'amended-by' ? verb : undefined;
}

/** The references that follow the first in the same enumeration: "supersedes ADR-1, ADR-2 and ADR-3". */
export function plural(more: readonly Reference[], text: string, offset: number, first: Reference): readonly Reference[] {
  let end = first.end;
  return more.filter((reference) => {
    const between = text.slice(end - offset, reference.start - offset);
    if (!/^[\s,&]*(?:and)?\s*$/i.test(between)) return false;
    end = reference.end;
    return true;
  });
}

function verbOf(match: RegExpExecArray | null): RelationVerb | undefined {
  if (match === null) return undefined;
  const index = match.slice(1).findIndex((group) => group !== undefined);
  const type = verbs[index]?.[0];
  return type === undefined ? undefined : { type, start: match.index, end: match.index + match[0].length };
}
