import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../src/core/problem.ts';
import { contextsOf } from '../../../src/core/rules/contexts.ts';
import { fixesOf, lint } from '../../../src/core/rules/lint.ts';
import { messageOf, say } from '../../../src/core/words/messages.ts';
import { aConfiguration, day } from '../../support/aRecord.ts';
import { indexOf, type Files } from '../../support/aRepository.ts';

const codes: ReadonlySet<ProblemCode> = new Set([
  'relation-one-sided',
  'relation-dangling',
  'relation-cycle',
  'superseded-without-successor',
  'accepted-though-superseded',
  'depends-on-dead',
] as const);

/** Each file with the lines of its front matter, and a title that is its number. */
function log(records: Readonly<Record<string, string>>): Files {
  const texts = Object.entries(records).map(([number, lines]) => {
    const yaml = lines.split('; ').join('\n');
    return [`docs/adr/${number.padStart(4, '0')}-use-${number}.md`, `---\n${yaml}\n---\n# Use ${number}\n`] as const;
  });
  return new Map(texts);
}

/** What the rules of relations say, `number severity code: the text that it stands at → the first fix`. */
function said(files: Files): readonly string[] {
  const paths = new Set(files.keys());
  const facts = {
    index: indexOf(files),
    configuration: aConfiguration(),
    owners: { codeOwners: undefined, aliases: new Map<string, string>() },
    today: day('2026-11-21'),
    exists: (path: string) => paths.has(path),
  };
  return contextsOf(facts).flatMap((context) =>
    context.log.records.flatMap((record) =>
      lint(record, context)
        .filter(({ code }) => codes.has(code))
        .map((problem) => {
          assert.ok(!messageOf(problem).includes('{'), messageOf(problem));
          const at = files.get(problem.path)?.slice(problem.span.start, problem.span.end) ?? '';
          const [fix] = fixesOf(problem, record, context);
          const does = fix === undefined ? '' : ` → ${fix.command} ${JSON.stringify(fix.argument)}`;
          if (fix !== undefined) assert.ok(!say(fix.title, ...fix.args).includes('{'));
          return `${record.identity?.value.number} ${problem.severity} ${problem.code}: ${at}${does}`;
        }),
    ),
  );
}

const path = (number: number): string => `docs/adr/${String(number).padStart(4, '0')}-use-${number}.md`;
const supersede = (older: number, newer: number): string =>
  ` → docket.supersede ${JSON.stringify({ uri: { path: path(older) }, by: { path: path(newer) } })}`;
const unrelate = (number: number, type: string, target: string): string =>
  ` → docket.unrelate ${JSON.stringify({ uri: { path: path(number) }, type, target })}`;

