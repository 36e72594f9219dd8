import assert from 'node:assert/strict';
import type { ChangeResult } from '../../../src/core/change/change.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import type { RelationType } from '../../../src/core/record/decisionRecord.ts';
import { relationFacts, type RelationFacts } from '../../../src/core/relation/facts.ts';
import { filesToRelate, relate, supersede } from '../../../src/core/relation/supersede.ts';
import { indexOf, recordOf, type Files } from '../../support/aRepository.ts';

const options = { statuses: new Map() };
const older = 'docs/adr/0003-use-mysql.md';
const newer = 'docs/adr/0012-use-postgres.md';

function files(...texts: readonly (readonly [string, string])[]): Files {
  return new Map(texts);
}

/** What becomes of the files; only those are given out that were asked for before. */
function after(before: Files, result: ChangeResult): Files {
  if ('refused' in result) assert.fail(`refused: ${result.refused} ${result.args.join(', ')}`);
  const now = new Map(before);
  for (const file of result.change.files) {
    assert.ok(file.kind === 'edit');
    const edited = applyEdits(file.before, file.edits);
    assert.equal(applyEdits(edited, inverse(file.before, file.edits)), file.before);
    now.set(file.path, edited);
  }
  return now;
}

function superseding(before: Files, part?: string, pair: readonly [string, string] = [older, newer]): Files {
  const facts = relationFacts(indexOf(before), options);
  const [one, other] = pair.map((path) => recordOf(facts.index, path));
  assert.ok(one !== undefined && other !== undefined);
  const wanted = new Set(filesToRelate({ record: one, type: 'superseded-by', target: other }, facts));
  const textOf = (path: string): string | undefined => (wanted.has(path) ? before.get(path) : assert.fail(`${path} is read`));
  return after(before, supersede({ older: one, newer: other, part }, facts, textOf));
}

/** Both texts afterwards; a second time must change nothing. */
function check(before: Files, [old, young]: readonly [string, string], part?: string): void {
  const once = superseding(before, part);
  assert.deepEqual([once.get(older), once.get(newer)], [old, young]);
  assert.deepEqual(superseding(once, part), once, 'twice is not once');
}

const nygard = (title: string, status: string): string =>
  `# ${title}\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n## Context\n\nText.\n`;
const bullets = (title: string, lines: string): string => `# ${title}\n\n${lines}\n\n## Context\n\nText.\n`;
const yaml = (title: string, lines: string): string => `---\n${lines}\n---\n\n# ${title}\n\nText.\n`;

