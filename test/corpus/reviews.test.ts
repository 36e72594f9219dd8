import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeResult, TextOf } from '../../src/core/change/change.ts';
import { defaultConfiguration as configuration } from '../../src/core/config/readConfiguration.ts';
import { readDate } from '../../src/core/day/readDate.ts';
import { applyEdits, inverse } from '../../src/core/edits/edit.ts';
import { allRecords, assemble } from '../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { reviewChange } from '../../src/core/review/reviewChange.ts';
import { reviewOf } from '../../src/core/review/reviewOf.ts';
import { resumeChange, snoozeChange } from '../../src/core/review/snoozeChange.ts';
import { readRepository } from '../../src/node/repository.ts';
import { day } from '../support/aRecord.ts';
import { describeReal, repositoriesOf } from './realRecords.ts';

const [reviewed, next, later, until] = [day('2026-11-21'), day('2027-05-04'), day('2027-05-10'), day('2027-06-10')];
const review = { outcome: 'amend', day: reviewed, next, reviewer: 'Ann Lima', note: 'Costs rose.' } as const;
const wish = { since: later, until, by: 'Ann Lima', reason: 'Budget round', for: 'everyone' } as const;
const amended = '2026-11-21: amended by Ann Lima; next review 2027-05-04. Costs rose.';
const snoozed = '2027-05-10: snoozed by Ann Lima; until 2027-06-10. Budget round';
const resumed = '2027-05-10: resumed by Ann Lima';
/** The share of records into which a review must be written, in percent. */
const least = 99;

/** A record and its files, at some time. */
interface Case {
  readonly record: DecisionRecord;
  readonly textOf: TextOf;
}

/** One stretch of a file that a change has replaced. */
interface Stretch {
  readonly old: string;
  readonly put: string;
}

/** The record after a change, read anew, and all that has changed in its files; why it was refused. */
function after({ record, textOf }: Case, result: ChangeResult): (Case & { readonly stretches: readonly Stretch[] }) | string {
  if ('refused' in result) return result.refused;
  const texts = new Map<string, string>();
  const stretches: Stretch[] = [];
  for (const file of result.change.files) {
    assert.ok(file.kind === 'edit', record.path);
    const edited = applyEdits(file.before, file.edits);
    assert.equal(applyEdits(edited, inverse(file.before, file.edits)), file.before, record.path);
    texts.set(file.path, edited);
    stretches.push(...file.edits.map(({ span, text }) => ({ old: file.before.slice(span.start, span.end), put: text })));
  }
  return { record: readAgain(record, texts), textOf: (path) => texts.get(path) ?? textOf(path), stretches };
}

/** The review as the changed files state it: the days may stand in a sidecar, the log stands in the record. */
function readAgain(record: DecisionRecord, texts: ReadonlyMap<string, string>): DecisionRecord {
  let { review: days, reviewLog } = record;
  for (const [path, text] of texts) {
    const reading = readDocument(path, text, configuration);
    const read = reading.record ?? reading.part?.record ?? assert.fail(path);
    if (read.review.lastReviewed !== undefined) days = read.review;
    if (path === record.path) reviewLog = read.reviewLog;
  }
  return { ...record, review: days, reviewLog };
}

/** Whether a line that was put in says one of the days, is the line of the log, or only makes room for them. */
function isExpected(line: string): boolean {
  const bare = line.trim();
  if (bare.endsWith(amended)) return /^[-+*•\d.) ]{2,6}$/u.test(bare.slice(0, -amended.length));
  const found = readDate(bare)?.day;
  return (
    found === reviewed ||
    found === next ||
    /^(?:[#=\s*_]*(?:Review log|Review by|Last reviewed)[#=\s*_:]*|([-=~^+*|\s])\1*)$/u.test(bare) ||
    bare === ''
  );
}

/** What a review has changed beside its days and its line. */
function unexpectedIn(stretches: readonly Stretch[]): readonly string[] {
  return stretches.flatMap(({ old, put }) => {
    const isDay = old.trim() === '' || readDate(old) !== undefined;
    return [
      ...(isDay ? [] : [`- ${old}`]),
      ...put
        .split(/\r?\n/u)
        .filter((line) => !isExpected(line))
        .map((line) => `+ ${line}`),
    ];
  });
}

/** Reviews a record, puts the next review off when it is due, and takes it up; says what came of it. */
function goThrough(start: Case): string {
  const second = after(start, reviewChange(start.record, review, configuration, start.textOf));
  if (typeof second === 'string') return second;
  const { path } = start.record;
  assert.deepEqual(unexpectedIn(second.stretches), [], path);
  assert.equal(
    second.stretches
      .map(({ put }) => put)
      .join('')
      .split(amended).length,
    2,
    path,
  );
  const twice = reviewChange(start.record, review, configuration, second.textOf);
  assert.deepEqual(twice, { change: { files: [] } }, path);
  const context = { configuration, today: later };
  const due = reviewOf(second.record, context);
  assert.ok(due.state === 'not-applicable' || (due.state === 'overdue' && due.due === next), path);
  const third = after(second, snoozeChange(second.record, wish, context, second.textOf));
  if (typeof third === 'string') return third;
  assert.deepEqual(
    third.stretches.map(({ old, put }) => old + put.trim().replace(/^\S+ /u, '')),
    [snoozed],
    path,
  );
  assert.equal(reviewOf(third.record, context).due, until, path);
  const fourth = after(third, resumeChange(third.record, { day: later, by: 'Ann Lima' }, configuration, third.textOf));
  if (typeof fourth === 'string') return `resume: ${fourth}`;
  assert.deepEqual(
    fourth.stretches.map(({ old, put }) => old + put.trim().replace(/^\S+ /u, '')),
    [resumed],
    path,
  );
  const again = reviewOf(fourth.record, context);
  assert.deepEqual([again.state, again.due, again.snooze], [due.state, due.due, undefined], path);
  return 'done';
}

describeReal('the review of each real record', 'nothing was reviewed', (corpus) => {
  it('adds exactly the days and the line, is due when it says so, is put off and taken up by a line each', async () => {
    const results = new Map<string, number>();
    for (const { root } of repositoriesOf(corpus)) {
      for (const record of allRecords(assemble(await readRepository(root)))) {
        const result = goThrough({ record, textOf: (path) => readFileSync(join(root, path), 'utf8') });
        results.set(result, (results.get(result) ?? 0) + 1);
      }
    }
    console.log('      reviews, snoozes and resumptions:', Object.fromEntries(results));
    const all = [...results.values()].reduce((sum, one) => sum + one, 0);
    const written = (results.get('done') ?? 0) + (results.get('snooze-retired') ?? 0);
    assert.ok(written * 100 >= all * least, `${String(written)} of ${String(all)}`);
  });
});
