import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { parseDay, type Day } from '../../../src/core/day/day.ts';
import type { DecisionLog } from '../../../src/core/log/decisionIndex.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { recordsByLog } from '../../../src/core/view/candidates.ts';
import { entryIdentifier, entryLabel, type Entry } from '../../../src/core/view/entry.ts';
import { filterEntries } from '../../../src/core/view/filtering.ts';
import { groupEntries, type Grouping } from '../../../src/core/view/grouping.ts';
import { describeEntry, entryLink } from '../../../src/core/view/item.ts';
import { decisionKinds, folderInside, homesFor, readNewRequest } from '../../../src/core/view/newRecord.ts';
import { relatedEntries } from '../../../src/core/view/related.ts';
import { decideReminder, type NotificationChoice } from '../../../src/core/view/reminder.ts';
import { sortEntries, type Sorting } from '../../../src/core/view/sorting.ts';
import { escapeMarkdown, tooltipMarkdown } from '../../../src/core/view/tooltip.ts';
import type { Words } from '../../../src/core/view/words.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { say } from '../../../src/core/words/messages.ts';

const words: Words = { say, day: (day) => formatDay(day) };
const today = dayOf('2026-11-21');

function dayOf(text: string): Day {
  const day = parseDay(text);
  assert.ok(day !== undefined, text);
  return day;
}

/** A record with these front matter lines, as the host would evaluate it. */
function entry(number: number, title: string, fields: string): Entry {
  const path = `docs/decisions/${String(number).padStart(4, '0')}-x.md`;
  const text = `---\n${fields}\n---\n\n# ${title}\n\n## Context and Problem Statement\n\nWhy.\n`;
  const { record } = readDocument(path, text, { statuses: new Map() });
  assert.ok(record !== undefined, path);
  const log: DecisionLog = { path: 'docs/decisions', kind: 'adr', records: [record] };
  const owner = record.people.find(({ value }) => value.role === 'owner');
  return {
    ...{ folder: 'file:///w', folderName: 'w', record, log, problems: [] },
    teams: owner?.value.name === 'Ann' ? ['@org/db', '@org/web'] : [],
    owner: owner === undefined ? undefined : { name: owner.value.name, source: 'owner' },
    review: reviewOf(record, { configuration: defaultConfiguration, today }),
  };
}

const entries = [
  entry(10, 'Use Kafka', 'status: proposed\ndate: 2026-01-05\nowner: Bo\ntags: [events, storage]'),
  entry(2, 'Use Postgres', 'status: accepted\ndate: 2024-05-01\nowner: Ann\nreview-by: 2026-03-01\ntags: [storage]'),
  entry(3, 'Use MySQL', 'status: superseded by ADR-0002\ndate: 2023-05-01'),
  entry(4, 'Use Vault', 'status: accepted\ndate: 2025-02-01\nowner: Ann\nreview-by: 2026-11-25'),
];

describe('groups of decisions', () => {
  const check = (grouping: Exclude<Grouping, 'none'>, expected: Record<string, number>): void => {
    const groups = groupEntries(entries, grouping, words);
    assert.deepEqual(
      groups.map(({ label, entries: { length } }) => [label, length]),
      Object.entries(expected),
    );
  };
  it('by status: what needs a decision first', () => check('status', { Proposed: 1, Accepted: 2, Superseded: 1 }));
  it('by owner: nobody last', () => check('owner', { Ann: 2, Bo: 1, 'No owner stated': 1 }));
  it('by team: who is in two stands in both, nobody last', () => check('team', { '@org/db': 2, '@org/web': 2, 'No team': 2 }));
  it('by log', () => check('log', { 'docs/decisions': 4 }));
  it('by tag: a record with two tags stands in both', () => check('tag', { events: 1, storage: 2, 'No tags': 2 }));
  it('by year: newest first', () => {
    const labels = groupEntries(entries, 'year', words).map(({ label }) => label);
    assert.deepEqual(labels, ['2026', '2025', '2024', '2023']);
  });
  it('fold what is over', () => {
    const folded = groupEntries(entries, 'status', words).filter(({ unfolded }) => !unfolded);
    assert.deepEqual(
      folded.map(({ key }) => key),
      ['superseded'],
    );
  });
});

