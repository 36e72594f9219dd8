import type { Field } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { isUnnumberedDraft, seriesWords, type NameParts } from './fileName.ts';
import { folderMeaning } from './folderNames.ts';
import { statedKind } from './kind.ts';
import type { Heading } from './scan.ts';

const deciding: ReadonlySet<FieldName> = new Set([
  'decision-makers',
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'review-by',
  'review-every',
  'consulted',
]);
const dating: ReadonlySet<FieldName> = new Set(['date', 'created', 'history']);
const naming: ReadonlySet<FieldName> = new Set(['authors', 'owner']);

const decisionHeadings = new Set(
  'decision|decision outcome|entscheidung|décision|decisión|decisão|decisione|beslissing|beslutning|決定|决定'.split('|'),
);
const motivationHeadings = new Set(['motivation', 'motivations']);
const rfcHeadings = new Set(
  'drawbacks|alternatives|unresolved questions|rationale and alternatives|prior art|alternatives considered'.split('|'),
);
const contextHeading = /^(?:context|consequences|considered options|kontext|contexte|contexto|contesto|bakgrunn|背景)/;

/** How much speaks for a document being a record: 2 where it states fields that only records have, 1 by its name, folder or shape. */
export function evidenceOf(path: string, fields: readonly Field[], name: NameParts, headings: readonly Heading[]): 0 | 1 | 2 {
  const stated = new Set(fields.filter((field) => field.parts.length > 0).map((field) => field.name));
  // A plain text may be anything: a copy of somebody's RFC, a note, a licence. A decision's has a status.
  if (isOwnMatter(path, fields) || (/\.txt$/i.test(path) && !stated.has('status'))) return 0;
  const decides = [...stated].some((field) => deciding.has(field));
  const dated = [...stated].some((field) => dating.has(field));
  const byName = looksNumbered(name) || inFolder(path);
  const shaped = isShaped(headings);
  if (stated.has('status') && (dated || decides || byName || shaped || [...stated].some((field) => naming.has(field)))) return 2;
  if (decides && (dated || byName)) return 2;
  if (dated && fields.some(namesFeature)) return 2;
  if (stated.has('stage') && dated && byName) return 2;
  if (dated && [...stated].some((field) => naming.has(field)) && byName) return 2;
  return byName || shaped || stated.has('status') || decides ? 1 : 0;
}

/** "Feature Name" and "Start Date" head the template of many RFC processes. */
function namesFeature({ name, label }: Field): boolean {
  return name === 'name' && /^feature/i.test(label);
}

// Post-mortems, minutes and tasks have a date, a status and people, too. Those that say that they are records are.
function isOwnMatter(path: string, fields: readonly Field[]): boolean {
  if (!ownMatter.test(path)) return false;
  const kind = statedKind(fields);
  return kind !== 'tech-debt' && kind !== 'incident-review';
}

const ownMatter =
  /(?:^|\/)(?:post-?mortems?|incidents?|meetings?|minutes|meeting-notes|runbooks?|tasks?|tickets?|backlog|stories|epics|sprints?|bugs|bugfix(?:es)?|blog|_posts|\.github|\.claude|\.cursor)\//i;

function looksNumbered(name: NameParts): boolean {
  if (name.prefix !== undefined && seriesWords.has(name.prefix)) return true;
  if (name.date !== undefined || isUnnumberedDraft(name.base)) return true;
  // "chapter-001" and "TASK-001" are numbered like "ARCH-001", but a series that nobody knows may be anything.
  return name.prefix === undefined && name.id !== undefined && name.id.length >= 3;
}

function inFolder(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => folderMeaning(folder)?.certainty === 'sure' || /^(?:proposals|enhancements)$/i.test(folder));
}

/** Whether the chapters are those of a decision record, or those that the templates of RFC processes have in common. */
function isShaped(headings: readonly Heading[]): boolean {
  const has = (labels: ReadonlySet<string>): boolean => headings.some(({ label }) => labels.has(label));
  if (has(decisionHeadings) && headings.some(({ label }) => contextHeading.test(label))) return true;
  return has(motivationHeadings) && has(rfcHeadings);
}
