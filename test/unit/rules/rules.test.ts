import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import type { DecisionRecord, Person } from '../../../src/core/record/decisionRecord.ts';
import { table } from '../../support/ruleTable.ts';
import { aConfiguration, aRecord, day, numbered, stated, status } from '../../support/aRecord.ts';

const by = (text: string) => ({ reviewBy: stated(day(text), 200), reviewEvery: undefined, lastReviewed: undefined });
const everyYear = {
  when: { status: undefined, risk: undefined, kind: undefined, tag: undefined, path: undefined },
  every: { months: 12, days: 0 },
  staleAfter: { months: 1, days: 0 },
};
const withPolicy = { configuration: aConfiguration({ policies: [everyYear] }) };

table('review-overdue', {
  'says when review was due': {
    record: { review: by('2026-03-01') },
    says: ['warning @200 Review was due on 1 March 2026. Review the decision, or set a new review-by day.'],
  },
  'says that a policy asks for it': {
    record: { status: status('accepted'), date: stated('2025-03-01') },
    context: withPolicy,
    says: [
      'warning @40 By the policy of .docket.yaml, review was due on 1 March 2026. Review the decision, or state a review-by day.',
    ],
  },
  'says that a proposal waits': {
    record: { status: status('proposed'), date: stated('2026-02-01') },
    context: withPolicy,
    says: ['warning @40 This proposal has been waiting; an answer was due on 1 March 2026. Decide it, or state a review-by day.'],
  },
  'is silent on the day itself': { record: { review: by('2026-11-21') }, says: [] },
  'is silent about superseded records': { record: { review: by('2020-03-01'), status: status('superseded') }, says: [] },
});

table('review-due-soon', {
  'says when review is due': {
    record: { review: by('2026-12-01') },
    says: ['information @200 Review is due on 1 December 2026.'],
  },
  'says today': { record: { review: by('2026-11-21') }, says: ['information @200 Review is due today, 21 November 2026.'] },
  'is silent about what is overdue': { record: { review: by('2026-11-20') }, says: [] },
  'is silent about what is far away': { record: { review: by('2027-11-20') }, says: [] },
});

table('review-unreadable', {
  'says how to write each field': {
    record: {
      review: { reviewBy: stated(undefined, 200), reviewEvery: stated(undefined, 300), lastReviewed: stated(undefined, 400) },
    },
    says: [
      'warning @200 The review day cannot be read. Write it as YYYY-MM-DD, for example 2026-11-21.',
      'warning @300 The time between reviews cannot be read. Write it like "6 months" or "P6M".',
      'warning @400 The day of the last review cannot be read. Write it as YYYY-MM-DD, for example 2026-11-21.',
    ],
  },
  'says that an interval has no start': {
    record: { review: { reviewBy: undefined, reviewEvery: stated({ months: 6, days: 0 }, 300), lastReviewed: undefined } },
    says: ['warning @300 The time between reviews has no day to count from. Add last-reviewed, or a date.'],
  },
  'is silent about rejected records': {
    record: {
      status: status('rejected'),
      review: { reviewBy: stated(undefined), reviewEvery: undefined, lastReviewed: undefined },
    },
    says: [],
  },
});

const log = { path: 'docs/adr', kind: undefined, template: undefined, naming: undefined, defaultStatus: 'accepted' };

table('status-missing', {
  'says so at the title': {
    says: ['information @1 No status is stated. Add one, or set default-status for this log in .docket.yaml.'],
  },
  'is silent where the log says what it means': { context: { configuration: aConfiguration({ logs: [log] }) }, says: [] },
  'is not silent for another log': {
    context: { configuration: aConfiguration({ logs: [{ ...log, path: 'rfcs' }] }) },
    says: ['information @1 No status is stated. Add one, or set default-status for this log in .docket.yaml.'],
  },
  'is silent where one is stated': { record: { status: status('draft') }, says: [] },
  'hints at it in a log that keeps no statuses': {
    others: [aRecord({ status: status('draft') }), aRecord({ status: status('draft') }), aRecord({})],
    says: ['hint @1 No status is stated. Add one, or set default-status for this log in .docket.yaml.'],
  },
  'says so where most of the log state one': {
    others: [aRecord({ status: status('draft') }), aRecord({ status: status('accepted') }), aRecord({ status: status('draft') })],
    says: ['information @1 No status is stated. Add one, or set default-status for this log in .docket.yaml.'],
  },
});

const word = (written: string): Partial<DecisionRecord> => ({ status: status('other', { written }) });
const unknown = (written: string) => `information @40 The status "${written}" is not a known word.`;

table('status-unknown', {
  'names the nearest word': {
    record: word('Actve'),
    says: [`${unknown('Actve')} Write "active", or say what it means under statuses in .docket.yaml.`],
  },
  'names a word of the team': {
    record: word('bakd'),
    context: { configuration: aConfiguration({ statuses: new Map([['baked', 'accepted']]) }) },
    says: [`${unknown('bakd')} Write "baked", or say what it means under statuses in .docket.yaml.`],
  },
  'names none where none is near': {
    record: word('Needs more cowbell'),
    says: [`${unknown('Needs more cowbell')} Say what it means under statuses in .docket.yaml.`],
  },
  'shortens a long one': {
    record: word('x'.repeat(500)),
    says: [`${unknown(`${'x'.repeat(39)}…`)} Say what it means under statuses in .docket.yaml.`],
  },
  'is silent about words that are understood': { record: word('⏸ On hold until March'), says: [] },
  'is silent about the words of the team': {
    record: word('Cooking'),
    context: { configuration: aConfiguration({ statuses: new Map([['cooking', 'other']]) }) },
    says: [],
  },
  'is silent about known words': { record: { status: status('accepted') }, says: [] },
});