describe('order and filter', () => {
  const order = (sorting: Sorting): number[] =>
    sortEntries(entries, sorting).map(({ record }) => record.identity?.value.number ?? 0);
  it('sorts by number as people count', () => assert.deepEqual(order('number'), [2, 3, 4, 10]));
  it('sorts by title', () => assert.deepEqual(order('title'), [10, 3, 2, 4]));
  it('sorts by date, newest first', () => assert.deepEqual(order('date'), [10, 4, 2, 3]));
  it('sorts by review, soonest first and none last', () => assert.deepEqual(order('review').slice(0, 2), [2, 4]));

  const found = (filter: string): number => filterEntries(entries, filter).length;
  for (const [filter, expected] of [
    ['', 4],
    ['ann accepted', 2],
    ['STORAGE', 2],
    ['ann kafka', 0],
    ['0010', 1],
  ] as const) {
    it(`finds ${expected} for "${filter}"`, () => assert.equal(found(filter), expected));
  }
});

describe('the notification', () => {
  const check = (
    overdue: number,
    choice: NotificationChoice,
    shown: number,
    until: string | undefined,
    expected: [boolean, number],
  ): void => {
    const snoozedUntil = until === undefined ? undefined : dayOf(until);
    const decision = decideReminder(overdue, choice, { shown, snoozedUntil }, today);
    assert.deepEqual([decision.show, decision.memory.shown], expected);
  };
  it('shows when more are overdue', () => check(3, 'whenMoreAreOverdue', 2, undefined, [true, 3]));
  it('is silent on every other start', () => check(3, 'whenMoreAreOverdue', 3, undefined, [false, 3]));
  it('remembers that fewer are overdue', () => check(1, 'whenMoreAreOverdue', 3, undefined, [false, 1]));
  it('is silent when off', () => check(3, 'off', 0, undefined, [false, 0]));
  it('sleeps while snoozed', () => check(3, 'whenMoreAreOverdue', 0, '2026-11-22', [false, 0]));
  it('wakes on the day', () => check(3, 'whenMoreAreOverdue', 0, '2026-11-21', [true, 3]));
});

describe('the words for a record', () => {
  const [, postgres, mysql] = sortEntries(entries, 'title').toReversed();
  it('say owner and what is due, and the phase to a screen reader', () => {
    assert.ok(postgres !== undefined);
    const item = describeEntry(postgres, words);
    assert.equal(item.label, '0002 Use Postgres');
    assert.equal(item.description, 'Ann · was due 1 March 2026');
    assert.equal(item.spoken, '0002 Use Postgres, Accepted, Ann, was due 1 March 2026');
  });
  it('leave the owner to the group above', () => {
    assert.ok(postgres !== undefined);
    assert.equal(describeEntry(postgres, words, 'owner').description, 'was due 1 March 2026');
    assert.equal(describeEntry(postgres, words, 'status').description, 'Ann · was due 1 March 2026');
    const told = { ...postgres, owner: { name: 'Ann', source: 'git' } } as const;
    assert.notEqual(describeEntry(told, words, 'owner').description, 'was due 1 March 2026');
  });
  it('name and link it', () => {
    assert.ok(mysql !== undefined);
    assert.equal(entryIdentifier(mysql), 'ADR-0003');
    const eip = { ...mysql.record, path: 'EIPS/eip-55.md', kind: 'rfc' } as const;
    assert.equal(entryIdentifier({ ...mysql, record: eip }), 'EIP-0003');
    assert.equal(entryIdentifier({ ...mysql, record: { ...eip, path: 'text/0003-x.md' } }), 'RFC-0003');
    assert.equal(entryLink(mysql), '[ADR-0003: Use MySQL](docs/decisions/0003-x.md)');
    assert.equal(entryLabel(mysql), '0003 Use MySQL');
  });
  it('never let a file speak Markdown', () => {
    assert.equal(escapeMarkdown('[x](command:evil) <b>\n$(bug)'), '\\[x\\]\\(command\\:evil\\) \\<b\\> \\$\\(bug\\)');
    assert.ok(postgres !== undefined);
    assert.ok(!tooltipMarkdown(postgres, '![](http://x/y.png)', words).includes('![]'));
  });
});

