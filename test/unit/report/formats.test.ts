import assert from 'node:assert/strict';
import { findings, findingsOf } from '../../../src/core/report/findings.ts';
import { checkGithub } from '../../../src/core/report/github.ts';
import { checkJson, dueJson, listJson } from '../../../src/core/report/json.ts';
import { checkSarif } from '../../../src/core/report/sarif.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { checkText, dueText, listText } from '../../../src/core/report/text.ts';
import { ruleUrl } from '../../../src/core/rules/rule.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { aListedProblem, aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { aLog, day } from '../../support/aRecord.ts';

const asOf = day('2026-11-21');
const one = aListedRecord({ path: 'docs/adr/a b.md', problems: [aListedProblem()], review: reviewOn('overdue', '2026-11-20') });
const two = aListedRecord({
  path: 'docs/adr/ü,1:2%.md',
  problems: [aListedProblem({ severity: 'hint', code: 'owner-missing', message: '50%\r\nof: a, b' })],
});
const fell = { kind: 'dependency', message: 'It depends on 0003 Y, which is rejected.' } as const;
const snoozed = { until: '2027-01-01', by: null, reason: null };
const due = [
  aListedRecord({
    path: 'c.md',
    title: 'Late',
    review: reviewOn('overdue', '2026-10-01'),
    owner: { name: 'Ann', source: 'owner' },
  }),
  aListedRecord({ path: 'b.md', title: 'Later', review: reviewOn('overdue', '2026-11-20') }),
  aListedRecord({ path: 'd.md', title: 'Today', review: reviewOn('due-soon', '2026-11-21') }),
  aListedRecord({ path: 'e.md', title: 'Tomorrow', review: reviewOn('due-soon', '2026-11-22') }),
  aListedRecord({ path: 'f.md', title: 'Soon', review: reviewOn('due-soon', '2026-12-01') }),
  aListedRecord({ path: 'g.md', title: 'Unreadable', review: reviewOn('unreadable', null) }),
  aListedRecord({ path: 'h.md', title: 'Changed', review: { ...reviewOn('scheduled', '2028-01-01'), reasons: [fell] } }),
  aListedRecord({ path: 'i.md', title: 'Put off', review: { ...reviewOn('scheduled', '2027-01-01'), reasons: [fell], snoozed } }),
  aListedRecord({ path: 'j.md', title: 'Far', review: reviewOn('scheduled', '2028-01-01') }),
];
const shuffled = [...due].reverse();

describe('JSON', () => {
  it('lists the logs that hold what is listed', () => {
    const document: unknown = JSON.parse(listJson([one], asOf, [aLog(), { path: 'rfcs', kind: 'rfc', records: [] }]));
    assert.deepEqual(document, {
      version: 1,
      asOf: '2026-11-21',
      logs: [{ path: 'docs/adr', kind: 'adr', records: 1 }],
      records: [one],
    });
  });
  it('checks with one entry per problem', () => {
    const problem = {
      path: 'docs/adr/a b.md',
      code: 'review-overdue',
      severity: 'warning',
      message: 'Review was due.',
      line: 5,
      column: 12,
    };
    assert.deepEqual(JSON.parse(checkJson(findingsOf([one]), asOf)), { version: 1, asOf: '2026-11-21', problems: [problem] });
  });
  it('lists what is due, earliest first', () => {
    assert.deepEqual(JSON.parse(dueJson(shuffled, asOf)), {
      version: 1,
      asOf: '2026-11-21',
      records: due.slice(0, 5),
      unreadable: due.slice(5, 6),
      changed: due.slice(6, 7),
    });
  });
});

