import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { contextsOf } from '../../../src/core/rules/contexts.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { say } from '../../../src/core/words/messages.ts';
import { indexOf, recordOf } from '../../support/aRepository.ts';
import { day } from '../../support/aRecord.ts';

const asked = 'docs/adr/0002-workers.md';
const owners = 'a @org/web @org/ops\nb @org/data';

/** Front matter, then what stands below the title. */
function document(title: string, fields: readonly string[], body = 'Text.'): string {
  return ['---', ...fields, '---', `# ${title}`, '', body, ''].join('\n');
}

/** What asks for a review of the second record, as `kind: text`, on 21 November 2026. */
function check(files: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const index = indexOf(new Map(Object.entries(files)));
  const configuration = readConfiguration(files['.docket.yaml'] ?? '');
  const facts = {
    index,
    configuration,
    owners: { codeOwners: parseCodeOwners('CODEOWNERS', owners), aliases: new Map() },
    today: day('2026-11-21'),
    exists: () => true,
  };
  const context = contextsOf(facts).find(({ log }) => log.path === 'docs/adr');
  assert.ok(context !== undefined);
  const { reasons } = reviewOf(recordOf(index, asked), context);
  for (const { place } of reasons) assert.ok(files[place.path] !== undefined, `${place.path} holds the evidence`);
  assert.deepEqual(
    reasons.map(({ kind, message, args }) => `${kind}: ${say(message, ...args)}`),
    expected,
  );
}

describe('a decision is also due because a premise fell', () => {
  const pair = (premise: readonly string[], own: readonly string[] = [], log = 'Text.') => ({
    'docs/adr/0001-queue.md': document('1. Queue', premise, log),
    [asked]: document('2. Workers', ['status: accepted', 'depends-on: ADR-0001', ...own]),
  });
  const rejected = ['dependency: It depends on 0001 Queue, which is rejected.'];
  const deprecated = ['dependency: It depends on 0001 Queue, which is deprecated.'];
  const reviewed = ['last-reviewed: 2026-03-01'];
  const madr = (date: string) => ['status: deprecated', `date: ${date}`, 'decision-makers: [Ann]'];
  const retired = (on: string) => `## Review log\n\n- ${on}: retired by Ann`;
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    ['it was rejected', pair(['status: rejected']), rejected],
    ['it was deprecated', pair(['status: deprecated']), deprecated],
    ['it was superseded', pair(['status: superseded']), ['dependency: It depends on 0001 Queue, which is superseded.']],
    ['not where it is in force', pair(['status: accepted']), []],
    ['not where it is superseded only in part', pair(['status: partially superseded']), []],
    [
      'a review does not end it where nobody knows when it fell',
      pair(['status: rejected', 'date: 2020-01-01'], reviewed),
      rejected,
    ],
    ['a review before its day does not', pair(['status: "deprecated (2026-03-02)"'], reviewed), deprecated],
    ['a review on its day does', pair(['status: "deprecated (2026-03-01)"'], reviewed), []],
    ['a date that follows the status tells the day', pair(madr('2026-02-01'), reviewed), []],
    ['so does one that is later than the review', pair(madr('2026-04-01'), reviewed), deprecated],
    ['its review log tells', pair(['status: deprecated'], reviewed, retired('2026-02-01')), []],
    ['and may tell of a later day', pair(['status: deprecated'], reviewed, retired('2026-04-01')), deprecated],
    [
      'a retired record has no reasons',
      { ...pair(['status: rejected']), [asked]: document('2. Workers', ['status: deprecated', 'depends-on: ADR-0001']) },
      [],
    ],
    ['nor has one whose rule is off', { ...pair(['status: rejected']), '.docket.yaml': 'rules:\n  depends-on-dead: off\n' }, []],
  ];
  for (const [name, files, expected] of cases) it(name, () => check(files, expected));

  it('of which the successor tells the day', () => {
    const files = (own: readonly string[]) => ({
      'docs/adr/0001-queue.md': document('1. Queue', ['status: superseded by ADR-0003']),
      [asked]: document('2. Workers', ['status: accepted', 'depends-on: ADR-0001', ...own]),
      'docs/adr/0003-stream.md': document('3. Stream', ['status: accepted', 'date: 2026-02-01', 'supersedes: ADR-0001']),
    });
    const reason = 'dependency: It depends on 0001 Queue, which 0003 Stream supersedes.';
    check(files([]), [reason]);
    check(files(['last-reviewed: 2026-01-31']), [reason]);
    check(files(reviewed), []);
    const both = document('2. Workers', ['status: accepted', 'depends-on: [ADR-0001, ADR-0003]']);
    check({ ...files([]), [asked]: both }, []);
  });
});