describe('relations', () => {
  it('are seen from both sides', () => {
    const related = (number: number): unknown => {
      const of = entries.find(({ record }) => record.identity?.value.number === number);
      assert.ok(of !== undefined);
      return relatedEntries(of, entries).map(({ entry: { record }, type }) => [record.identity?.value.number, type]);
    };
    assert.deepEqual(related(3), [[2, 'superseded-by']]);
    assert.deepEqual(related(2), [[3, 'supersedes']]);
  });
  it('lead to a README by its folder, from the root', () => {
    const [first] = entries;
    const crane = entry(8, 'Crane', 'relates-to: /keps/crane');
    assert.ok(first !== undefined);
    const readme = { ...first, record: { ...first.record, path: 'keps/crane/README.md', identity: undefined } };
    assert.deepEqual(
      relatedEntries(crane, [crane, readme, ...entries]).map(({ entry: { record } }) => record.path),
      ['keps/crane/README.md'],
    );
  });
});

describe('a new record', () => {
  it('takes from an argument only what it understands', () => {
    assert.deepEqual(readNewRequest({ title: 'T', risk: 'huge', reviewBy: '2026-13-01', supersedes: ['1', 2] }).supersedes, [
      '1',
    ]);
    for (const argument of [undefined, null, 7, 'x', []]) assert.equal(readNewRequest(argument).title, undefined);
    assert.equal(readNewRequest({ title: 'T', risk: 'huge' }).risk, undefined);
    const { kind, template } = readNewRequest({ kind: 'decision-brief' });
    assert.deepEqual([kind, template, readNewRequest({ kind: 'rfc' }).template], ['adr', 'decision-brief', undefined]);
  });
  it('goes to the fullest log of its kind, else where most teams would put it', () => {
    const [first] = entries;
    assert.ok(first !== undefined);
    const docs = { folder: 'docs/decisions', kind: 'adr', records: 1 };
    assert.deepEqual(homesFor(['adr'], [first.log], defaultConfiguration), [docs]);
    assert.deepEqual(homesFor(['rfc'], [first.log], defaultConfiguration), [{ folder: 'docs/rfcs', kind: 'rfc', records: 0 }]);
  });
  it('goes where a team decides by RFC when only a decision is asked for', () => {
    const [first, second] = entries;
    assert.ok(first !== undefined && second !== undefined);
    const rfcs = { path: '.', kind: 'rfc', records: [first.record, second.record] };
    const home = { folder: '.', kind: 'rfc', records: 2 };
    assert.deepEqual(homesFor(decisionKinds, [rfcs], defaultConfiguration), [home]);
    const docs = { folder: 'docs/decisions', kind: 'adr', records: 1 };
    assert.deepEqual(homesFor(decisionKinds, [rfcs, first.log], defaultConfiguration), [docs, home]);
    const { folder, kind } = homesFor(decisionKinds, [], defaultConfiguration)[0] ?? {};
    assert.deepEqual([folder, kind], ['docs/decisions', 'adr']);
  });
  it('goes to a log that .docket.yaml alone knows', () => {
    const log = { path: 'notes/', kind: 'rfc', template: undefined, naming: undefined, defaultStatus: undefined };
    const homes = homesFor(decisionKinds, [], { ...defaultConfiguration, logs: [log] });
    assert.deepEqual(homes, [{ folder: 'notes', kind: 'rfc', records: 0 }]);
  });
  for (const [written, expected] of [
    ['docs/adr/', 'docs/adr'],
    ['.', '.'],
    ['../x', undefined],
    ['/etc', undefined],
    ['C:\\x', undefined],
    ['a\\b', 'a/b'],
  ] as const) {
    it(`stays inside the folder: ${written}`, () => assert.equal(folderInside(written), expected));
  }
});

describe('the records to choose from', () => {
  it('stand log by log, the newest number first, and what has none last', () => {
    const [kafka, postgres] = entries;
    assert.ok(kafka !== undefined && postgres !== undefined);
    const unnumbered = { ...postgres, record: { ...postgres.record, identity: undefined } };
    const elsewhere = { ...kafka, log: { ...kafka.log, path: 'rfcs' } };
    const logs = recordsByLog([elsewhere, unnumbered, postgres, kafka]);
    assert.deepEqual(logs, [[kafka, postgres, unnumbered], [elsewhere]]);
  });
});
