import assert from 'node:assert/strict';
import { defaultConfiguration, readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { messageOf } from '../../../src/core/words/messages.ts';

/** Reads a text whose mistakes stand between `«` and `»`, and compares places and words of the problems. */
function check(marked: string, ...expected: readonly RegExp[]): void {
  const text = marked.replaceAll(/[«»]/g, '');
  const spans = [...marked.matchAll(/«([^»]*)»/g)].map((match, index) => {
    const start = match.index - index * 2;
    return { start, end: start + (match[1] ?? '').length };
  });
  const { problems } = readConfiguration(text);
  const found = problems.map((problem) => `${text.slice(problem.span.start, problem.span.end)}: ${messageOf(problem)}`);
  assert.equal(found.length, expected.length, found.join('\n'));
  expected.forEach((pattern, index) => assert.match(found[index] ?? '', pattern));
  assert.deepEqual(
    problems.map((problem) => problem.span),
    spans,
    found.join('\n'),
  );
  assert.ok(problems.every((problem) => problem.path === '.docket.yaml' && problem.code === 'configuration-invalid'));
}

const contract = `
logs:                       # without it, logs are discovered
  - path: docs/decisions    # folder
    kind: adr
    template: madr
    naming: "{number:4}-{slug}.md"
    default-status: accepted
statuses:
  Parked: deprecated
review:
  lead: 10 days
  code-share: 40%
  policies:
    - { when: { status: accepted, risk: high }, every: 3 months }
    - { when: { status: parked, tag: db, kind: adr, path: docs/** }, every: P1Y }
    - { stale-after: 30 days }
approvals:
  high: [product, security, operations]
  low: product
owners:
  required: true
  open-proposals: true
  aliases: { "@ana": "Ana Lima" }
rules:
  review-overdue: warning
  owner-missing: off
`;

describe('.docket.yaml', () => {
  it('says how much of the code may change', () => {
    const shares = ['30', '1%', '100 %', 'true', 'false', 'all'].map(
      (said) => readConfiguration(`review: { code-share: ${said} }`).codeShare,
    );
    assert.deepEqual([...shares, readConfiguration('').codeShare], [30, 1, 100, 30, undefined, 30, 30]);
  });

  it('is read as the contract says', () => {
    const read = readConfiguration(contract);
    const never = { status: undefined, risk: undefined, kind: undefined, tag: undefined, path: undefined };
    assert.deepEqual(read, {
      logs: [
        { path: 'docs/decisions', kind: 'adr', template: 'madr', naming: '{number:4}-{slug}.md', defaultStatus: 'accepted' },
      ],
      statuses: new Map([['parked', 'deprecated']]),
      lead: { months: 0, days: 10 },
      codeShare: 40,
      policies: [
        { when: { ...never, status: 'accepted', risk: 'high' }, every: { months: 3, days: 0 }, staleAfter: undefined },
        {
          when: { status: 'deprecated', risk: undefined, tag: 'db', kind: 'adr', path: 'docs/**' },
          every: { months: 12, days: 0 },
          staleAfter: undefined,
        },
        { when: never, every: undefined, staleAfter: { months: 0, days: 30 } },
      ],
      approvals: new Map([
        ['high', ['product', 'security', 'operations']],
        ['low', ['product']],
      ]),
      ownersRequired: true,
      openProposals: 3,
      ownerAliases: new Map([['@ana', 'Ana Lima']]),
      rules: new Map([
        ['review-overdue', 'warning'],
        ['owner-missing', 'off'],
      ]),
      problems: [],
    });
  });

  for (const empty of ['', '\n', '# nothing yet\n', '---\n', 'review:\n', 'logs:\n', '{}']) {
    it(`is the default where it says nothing: ${JSON.stringify(empty)}`, () =>
      assert.deepEqual(readConfiguration(empty), defaultConfiguration));
  }

  it('is discovered logs where logs has a mistake, and none where it is an empty list', () => {
    assert.equal(readConfiguration('logs: docs\n').logs, undefined);
    assert.deepEqual(readConfiguration('logs: []\n').logs, []);
  });

  it('takes paths as people write them', () => {
    const paths = readConfiguration('logs:\n  - docs/adr\n  - path: ./doc//adr/\n  - path: .\n').logs?.map((log) => log.path);
    assert.deepEqual(paths, ['docs/adr', 'doc/adr', '.']);
  });
});

describe('a mistake in .docket.yaml', () => {
  const cases: readonly (readonly [string, string, ...RegExp[]])[] = [
    ['a key that is not known', '«colour»: blue\n', /"colour" is not a key/],
    ['a slip in a key', '«reviews»: {}\n', /Write "review"/],
    ['a slip in a key further in', 'review:\n  «led»: 1 day\n', /Write "lead"/],
    ['a key of a log', 'logs:\n  - path: a\n    «kidn»: adr\n', /Write "kind"/],
    ['a key that is written twice', 'rules: {}\n«rules»: {}\n', /written twice/],
    ['a text where keys belong', '«review»: soon\n', /keys of its own/],
    ['a text where a list belongs', '«logs»: docs\n', /takes a list/],
    ['a list where a text belongs', 'logs:\n  - «path»: [a]\n', /takes one text/],
    ['a log without a path', 'logs:\n  - «kind»: adr\n', /no path/],
    ['a path that leads out', 'logs:\n  - «path»: ../other\n', /leads out/],
    ['a path of this machine', 'logs:\n  - «path»: /etc\n  - «path»: C:\\docs\n', /leads out/, /leads out/],
    ['a template that leads out', 'logs:\n  - { path: a, «template»: ../x.md }\n', /leads out/],
    ['a file name with an unknown place', 'logs:\n  - { path: a, «naming»: "{nr}-{slug}.md" }\n', /"\{nr\}" is not part/],
    ['a file name without a place', 'logs:\n  - { path: a, «naming»: record.md }\n', /"record.md" is not part/],
    ['a default status', 'logs:\n  - { path: a, «default-status»: acepted }\n', /Write "accepted"/],
    ['a phase', 'statuses:\n  «parked»: sleeping\n', /"sleeping" is not one of draft, proposed/],
    ['a share', 'review:\n  «code-share»: half\n', /"half" is no share/],
    ['a share above all', 'review:\n  «code-share»: 101%\n', /"101%" is no share/],
    ['a length of time', 'review:\n  «lead»: soonish\n', /"soonish" is no length of time/],
    ['a length of time in a policy', 'review:\n  policies:\n    - { «every»: often }\n', /"often" is no length/],
    ['a policy without a time', 'review:\n  policies:\n    - { «when»: { risk: low } }\n', /sets no time/],
    ['a condition', 'review:\n  policies:\n    - { when: { «risk»: huge }, every: 1 month }\n', /not one of low, medium, high/],
    ['a risk', 'approvals:\n  «hgh»: [product]\n', /Write "high"/],
    ['required', 'owners:\n  «required»: maybe\n', /not one of true, false/],
    ['open-proposals', 'owners:\n  «open-proposals»: -1\n', /no count/],
    ['a rule', 'rules:\n  «reviews-overdue»: off\n', /Write "review-overdue"/],
    ['a severity', 'rules:\n  «review-overdue»: fatal\n', /not one of error, warning/],
    ['a document that is a list', '«- a\n»', /not a mapping/],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => check(text, ...expected));

  it('leaves everything else as it is', () => {
    const read = readConfiguration(
      contract.replace('lead: 10 days', 'lead: never').replace('path: docs/decisions', 'path: ../x'),
    );
    assert.equal(read.problems.length, 2);
    assert.deepEqual(read.logs, []);
    assert.deepEqual(read.lead, defaultConfiguration.lead);
    assert.equal(read.policies.length, 3);
    assert.equal(read.ownersRequired, true);
  });

  it('leaves a policy out whose condition is wrong, for it would cover too much', () => {
    assert.deepEqual(readConfiguration('review:\n  policies:\n    - { when: { riks: low }, every: 1 day }\n').policies, []);
  });

  it('in the YAML itself is a problem, and the rest is read', () => {
    const read = readConfiguration('review: { lead: 3 days }\nrules: {a: b\n');
    assert.ok(read.problems.length > 0);
    assert.deepEqual(read.lead, { months: 0, days: 3 });
  });
});