describe('superseding', () => {
  it('names the successor in the status section, and the older one below the status of the newer', () => {
    check(files([older, nygard('3. Use MySQL', 'Accepted')], [newer, nygard('12. Use Postgres', 'Accepted')]), [
      nygard('3. Use MySQL', 'Superseded by [12. Use Postgres](0012-use-postgres.md)'),
      nygard('12. Use Postgres', 'Accepted\n\nSupersedes [3. Use MySQL](0003-use-mysql.md)'),
    ]);
  });
  it('keeps line endings, emphasis and full stop', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    check(
      files([older, crlf(nygard('3. Use MySQL', '**Accepted.**'))], [newer, crlf(nygard('12. Use Postgres', '- accepted'))]),
      [
        crlf(nygard('3. Use MySQL', '**Superseded by [12. Use Postgres](0012-use-postgres.md).**')),
        crlf(nygard('12. Use Postgres', '- accepted\n- supersedes [3. Use MySQL](0003-use-mysql.md)')),
      ],
    );
  });
  it('writes bullets, in lower case where they are', () => {
    check(
      files(
        [older, bullets('Use MySQL', '* Status: accepted\n* Date: 2020-01-01')],
        [newer, bullets('Use Postgres', '* Status: accepted\n* Date: 2020-01-01')],
      ),
      [
        bullets('Use MySQL', '* Status: superseded by [ADR-0012](0012-use-postgres.md)\n* Date: 2020-01-01'),
        bullets('Use Postgres', '* Status: accepted\n* Date: 2020-01-01\n* Supersedes: [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('writes bold lines that stand apart', () => {
    check(
      files(
        [older, bullets('Use MySQL', '**Status:** Accepted\n\n**Date:** 2020-01-01')],
        [newer, bullets('Use Postgres', '**Status:** Accepted\n\n**Date:** 2020-01-01')],
      ),
      [
        bullets('Use MySQL', '**Status:** Superseded by [ADR-0012](0012-use-postgres.md)\n\n**Date:** 2020-01-01'),
        bullets('Use Postgres', '**Status:** Accepted\n\n**Date:** 2020-01-01\n\n**Supersedes:** [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('writes two keys of front matter', () => {
    check(
      files(
        [older, yaml('Use MySQL', 'status: accepted # yes\ndate: 2020-01-01')],
        [newer, yaml('Use Postgres', 'status: accepted')],
      ),
      [
        yaml('Use MySQL', 'status: superseded # yes\ndate: 2020-01-01\nsuperseded-by: ADR-0012'),
        yaml('Use Postgres', 'status: accepted\nsupersedes: ADR-0003'),
      ],
    );
  });
  it('fills the keys that are there, and the names of keys in use', () => {
    check(
      files(
        [older, yaml('Use MySQL', 'status: accepted\nsuperseded_by: []')],
        [newer, yaml('Use Postgres', 'status: accepted\nreplaces:\n  - "0001"')],
      ),
      [
        yaml('Use MySQL', 'status: superseded\nsuperseded_by: ADR-0012'),
        yaml('Use Postgres', 'status: accepted\nreplaces:\n  - "0001"\n  - "ADR-0003"'),
      ],
    );
  });
  it('fills rows of a table that say N/A', () => {
    const table = (title: string, status: string, by: string): string =>
      bullets(title, `|                | |\n| -------------- | --- |\n| Date | 2020-01-01 |\n| Status | ${status} |\n| ${by} |`);
    check(
      files(
        [older, table('Use MySQL', 'Approved', 'Superseded by: | N/A')],
        [newer, table('Use Postgres', 'Approved', 'Supersedes: | N/A')],
      ),
      [
        table('Use MySQL', 'Superseded', 'Superseded by: | [ADR-0012](0012-use-postgres.md)'),
        table('Use Postgres', 'Approved', 'Supersedes: | [ADR-0003](0003-use-mysql.md)'),
      ],
    );
  });
  it('says it as the neighbours do', () => {
    const neighbours = files(
      ['docs/adr/0001-use-a.md', yaml('Use A', 'status: replaced by ADR-0002')],
      ['docs/adr/0002-use-b.md', yaml('Use B', 'status: accepted; replaces ADR-0001')],
    );
    check(
      new Map([...neighbours, [older, yaml('Use MySQL', 'status: accepted')], [newer, yaml('Use Postgres', 'status: accepted')]]),
      [yaml('Use MySQL', 'status: replaced by ADR-0012'), yaml('Use Postgres', 'status: accepted; replaces ADR-0003')],
    );
  });
  it('spells references and the word as the log does', () => {
    const neighbours = files(
      ['docs/adr/0001-use-a.md', nygard('1. Use A', '⌛️ Superseded by [ADR-2: Use B](./0002-use-b.md)')],
      ['docs/adr/0002-use-b.md', nygard('2. Use B', 'Accepted\n\nSupersedes [ADR-1: Use A](./0001-use-a.md)')],
    );
    check(
      new Map([
        ...neighbours,
        [older, nygard('3. Use MySQL', '✅ Accepted')],
        [newer, nygard('12. Use Postgres', '✅ Accepted')],
      ]),
      [
        nygard('3. Use MySQL', '⌛️ Superseded by [ADR-12: Use Postgres](./0012-use-postgres.md)'),
        nygard('12. Use Postgres', '✅ Accepted\n\nSupersedes [ADR-3: Use MySQL](./0003-use-mysql.md)'),
      ],
    );
  });
});

describe('superseding in part', () => {
  it('says which part, and leaves the record alive', () => {
    check(
      files([older, nygard('3. Use MySQL', 'Accepted')], [newer, nygard('12. Use Postgres', 'Accepted')]),
      [
        nygard('3. Use MySQL', 'Partially superseded by [12. Use Postgres](0012-use-postgres.md) (orders)'),
        nygard('12. Use Postgres', 'Accepted\n\nSupersedes [3. Use MySQL](0003-use-mysql.md) (orders)'),
      ],
      'orders',
    );
  });
  it('is read as partial in front matter, too', () => {
    const before = files([older, yaml('Use MySQL', 'status: accepted')], [newer, yaml('Use Postgres', 'status: accepted')]);
    const now = superseding(before, ' orders ');
    assert.equal(now.get(older), yaml('Use MySQL', 'status: partially superseded\nsuperseded-by: ADR-0012 (orders)'));
    const { status } = recordOf(indexOf(now), older);
    assert.deepEqual([status?.value.phase, status?.value.partial], ['superseded', true]);
  });
});

describe('a chain', () => {
  const first = '[9. Use Maria](0009-use-maria.md)';
  const chain = (status: string): Files =>
    files(
      [older, nygard('3. Use MySQL', status)],
      ['docs/adr/0009-use-maria.md', nygard('9. Use Maria', 'Accepted')],
      [newer, nygard('12. Use Postgres', 'Accepted')],
    );
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    [`Superseded by ${first}`, undefined, `Superseded by ${first}, [12. Use Postgres](0012-use-postgres.md)`],
    [
      `Superseded by ${first} (2024-05-01).`,
      undefined,
      `Superseded by ${first} (2024-05-01), [12. Use Postgres](0012-use-postgres.md).`,
    ],
    [`Superseded by ${first}`, 'orders', `Superseded by ${first}, [12. Use Postgres](0012-use-postgres.md) (orders)`],
    [
      `Partially superseded by ${first} (users)`,
      'orders',
      `Partially superseded by ${first} (users), [12. Use Postgres](0012-use-postgres.md) (orders)`,
    ],
    [
      `Partially superseded by ${first} (users)`,
      undefined,
      `Superseded by [12. Use Postgres](0012-use-postgres.md); partially superseded by ${first} (users)`,
    ],
    ['Superseded', undefined, 'Superseded by [12. Use Postgres](0012-use-postgres.md)'],
  ];
  for (const [before, part, expected] of cases) {
    it(`${before} → ${expected}`, () => {
      const now = superseding(chain(before), part);
      assert.equal(now.get(older), nygard('3. Use MySQL', expected));
      assert.deepEqual(superseding(now, part), now, 'twice is not once');
      const targets = recordOf(indexOf(now), older).relations.map(({ value }) => value.target);
      assert.deepEqual(targets.toSorted(), before.includes('Maria') ? ['0009', '0012'] : ['0012']);
    });
  }
  it('adds to the key of front matter', () => {
    const before = files(
      [older, yaml('Use MySQL', 'status: superseded\nsuperseded-by: ADR-0009')],
      [newer, yaml('Use Postgres', 'status: accepted')],
    );
    assert.equal(superseding(before).get(older), yaml('Use MySQL', 'status: superseded\nsuperseded-by: ADR-0009, ADR-0012'));
  });
});

describe('superseding across logs', () => {
  it('writes the way from one folder to the other, and never another record of the same number', () => {
    const before = files(
      [older, nygard('3. Use MySQL', 'Accepted')],
      ['docs/adr/0004-x.md', nygard('4. Use X', 'Accepted')],
      ['rfcs/0003-storage.md', yaml('Storage', 'status: accepted')],
      ['rfcs/0004-other.md', yaml('Other', 'status: accepted')],
    );
    const now = superseding(before, undefined, [older, 'rfcs/0003-storage.md']);
    assert.equal(now.get(older), nygard('3. Use MySQL', 'Superseded by [3. Storage](../../rfcs/0003-storage.md)'));
    assert.equal(now.get('rfcs/0003-storage.md'), yaml('Storage', 'status: accepted\nsupersedes: ../docs/adr/0003-use-mysql.md'));
  });
});

describe('superseding in other dialects', () => {
  const both = (one: string, other: string, ...texts: readonly [string, string]): readonly (string | undefined)[] => {
    const now = superseding(files([one, texts[0]], [other, texts[1]]), undefined, [one, other]);
    return [now.get(one), now.get(other)];
  };
  it('writes cross references of AsciiDoc', () => {
    const text = (title: string, status: string): string => `= ${title}\n\n== Status\n\n${status}\n\n== Context\n\nText.\n`;
    assert.deepEqual(both('adr/0003-a.adoc', 'adr/0012-b.adoc', text('3. Use A', 'Accepted'), text('12. Use B', 'Accepted')), [
      text('3. Use A', 'Superseded by xref:0012-b.adoc[12. Use B]'),
      text('12. Use B', 'Accepted\n\nSupersedes xref:0003-a.adoc[3. Use A]'),
    ]);
  });
  it('writes links of reStructuredText', () => {
    const text = (title: string, status: string): string =>
      `${title}\n========\n\nStatus\n------\n\n${status}\n\nContext\n-------\n\nText.\n`;
    assert.deepEqual(both('adr/0003-a.rst', 'adr/0012-b.rst', text('3. Use A', 'Accepted'), text('12. Use B', 'Accepted')), [
      text('3. Use A', 'Superseded by `12. Use B <0012-b.rst>`_'),
      text('12. Use B', 'Accepted\n\nSupersedes `3. Use A <0003-a.rst>`_'),
    ]);
  });
  it('writes TOML front matter', () => {
    const text = (title: string, lines: string): string => `+++\ntitle = "${title}"\n${lines}\n+++\n\nText.\n`;
    assert.deepEqual(
      both('adr/0003-a.md', 'adr/0012-b.md', text('Use A', 'status = "accepted"'), text('Use B', 'status = "accepted"')),
      [
        text('Use A', 'status = "superseded"\nsuperseded-by = "ADR-0012"'),
        text('Use B', 'status = "accepted"\nsupersedes = "ADR-0003"'),
      ],
    );
  });
  it('writes the sidecars of enhancement proposals, with paths from the root', () => {
    const [one, other] = ['keps/sig-a/0003-use-a', 'keps/sig-a/0012-use-b'];
    const kep = (title: string, lines: string): string =>
      `title: ${title}\nkep-number: 3\nauthors:\n  - "@ann"\nstatus: ${lines}\n`;
    const before = files(
      [`${one}/README.md`, '# KEP-0003: Use A\n'],
      [`${one}/kep.yaml`, kep('Use A', 'implementable\nsuperseded-by: []')],
      [`${other}/README.md`, '# KEP-0012: Use B\n'],
      [`${other}/kep.yaml`, kep('Use B', 'provisional\nreplaces: []')],
    );
    const now = superseding(before, undefined, [`${one}/README.md`, `${other}/README.md`]);
    assert.deepEqual(
      [now.get(`${one}/kep.yaml`), now.get(`${other}/kep.yaml`)],
      [kep('Use A', `replaced\nsuperseded-by: /${other}`), kep('Use B', `provisional\nreplaces: /${one}`)],
    );
  });
});

describe('a refused supersession', () => {
  const before = files(
    [older, nygard('3. Use MySQL', 'Superseded by [12](0012-use-postgres.md)')],
    [newer, nygard('12. Use Postgres', 'Accepted')],
    ['docs/adr/0013-z.md', nygard('13. Use Z', 'Accepted\n\nSupersedes [12](0012-use-postgres.md)')],
  );
  const refusalOf = (type: RelationType, one: string, other: string): unknown => {
    const facts: RelationFacts = relationFacts(indexOf(before), options);
    const pair = { record: recordOf(facts.index, one), type, target: recordOf(facts.index, other) };
    const result = relate(pair, facts, (path) => before.get(path));
    return 'refused' in result ? result.refused : result;
  };
  it('is one by itself', () => assert.equal(refusalOf('supersedes', older, older), 'relation-itself'));
  it('is a circle', () => assert.equal(refusalOf('superseded-by', newer, older), 'relation-circle'));
  it('is a circle over others, whichever side says so', () =>
    assert.equal(refusalOf('supersedes', older, 'docs/adr/0013-z.md'), 'relation-circle'));
  it('changes nothing where a text cannot be read', () => {
    const facts = relationFacts(indexOf(before), options);
    const pair = { older: recordOf(facts.index, newer), newer: recordOf(facts.index, 'docs/adr/0013-z.md') };
    const result = supersede(pair, facts, (path) => (path === newer ? undefined : before.get(path)));
    assert.deepEqual(result, { refused: 'change-unreadable', args: [newer] });
  });
});

describe('relating', () => {
  const before = files([older, nygard('3. Use MySQL', 'Accepted')], [newer, yaml('Use Postgres', 'status: accepted')]);
  const related = (type: RelationType): readonly (string | undefined)[] => {
    const facts = relationFacts(indexOf(before), options);
    const pair = { record: recordOf(facts.index, newer), type, target: recordOf(facts.index, older) };
    const now = after(
      before,
      relate(pair, facts, (path) => before.get(path)),
    );
    return [now.get(newer), now.get(older)];
  };
  it('amends on both sides', () =>
    assert.deepEqual(related('amends'), [
      yaml('Use Postgres', 'status: accepted\namends: ADR-0003'),
      nygard('3. Use MySQL', 'Accepted\n\nAmended by [12. Use Postgres](0012-use-postgres.md)'),
    ]));
  it('relates both', () =>
    assert.deepEqual(related('relates-to'), [
      yaml('Use Postgres', 'status: accepted\nrelates-to: ADR-0003'),
      nygard('3. Use MySQL', 'Accepted').replace(
        '2020-01-01\n',
        '2020-01-01\n\nRelates to: [12. Use Postgres](0012-use-postgres.md)\n',
      ),
    ]));
  it('states a dependency on one side', () =>
    assert.deepEqual(related('depends-on'), [yaml('Use Postgres', 'status: accepted\ndepends-on: ADR-0003'), before.get(older)]));
});
