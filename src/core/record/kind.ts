import type { Kind } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';

const rfcFolders = new Set([
  'rfc',
  'rfcs',
  'text',
  'keps',
  'keps',
  'eips',
  'ercs',
  'peps',
  'oteps',
  'proposals',
  'enhancements',
  'cfps',
  'hips',
]);
const rfcPrefixes = new Set([
  'rfc',
  'keep',
  'kep',
  'msc',
  'eip',
  'erc',
  'pep',
  'cfp',
  'otep',
  'hip',
  'cap',
  'sep',
  'dep',
  'tep',
  'fep',
  'nip',
  'bip',
  'proposal',
]);
const designFolders = new Set([
  'design',
  'designs',
  'design-docs',
  'design_docs',
  'designdocs',
  'design-doc',
  'design-documents',
]);
const decisionFolders = new Set([
  'adr',
  'adrs',
  'decisions',
  'decision-records',
  'architecture-decision-record',
  'architecture-decision-records',
  'architecture-decisions',
]);

/** What sort of document a record is: by its own word, by its prefix, by its folder. */
export function kindOf(path: string, fields: readonly Field[], name: NameParts): Kind {
  const stated = fields.find((field) => field.name === 'kind')?.parts[0]?.text.toLowerCase();
  if (stated !== undefined && /^(?:adr|rfc|design[- ]doc(?:ument)?)$/.test(stated))
    return stated.startsWith('design') ? 'design-doc' : stated;
  if (name.prefix !== undefined && rfcPrefixes.has(name.prefix)) return 'rfc';
  if (name.prefix === 'adr' || name.prefix === 'decision') return 'adr';
  const nearest = path.toLowerCase().split('/').slice(0, -1).reverse();
  for (const folder of nearest) {
    if (decisionFolders.has(folder)) return 'adr';
    if (rfcFolders.has(folder)) return 'rfc';
    if (designFolders.has(folder)) return 'design-doc';
  }
  return 'adr';
}
