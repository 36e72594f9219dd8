import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DecisionRecord, RelationType } from '../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';

/** How the answers for one field compare with what a careful reader wrote down. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
  invented: number;
}

/** One answer that differs. */
export interface Difference {
  readonly field: string;
  readonly verdict: keyof Tally;
  readonly where: string;
  readonly wanted: string;
  readonly got: string;
}

export interface Score {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly differences: readonly Difference[];
}

type Row = ReadonlyMap<string, string>;

/** The folder of real records, or undefined where this machine has none. */
export function corpusFolder(): string | undefined {
  const folder = process.env['DOCKET_CORPUS'] ?? resolve(import.meta.dirname ?? __dirname, '../../../shared/corpus');
  return existsSync(join(folder, 'truth.tsv')) ? folder : undefined;
}

/** Reads every judged file by itself and compares. Whether a file is a record is counted only where the reader refuses it alone. */
export function scoreReader(folder: string): Score {
  const tallies = new Map<string, Tally>();
  const differences: Difference[] = [];
  for (const row of readTruth(join(folder, 'truth.tsv'))) {
    for (const difference of compareRow(folder, row)) {
      const tally = tallies.get(difference.field) ?? { right: 0, wrong: 0, missed: 0, invented: 0 };
      tally[difference.verdict] += 1;
      tallies.set(difference.field, tally);
      if (difference.verdict !== 'right') differences.push(difference);
    }
  }
  return { tallies, differences };
}

/** The share of right answers for a field, in percent. */
export function percentRight(score: Score, field: string): number {
  const tally = score.tallies.get(field);
  if (tally === undefined) return 0;
  return (100 * tally.right) / (tally.right + tally.wrong + tally.missed + tally.invented);
}

/** The score as a table for people. */
export function describeScore(score: Score): string {
  const rows = [...score.tallies].map(([field, tally]) =>
    [
      field.padEnd(14),
      ...[tally.right, tally.wrong, tally.missed, tally.invented].map((count) => String(count).padStart(8)),
      percentRight(score, field).toFixed(1).padStart(7),
    ].join(' '),
  );
  return ['field             right    wrong   missed invented       %', ...rows].join('\n');
}

function readTruth(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function compareRow(folder: string, row: Row): Difference[] {
  const where = `${cell(row, 'repo')}/${cell(row, 'path')}`;
  const doubtful = new Set(listed(cell(row, 'uncertain')));
  const file = join(folder, 'repos', cell(row, 'repo').replace('/', '__'), cell(row, 'path'));
  if (!existsSync(file) || !statSync(file).isFile()) return [];
  const reading = readDocument(cell(row, 'path'), readFileSync(file, 'utf8'), { statuses: new Map() });
  const wanted = cell(row, 'is_record') === 'yes';
  const found: Difference[] = [];
  const judge = (field: string, want: string, got: string): void => {
    found.push({ field, verdict: verdict(want, got), where, wanted: want, got });
  };
  if (!doubtful.has('is_record'))
    judge('is_record', wanted ? 'yes' : '', reading.record !== undefined && reading.evidence > 0 ? 'yes' : '');
  if (!wanted || reading.record === undefined) return found;
  const record = reading.record;
  if (/^\d+$/.test(cell(row, 'id_number')))
    judge('number', String(Number(cell(row, 'id_number'))), String(record.identity?.value.number ?? ''));
  const compared: readonly (readonly [string, string, string, string])[] = [
    ['title', 'title', normal(cell(row, 'title')), normal(record.title.value)],
    ['status', 'status_norm', cell(row, 'status_norm').replace(/^none$/, ''), record.status?.value.phase ?? ''],
    ['date', 'date', cell(row, 'date'), record.date?.value ?? ''],
    ['people', 'people', named(listed(cell(row, 'people'))), named(deciding(record))],
    ['supersedes', 'supersedes', targets(listed(cell(row, 'supersedes'))), targets(related(record, 'supersedes'))],
    ['superseded_by', 'superseded_by', targets(listed(cell(row, 'superseded_by'))), targets(related(record, 'superseded-by'))],
    ['amends', 'amends', targets(listed(cell(row, 'amends'))), targets(related(record, 'amends'))],
    ['amended_by', 'amended_by', targets(listed(cell(row, 'amended_by'))), targets(related(record, 'amended-by'))],
    [
      'review_date',
      'review_date',
      cell(row, 'review_date'),
      record.review.reviewBy?.value?.slice(0, cell(row, 'review_date').length || 10) ?? '',
    ],
    ['last_reviewed', 'last_reviewed', cell(row, 'last_reviewed'), record.review.lastReviewed?.value ?? ''],
  ];
  for (const [field, column, want, got] of compared) if (!doubtful.has(column)) judge(field, want, got);
  return found;
}

function verdict(wanted: string, got: string): keyof Tally {
  if (wanted === got) return 'right';
  if (wanted === '') return 'invented';
  return got === '' ? 'missed' : 'wrong';
}

function cell(row: Row, column: string): string {
  return row.get(column) ?? '';
}

function listed(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function normal(text: string): string {
  const unmarked = text.normalize('NFKC').replace(/[`*_]/g, '').replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
  return unmarked
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
    .toLowerCase();
}

function named(names: readonly string[]): string {
  const bare = names.map((name) =>
    normal(name)
      .replace(/<[^>]*>|\([^)]*\)/g, '')
      .replace(/^@/, '')
      .replace(/[^\p{L}\p{N}/@.-]+/gu, ' ')
      .trim(),
  );
  return [...new Set(bare.filter((name) => name !== ''))].sort().join('; ');
}

function deciding(record: DecisionRecord): string[] {
  const counted = new Set(['owner', 'decision-maker', 'author']);
  return record.people.filter((person) => counted.has(person.value.role)).map((person) => person.value.name);
}

function related(record: DecisionRecord, type: RelationType): string[] {
  return record.relations.filter((relation) => relation.value.type === type).map((relation) => relation.value.target);
}

function targets(written: readonly string[]): string {
  const short = written.map((target) => {
    const name =
      normal(target)
        .replace(/\.(?:md|adoc|rst)$/, '')
        .split('/')
        .filter((segment) => segment !== '' && segment !== 'readme')
        .at(-1) ?? '';
    const number = /^\d{8}/.test(name) ? null : /^(?:[a-z]+[- ]?)?0*(\d{1,6})(?:\D.*)?$/.exec(name);
    return number?.[1] ?? name;
  });
  return [...new Set(short.filter((target) => target !== ''))].sort().join('; ');
}