const people = (role: Person['role'], ...names: string[]) => ({ people: names.map((name) => stated({ name, role })) });

table('owner-missing', {
  'is a hint': { says: ['hint @1 No owner is stated. Add an owner, one decision-maker, or a line in CODEOWNERS.'] },
  'is a warning where owners are required': {
    context: { configuration: aConfiguration({ ownersRequired: true }) },
    says: ['warning @1 No owner is stated. Add an owner, one decision-maker, or a line in CODEOWNERS.'],
  },
  'says that several decided': {
    record: people('decision-maker', 'Ann', 'Bob'),
    says: ['hint @1 There are 2 decision-makers and no owner. Say which one of them answers for the decision.'],
  },
  'is silent with an owner': { record: people('owner', 'Ann'), says: [] },
  'is silent with one decision-maker': { record: people('decision-maker', 'Ann'), says: [] },
  'is silent where CODEOWNERS names one': {
    context: { owners: { codeOwners: parseCodeOwners('CODEOWNERS', '/docs/adr/ @org/arch'), aliases: new Map() } },
    says: [],
  },
  'is silent about superseded records': { record: { status: status('superseded') }, says: [] },
});

const seven = { identity: numbered('0007') };

table('number-duplicate', {
  'names the other files': {
    record: seven,
    others: [
      aRecord({ ...seven, path: 'docs/adr/0007-use-y.md' }),
      aRecord({ path: 'docs/adr/old/7-use-z.md', identity: numbered('7') }),
      aRecord({ path: 'docs/adr/0008-other.md', identity: numbered('0008') }),
    ],
    says: ['warning @1 Number 0007 is also used by 0007-use-y.md, old/7-use-z.md. Give one of them a free number.'],
  },
  'points at a number in the text': {
    record: { identity: stated({ id: '7', number: 7 }, 30) },
    others: [aRecord({ ...seven, path: 'docs/adr/0007-use-y.md' })],
    says: ['warning @30 Number 7 is also used by 0007-use-y.md. Give one of them a free number.'],
  },
  'knows two series in one folder': {
    record: { ...seven, path: 'docs/adr/MS-0007-x.md' },
    others: [aRecord({ ...seven, path: 'docs/adr/OP-0007-y.md' })],
    says: [],
  },
  'knows two kinds in one folder': {
    record: seven,
    others: [aRecord({ ...seven, path: 'docs/adr/0007-r.md', kind: 'rfc' })],
    says: [],
  },
  'is silent about other logs': {
    record: seven,
    context: {
      index: { logs: [{ path: 'b', kind: 'adr', records: [aRecord({ ...seven, path: 'b/0007-x.md' })] }], problems: [] },
    },
    says: [],
  },
  'is silent about dates and slugs': {
    record: { identity: stated({ id: '20240501', number: undefined }) },
    others: [aRecord({ path: 'docs/adr/b.md', identity: stated({ id: '20240501', number: undefined }) })],
    says: [],
  },
});

const links = (...targets: string[]) => ({ links: targets.map((target, index) => stated(target, 500 + index)) });
const files = new Set([
  'docs/adr/0005-x.md',
  'docs/img/a b.png',
  'docs/guide',
  'docs/guide/setup.md',
  'README.md',
  'docs/adr/100%.md',
  'docs/adr',
]);
const disk = { exists: (path: string) => files.has(path) };
const broken = (path: string, start = 500) =>
  `warning @${start} The file "${path}" does not exist. Correct the link, or remove it.`;

table('link-broken', {
  'finds what exists': {
    record: links(
      '0005-x.md',
      './0005-x.md#why',
      '../guide/',
      '../guide/setup.md?raw=true',
      '../img/a%20b.png',
      '/README.md',
      '/docs/guide/setup',
      '100%.md',
      '..//adr/0005-x.md',
      '0005-x.html',
      '.',
    ),
    context: disk,
    says: [],
  },
  'says what does not': {
    record: links('0006-y.md', '/docs/none.md#part', '../img/c%20d.png'),
    context: disk,
    says: [broken('docs/adr/0006-y.md'), broken('docs/none.md', 501), broken('docs/img/c d.png', 502)],
  },
  'leaves alone what leads elsewhere': {
    record: links(
      'https://a.example/b.md',
      '//a.example/b',
      'mailto:ann@example.org',
      'ann@example.org',
      '#context',
      '?q=1',
      '',
      '@handle',
      'todo://x',
      'www.example.org/x',
      '{{ page.url }}',
      '{% link x.md %}',
      '<target>',
      '…',
      '...',
      'C:\\x.md',
    ),
    context: disk,
    says: [],
  },
  'leaves alone what leads out of the folder': { record: links('../../../other/x.md', '/../x.md'), context: disk, says: [] },
  'names the file that was moved': {
    record: links('../old/0005-x.md'),
    others: [aRecord({ path: 'docs/adr/0005-x.md' })],
    context: disk,
    says: ['warning @500 The file "docs/old/0005-x.md" does not exist. Did you mean "0005-x.md"?'],
  },
  'names the file that was renamed': {
    record: links('0005-use-old-name.md'),
    others: [aRecord({ path: 'docs/adr/done/0005 x.md', identity: numbered('0005') })],
    context: disk,
    says: ['warning @500 The file "docs/adr/0005-use-old-name.md" does not exist. Did you mean "done/0005%20x.md"?'],
  },
  'names none of two': {
    record: links('0005-use-old-name.md'),
    others: [
      aRecord({ path: 'docs/adr/0005-a.md', identity: numbered('0005') }),
      aRecord({ path: 'docs/adr/0005-b.md', identity: numbered('0005') }),
    ],
    context: disk,
    says: [broken('docs/adr/0005-use-old-name.md')],
  },
});