describe('text', () => {
  it('lists a table', () => {
    const plain = aListedRecord({
      path: 'x.md',
      id: null,
      title: 'A\ntitle that is much longer than anybody would like it to be in a table',
      status: null,
    });
    const long = 'A title that is much longer than anybody would like it to b…';
    assert.equal(
      listText([one, plain]),
      [
        `Id    Title${' '.repeat(55)}  Status    Owner  Review                          Path`,
        `0007  Use X${' '.repeat(55)}  Accepted  –      overdue since 20 November 2026  docs/adr/a b.md`,
        `–     ${long}  –         –      –                               x.md`,
        '',
        '2 records',
        '',
      ].join('\n'),
    );
  });
  it('checks with one line per problem', () => {
    assert.equal(checkText(findingsOf([one])), 'docs/adr/a b.md:5:12 warning Review was due. review-overdue\n\n1 problem\n');
  });
  it('groups what is due', () => {
    assert.equal(
      dueText(shuffled, asOf),
      [
        'Overdue',
        '  2026-10-01  51 days late  Late   Ann  c.md',
        '  2026-11-20  1 day late    Later  –    b.md',
        '',
        'Due soon',
        '  2026-11-21  today       Today     –  d.md',
        '  2026-11-22  tomorrow    Tomorrow  –  e.md',
        '  2026-12-01  in 10 days  Soon      –  f.md',
        '',
        'Review cannot be read',
        '  –  –  Unreadable  –  g.md',
        '',
        'Because something changed',
        '  2028-01-01  in 406 days  Changed  –  h.md',
        '    It depends on 0003 Y, which is rejected.',
        '',
      ].join('\n'),
    );
  });
  it('tells proposals that wait for an answer from reviews', () => {
    const waiting = (path: string, source: ListedRecord['review']['source']): ListedRecord =>
      aListedRecord({ path, title: path, review: { ...reviewOn('overdue', '2026-11-20'), source } });
    assert.equal(
      dueText([waiting('a', 'stale-after'), waiting('b', 'policy'), waiting('c', 'last-call')], asOf),
      [
        'Overdue',
        '  2026-11-20  1 day late  b  –  b',
        '',
        'Stale proposals',
        '  2026-11-20  1 day late  a  –  a',
        '  2026-11-20  1 day late  c  –  c',
        '',
      ].join('\n'),
    );
  });
  it('colours by what a stretch is', () => {
    assert.equal(
      checkText(findingsOf([one]), (text, tone) => `<${tone} ${text}>`),
      '<path docs/adr/a b.md:5:12> <warning warning> Review was due. <faint review-overdue>\n\n1 problem\n',
    );
  });
  it('says so where there is nothing', () => {
    assert.deepEqual(
      [listText([]), checkText([]), dueText([], asOf)],
      ['No decision records found.\n', 'No problems found.\n', 'Nothing is due.\n'],
    );
  });
});

describe('SARIF', () => {
  const log = JSON.parse(checkSarif(findingsOf([one, two]), '1.2.3'));
  const [run] = log.runs;
  it('is version 2.1.0 with every rule and its page', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(run.tool.driver.version, '1.2.3');
    assert.deepEqual(
      run.tool.driver.rules.map((rule: { id: string; helpUri: string }) => [rule.id, rule.helpUri]),
      rules.map((rule) => [rule.code, ruleUrl(rule.code)]),
    );
  });
  it('places each result', () => {
    assert.deepEqual(run.results, [
      {
        ruleId: 'review-overdue',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'Review was due.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/adr/a%20b.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 12 },
            },
          },
        ],
      },
      {
        ruleId: 'owner-missing',
        ruleIndex: rules.findIndex(({ code }) => code === 'owner-missing'),
        level: 'note',
        message: { text: '50%\r\nof: a, b' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'docs/adr/%C3%BC%2C1%3A2%25.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 12 },
            },
          },
        ],
      },
    ]);
  });
  it('survives a path that is no Unicode', () => {
    assert.doesNotThrow(() => checkSarif([{ ...aListedProblem(), path: 'a/\uD800.md' }], '1.0.0'));
  });
});

describe('GitHub', () => {
  it('escapes values and messages', () => {
    assert.equal(
      checkGithub(findingsOf([one, two])),
      '::warning file=docs/adr/a b.md,line=5,col=12,title=review-overdue::Review was due.\n' +
        '::notice file=docs/adr/ü%2C1%3A2%25.md,line=5,col=12,title=owner-missing::50%25%0D%0Aof: a, b\n',
    );
  });
  it('says nothing of nothing', () => assert.equal(checkGithub([]), ''));
});

describe('findings', () => {
  it('places problems outside of records', () => {
    const problem = {
      code: 'configuration-invalid',
      severity: 'error',
      message: 'configuration-unknown-key',
      args: ['revew'],
      path: '.docket.yaml',
    } as const;
    assert.deepEqual(
      findings([{ ...problem, span: { start: 3, end: 8 } }], () => '#\n\nrevew: 1'),
      [
        {
          path: '.docket.yaml',
          code: 'configuration-invalid',
          severity: 'error',
          message: '"revew" is not a key that Docket knows.',
          line: 3,
          column: 1,
        },
      ],
    );
  });
});