const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'is silent where both sides say it',
    { 3: 'status: superseded; superseded-by: ADR-4', 4: 'status: accepted; supersedes: ADR-3' },
    [],
  ],
  [
    'tells of an accepted record that is superseded, once',
    { 3: 'status: accepted', 4: 'status: accepted; supersedes: ADR-3' },
    [`3 warning accepted-though-superseded: accepted${supersede(3, 4)}`],
  ],
  [
    'and where the record says so itself',
    { 3: 'status: accepted; superseded-by: ADR-4', 4: 'status: accepted' },
    [`3 warning accepted-though-superseded: accepted${supersede(3, 4)}`],
  ],
  [
    'and where the successor is superseded in turn',
    { 3: 'status: accepted', 4: 'status: superseded by ADR-5; supersedes: ADR-3', 5: 'status: accepted; supersedes: ADR-4' },
    [`3 warning accepted-though-superseded: accepted${supersede(3, 4)}`],
  ],
  ['is silent about what a proposal would supersede', { 3: 'status: accepted', 4: 'status: proposed; supersedes: ADR-3' }, []],
  ['and what a rejected one would have', { 3: 'status: accepted', 4: 'status: rejected; supersedes: ADR-3' }, []],
  [
    'is silent where a part is superseded',
    { 3: 'status: partially superseded by ADR-4 (storage)', 4: 'status: accepted; supersedes: ADR-3 (storage)' },
    [],
  ],
  [
    'tells of a part on one side',
    { 3: 'status: accepted', 4: 'status: accepted; supersedes: ADR-3 (storage)' },
    [`4 information relation-one-sided: ADR-3${supersede(3, 4)}`],
  ],
  [
    'tells of a successor that is not named',
    { 3: 'status: superseded', 4: 'status: accepted; supersedes: ADR-3' },
    [`4 information relation-one-sided: ADR-3${supersede(3, 4)}`],
  ],
  [
    'tells of a successor that does not know',
    { 3: 'status: superseded by ADR-4', 4: 'status: accepted' },
    [`3 information relation-one-sided: ADR-4${supersede(3, 4)}`],
  ],
  [
    'tells of amendments',
    { 3: 'status: accepted', 4: 'status: accepted; amends: ADR-3' },
    [
      `4 information relation-one-sided: ADR-3 → docket.relate ${JSON.stringify({ uri: { path: path(4) }, type: 'amends', target: { path: path(3) } })}`,
    ],
  ],
  [
    'wants no relation on both sides that is merely a hint',
    { 3: 'status: accepted', 4: 'status: accepted; relates-to: ADR-3; depends-on: ADR-3' },
    [],
  ],
  [
    'tells of targets that nobody knows',
    { 3: 'status: superseded by ADR-13' },
    [`3 information relation-dangling: ADR-13 → docket.setStatus ${JSON.stringify({ uri: { path: path(3) } })}`],
  ],
  [
    'and of paths without a file',
    { 3: 'status: accepted; depends-on: ../rfc/0001-x.md' },
    [`3 information relation-dangling: ../rfc/0001-x.md${unrelate(3, 'depends-on', '../rfc/0001-x.md')}`],
  ],
  [
    'but not of what lies beside the folder',
    {
      3: 'status: accepted; depends-on: ../../../../shop/docs/adr/0001-x.md',
      4: 'status: accepted; supersedes: ../../../../shop/adr/0003.md',
    },
    [],
  ],
  [
    'but not of addresses and issues',
    { 3: 'status: accepted; depends-on: "#13"; relates-to: https://example.org/adr/0009-x.md' },
    [],
  ],
  [
    'tells of circles on each record',
    {
      3: 'status: draft; supersedes: ADR-4',
      4: 'status: draft; supersedes: ADR-5',
      5: 'status: draft; supersedes: ADR-3',
      6: 'status: draft; supersedes: ADR-3',
    },
    [
      `3 warning relation-cycle: ADR-4${unrelate(3, 'supersedes', '4')}`,
      `4 warning relation-cycle: ADR-5${unrelate(4, 'supersedes', '5')}`,
      `5 warning relation-cycle: ADR-3${unrelate(5, 'supersedes', '3')}`,
    ],
  ],
  [
    'tells of a circle of dependencies, less loudly',
    { 3: 'status: draft; depends-on: ADR-4', 4: 'status: draft; depends-on: ADR-3' },
    [
      `3 information relation-cycle: ADR-4${unrelate(3, 'depends-on', '4')}`,
      `4 information relation-cycle: ADR-3${unrelate(4, 'depends-on', '3')}`,
    ],
  ],
  [
    'tells that no successor is named',
    { 3: 'status: superseded' },
    [`3 information superseded-without-successor: superseded → docket.supersede ${JSON.stringify({ uri: { path: path(3) } })}`],
  ],
  [
    'tells of a premise that fell',
    { 3: 'status: rejected', 4: 'status: accepted; depends-on: ADR-3' },
    [`4 warning depends-on-dead: ADR-3${unrelate(4, 'depends-on', '3')}`],
  ],
  [
    'and of its successor',
    { 3: 'status: superseded by ADR-5', 4: 'status: proposed; depends-on: ADR-3', 5: 'status: accepted; supersedes: ADR-3' },
    [
      `4 warning depends-on-dead: ADR-3 → docket.relate ${JSON.stringify({ uri: { path: path(4) }, type: 'depends-on', target: { path: path(5) } })}`,
    ],
  ],
  [
    'but not where the successor is known, or the record is dead, too',
    {
      3: 'status: superseded by ADR-5',
      4: 'status: proposed; depends-on: [ADR-3, ADR-5]',
      5: 'status: accepted; supersedes: ADR-3',
      6: 'status: deprecated; depends-on: ADR-3',
    },
    [],
  ],
];

describe('the rules of relations', () => {
  for (const [name, records, expected] of cases) it(name, () => assert.deepEqual(said(log(records)), expected));

  it('see thousands of records in time: a long chain, and one record that all others depend on', () => {
    const records: Record<string, string> = { 1: 'status: rejected' };
    for (let number = 2; number <= 3000; number += 1)
      records[number] = `status: accepted; supersedes: ADR-${number - 1}; depends-on: ADR-1`;
    const counts = new Map<string, number>();
    for (const line of said(log(records))) counts.set(line.split(' ')[2] ?? '', (counts.get(line.split(' ')[2] ?? '') ?? 0) + 1);
    assert.deepEqual(counts.get('depends-on-dead:'), 2999);
  });
});
