import assert from 'node:assert/strict';
import type { RelationType } from '../../../src/core/record/decisionRecord.ts';
import { relationFacts, type RelationFacts } from '../../../src/core/relation/facts.ts';
import { relate, supersede } from '../../../src/core/relation/supersede.ts';
import { indexOf, recordOf } from '../../support/aRepository.ts';
import { after, files, newer, nygard, older, options, superseding, yaml } from './superseding.ts';

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
      [kep('Use A', `replaced\nsuperseded-by:\n  - "/${other}"`), kep('Use B', `provisional\nreplaces:\n  - "/${one}"`)],
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
  it('is one in a part that is not named', () => {
    const facts = relationFacts(indexOf(before), options);
    const pair = { older: recordOf(facts.index, newer), newer: recordOf(facts.index, 'docs/adr/0013-z.md'), part: ' ' };
    assert.deepEqual(
      supersede(pair, facts, (path) => before.get(path)),
      { refused: 'relation-part-empty', args: [] },
    );
  });
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
  it('calls the field and lists its values as neighbours do', () => {
    const proposal = (title: string, lines: string): string =>
      `---\nauthors:\n  - "@ann"\nstatus: accepted\n${lines}---\n\n# ${title}\n`;
    const [one, other, third] = ['enhancements/a.md', 'enhancements/b.md', 'enhancements/c.md'];
    const list = (path: string): string => `see-also:\n  - "/${path}"\n`;
    const texts = files([one, proposal('A', '')], [other, proposal('B', 'see-also:\n')], [third, proposal('C', list(one))]);
    const facts = relationFacts(indexOf(texts), options);
    const pair = { record: recordOf(facts.index, one), type: 'relates-to', target: recordOf(facts.index, other) } as const;
    const now = after(
      texts,
      relate(pair, facts, (path) => texts.get(path)),
    );
    assert.deepEqual([now.get(one), now.get(other)], [proposal('A', list(other)), proposal('B', list(one))]);
  });
  it('states a dependency on one side', () =>
    assert.deepEqual(related('depends-on'), [yaml('Use Postgres', 'status: accepted\ndepends-on: ADR-0003'), before.get(older)]));
});
