import { fields } from './fields.ts';
import type { Field } from './fields.ts';
import type { Found } from './listing.ts';
import type { Row } from './truth.ts';

/** `invented`: a value where none is stated; `missed`: none where one is; `wrong`: another than the one stated. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'invented';

/** How one field of one file was read. */
export interface Answer {
  readonly field: string;
  readonly verdict: Verdict;
  readonly row: Row;
  /** As stated, several divided by semicolons; empty where nothing is stated. */
  readonly wanted: string;
  /** As read; undefined where the file is not listed as a record. */
  readonly got: string | undefined;
}

/** The field that says whether a file is a record at all. */
export const membership = 'is_record';

/** Every field that is compared, in the order of the table. */
export const fieldNames: readonly string[] = [membership, ...fields.map(({ name }) => name)];

/** Compares a record as it was found with what a careful reader wrote down. Columns in doubt give no answer. */
export function compareRow(row: Row, found: Found | undefined): readonly Answer[] {
  const first = row.doubtful.has(membership) ? [] : [compareMembership(row, found)];
  if (!row.isRecord) return first;
  return [...first, ...fields.filter((field) => counts(field, row)).map((field) => compareField(field, row, found))];
}

function compareMembership(row: Row, found: Found | undefined): Answer {
  const [wanted, got] = [row.isRecord ? 'yes' : '', found === undefined ? undefined : 'yes'];
  return { field: membership, verdict: verdictOn([wanted], [got ?? '']), row, wanted, got };
}

function counts(field: Field, row: Row): boolean {
  return field.always === true ? field.wanted(row).length > 0 : !row.doubtful.has(field.column);
}

/** A record that is not listed has missed every field, the empty ones too. */
function compareField(field: Field, row: Row, found: Found | undefined): Answer {
  const wanted = field.wanted(row);
  const answer = { field: field.name, row, wanted: wanted.join('; ') };
  if (found === undefined) return { ...answer, verdict: 'missed', got: undefined };
  const got = field.got(found, row);
  return { ...answer, verdict: verdictOn(wanted.map(field.alike), got.map(field.alike)), got: got.join('; ') };
}

/** Values are compared as sets: neither their order nor a repetition matters. */
function verdictOn(wanted: readonly string[], got: readonly string[]): Verdict {
  const expected = new Set(wanted.filter((value) => value !== ''));
  const read = new Set(got.filter((value) => value !== ''));
  if (expected.size === read.size && [...expected].every((value) => read.has(value))) return 'right';
  if (expected.size === 0) return 'invented';
  return read.size === 0 ? 'missed' : 'wrong';
}
