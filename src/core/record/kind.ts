import type { Kind } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';
import { folderMeaning } from './folderNames.ts';

// Besides those: the improvement and enhancement proposals, `eip`, `pep`, `nxep`.
const rfcPrefixes: ReadonlySet<string> = new Set(['rfc', 'msc', 'erc', 'cfp', 'cap', 'proposal']);

/** What sort of document a record is: by its own word, by its prefix, by its folder. */
export function kindOf(path: string, fields: readonly Field[], name: NameParts): Kind {
  const stated = fields.find((field) => field.name === 'kind')?.parts[0]?.text.toLowerCase();
  if (stated !== undefined && /^(?:adr|rfc|design[- ]doc(?:ument)?)$/.test(stated))
    return stated.startsWith('design') ? 'design-doc' : stated;
  if (name.prefix !== undefined && (rfcPrefixes.has(name.prefix) || /[ei]p$/.test(name.prefix))) return 'rfc';
  if (name.prefix === 'adr' || name.prefix === 'decision') return 'adr';
  const nearest = path.split('/').slice(0, -1).reverse();
  for (const folder of nearest) {
    const meaning = folderMeaning(folder);
    if (meaning !== undefined) return meaning.kind;
  }
  return 'adr';
}
