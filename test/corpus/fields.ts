import type { RelationType } from '../../src/core/record/decisionRecord.ts';
import type { Found } from './listing.ts';
import { listed } from './truth.ts';
import type { Row } from './truth.ts';

/** One field that is compared, and how. */
export interface Field {
  readonly name: string;
  /** The column of the truth table, by whose name a field is in doubt. */
  readonly column: string;
  /** The values as stated; none where nothing is. */
  readonly wanted: (row: Row) => readonly string[];
  readonly got: (found: Found, row: Row) => readonly string[];
  /** Two values are the same where this gives the same; a value without any content becomes empty. */
  readonly alike: (value: string) => string;
  /** Compared wherever a value is stated, and nowhere else: in doubt or not. */
  readonly always?: true;
}

/** What the truth table leaves out of the people of a record. */
const bystanders = new Set(['approver', 'reviewer', 'sponsor', 'consulted', 'informed', 'contributor']);

/** The fields of a record, in the order of the table. */
export const fields: readonly Field[] = [
  {
    name: 'number',
    column: 'id_number',
    wanted: (row) => [row.cell('id_number')].filter((id) => /^\d+$/.test(id)),
    got: ({ listed: { number } }) => (number === null ? [] : [String(number)]),
    alike: (id) => String(Number(id)),
    always: true,
  },
  { name: 'title', column: 'title', wanted: one('title'), got: ({ listed: { title } }) => [title], alike: plain },
  {
    name: 'status',
    column: 'status_norm',
    wanted: (row) => [row.cell('status_norm')].filter((phase) => phase !== 'none'),
    got: ({ listed: { status } }) => stated(status?.phase),
    alike: same,
  },
  { name: 'date', column: 'date', wanted: one('date'), got: ({ listed: { date } }) => stated(date), alike: same },
  { name: 'people', column: 'people', wanted: many('people'), got: deciding, alike: personName },
  {
    name: 'supersedes',
    column: 'supersedes',
    wanted: many('supersedes'),
    got: ({ listed: { supersedes } }) => supersedes,
    alike: targetName,
  },
  {
    name: 'superseded_by',
    column: 'superseded_by',
    wanted: many('superseded_by'),
    got: ({ listed: { supersededBy } }) => supersededBy,
    alike: targetName,
  },
  { name: 'amends', column: 'amends', wanted: many('amends'), got: related('amends'), alike: targetName },
  { name: 'amended_by', column: 'amended_by', wanted: many('amended_by'), got: related('amended-by'), alike: targetName },
  { name: 'review_date', column: 'review_date', wanted: one('review_date'), got: reviewDate, alike: same },
  {
    name: 'last_reviewed',
    column: 'last_reviewed',
    wanted: one('last_reviewed'),
    got: ({ record }) => stated(record.review.lastReviewed?.value),
    alike: same,
  },
];

function one(column: string): Field['wanted'] {
  return (row) => [row.cell(column)].filter((value) => value !== '');
}

function many(column: string): Field['wanted'] {
  return (row) => listed(row.cell(column));
}

function stated(value: string | null | undefined): readonly string[] {
  return value === null || value === undefined ? [] : [value];
}

function deciding({ listed: { people } }: Found): readonly string[] {
  return people.filter(({ role }) => !bystanders.has(role)).map(({ name }) => name);
}

function related(type: RelationType): Field['got'] {
  return ({ listed: { relations } }) => relations.filter((relation) => relation.type === type).map(({ target }) => target);
}

/** A review that is stated to the month (`2026-02`) is due on a day of it. */
function reviewDate({ record }: Found, row: Row): readonly string[] {
  const length = row.cell('review_date').length;
  return stated(record.review.reviewBy?.value).map((day) => (length === 0 ? day : day.slice(0, length)));
}

function same(value: string): string {
  return value;
}

/** A text without marks, link targets, kinds of quotes, a dot at its end and case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[`*_]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
    .toLowerCase();
}

/** `Ann Lee <ann@x.org> (@ann)`, `Ann Lee` and `ann lee` are one person. */
function personName(text: string): string {
  return plain(text)
    .replace(/<[^>]*>|\([^)]*\)/g, '')
    .replace(/^@/, '')
    .replace(/[^\p{L}\p{N}/@.-]+/gu, ' ')
    .trim();
}

/** `0005`, `ADR-5` and `docs/adr/0005-use-x.md` are one target; a name that begins with a date stays whole. */
function targetName(target: string): string {
  const segments = plain(target)
    .replace(/\.(?:md|adoc|rst)$/, '')
    .split('/');
  const name = segments.filter((segment) => segment !== '' && segment !== 'readme').at(-1) ?? '';
  if (/^\d{8}/.test(name)) return name;
  return /^(?:[a-z]+[- ]?)?0*(\d{1,6})(?:\D.*)?$/.exec(name)?.[1] ?? name;
}
