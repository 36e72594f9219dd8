import type { Kind } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';
import { folderMeaning } from './folderNames.ts';

// Besides those: the improvement and enhancement proposals, `eip`, `pep`, `nxep`.
const rfcPrefixes: ReadonlySet<string> = new Set(['rfc', 'msc', 'erc', 'cfp', 'cap', 'proposal']);

/** What sort of document a record is: by its own word, by its prefix, by its folder. */
export function kindOf(path: string, fields: readonly Field[], name: NameParts): Kind {
  const stated = statedKind(fields);
  if (stated !== undefined) return stated;
  if (name.prefix !== undefined && (rfcPrefixes.has(name.prefix) || /[ei]p$/.test(name.prefix))) return 'rfc';
  if (name.prefix === 'adr' || name.prefix === 'decision') return 'adr';
  const nearest = path.split('/').slice(0, -1).reverse();
  for (const folder of nearest) {
    const meaning = folderMeaning(folder);
    if (meaning !== undefined) return meaning.kind;
  }
  return 'adr';
}

/** The kind that a document states in a field of its own; undefined where that is no kind we know. */
export function statedKind(fields: readonly Field[]): Kind | undefined {
  const stated = fields.find((field) => field.name === 'kind')?.parts[0]?.text.toLowerCase();
  return stated === undefined ? undefined : kindsByWord.get(stated.replace(/[ _]/g, '-'));
}

const kindsByWord: ReadonlyMap<string, Kind> = new Map([
  ...['adr', 'rfc', 'design-doc', 'tech-debt', 'incident-review'].map((kind) => [kind, kind] as const),
  ['design-document', 'design-doc'],
  ['technical-debt', 'tech-debt'],
  ...['postmortem', 'post-mortem', 'incident-report'].map((word) => [word, 'incident-review'] as const),
]);