describe('a decision is also due because its owner is no longer known', () => {
  const owned = (owner: string, status = 'accepted') => ({
    [asked]: document('2. Workers', [`status: ${status}`, `owner: "${owner}"`]),
  });
  const reason = ['owner: The owner @org/db is no longer known here.'];
  it('by the files of the repository', () => check(owned('@org/db'), reason));
  it('but not where they know it', () => check(owned('@org/ops'), []));
  it('nor where it is no handle', () => check(owned('Ann'), []));
  it('nor where the decision is over', () => check(owned('@org/db', 'rejected'), []));
  it('nor where the rule is off', () => check({ ...owned('@org/db'), '.docket.yaml': 'rules:\n  owner-unknown: off\n' }, []));
});

describe('a decision is also due because an incident review names it', () => {
  const incident =
    '---\nstatus: accepted\ndate: 2026-10-02\nkind: incident-review\n---\n# Outage\n\n## Decisions in question\n\n- [Workers](../adr/0002-workers.md)\n';
  const files = (...fields: readonly string[]) => ({
    [asked]: document('2. Workers', ['status: accepted', ...fields]),
    'docs/incident-reviews/0001-outage.md': incident,
  });
  const reason = ['incident: The incident review "0001 Outage" puts it in question.'];
  it('and no review has answered', () => check(files(), reason));
  it('by the last review', () => check(files('last-reviewed: 2026-10-02'), []));
});

describe('a decision is also due because an assumption was unticked', () => {
  const body = (boxes: string, ...log: readonly string[]) => {
    const items = [...boxes].map((box, at) => `- [${box}] Number ${String(at)} holds`);
    return ['## Assumptions', '', ...items, '', '## Review log', '', ...log.map((line) => `- ${line}`)].join('\n');
  };
  const fields = ['status: accepted'];
  const held = '2026-03-01: reaffirmed by Ann; 2 of 2 assumptions hold; next review 2027-03-01';
  const reason = ['assumption: 1 of 2 assumptions hold; on 1 March 2026 it was 2 of 2.'];
  const cases: readonly (readonly [string, string, readonly string[], readonly string[], readonly string[]])[] = [
    ['that the last review had found to hold', 'x ', [held], fields, reason],
    ['but not one that the review found open', 'x ', [held.replace('2 of', '1 of')], fields, []],
    ['nor one that was never ticked', 'x ', [], fields, []],
    ['nor one that was taken out', 'x', [held], fields, []],
    ['nor one that was added', 'xx ', [held], fields, []],
    ['nor after another review', 'x ', [held, '2026-04-01: extended by Ann'], fields, []],
    ['nor after one that only last-reviewed tells', 'x ', [held], [...fields, 'last-reviewed: 2026-04-01'], []],
    ['but that it was put off answers nothing', 'x ', [held, '2026-04-01: snoozed by Ann; until 2026-12-24'], fields, reason],
    ['not before it is accepted', 'x ', [held], ['status: proposed'], []],
    ['nor where it is not known which review of a day was the last', 'x ', [held, held], fields, []],
  ];
  for (const [name, boxes, log, front, expected] of cases)
    it(name, () => check({ [asked]: document('2. Workers', front, body(boxes, ...log)) }, expected));
});
