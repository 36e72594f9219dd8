import assert from 'node:assert/strict';
import type { ChangeResult } from '../../../src/core/change/change.ts';
import type { RelationType } from '../../../src/core/record/decisionRecord.ts';
import { relationFacts } from '../../../src/core/relation/facts.ts';
import { relate } from '../../../src/core/relation/supersede.ts';
import { unrelate } from '../../../src/core/relation/unrelate.ts';
import { indexOf, recordOf, type Files } from '../../support/aRepository.ts';
import { after, bullets, files, newer, nygard, older, options, yaml } from './superseding.ts';

/** What comes of taking out the first relation of a type that a record states. */
function unrelated(before: Files, path: string, type: RelationType): ChangeResult {
  const facts = relationFacts(indexOf(before), options);
  const record = recordOf(facts.index, path);
  const relation = record.relations.find(({ value }) => value.type === type)?.value ?? assert.fail(`no ${type} is stated`);
  return unrelate(record, relation, facts, (one) => before.get(one));
}

function texts(before: Files, path: string, type: RelationType): readonly (string | undefined)[] {
  const now = after(before, unrelated(before, path, type));
  return [now.get(older), now.get(newer)];
}

describe('taking a relation out', () => {
  it('leaves what is said of others, on both sides', () => {
    const before = files(
      [older, yaml('Use MySQL', 'status: accepted\namended-by: ["0012", "0013"] # soon more')],
      [newer, yaml('Use Postgres', 'status: accepted\namends:\n  - "0003"\n  - "0013"')],
      ['docs/adr/0013-z.md', yaml('Use Z', 'status: accepted')],
    );
    assert.deepEqual(texts(before, newer, 'amends'), [
      yaml('Use MySQL', 'status: accepted\namended-by: ["0013"] # soon more'),
      yaml('Use Postgres', 'status: accepted\namends:\n  - "0013"'),
    ]);
  });

  it('takes the label along with the last one', () => {
    const before = files(
      [older, bullets('3. Use MySQL', '- Status: accepted\n- Related: [12. Use Postgres](0012-use-postgres.md)')],
      [newer, bullets('12. Use Postgres', '- Status: accepted\n- Related: [3. Use MySQL](0003-use-mysql.md)')],
    );
    assert.deepEqual(texts(before, older, 'relates-to'), [
      bullets('3. Use MySQL', '- Status: accepted'),
      bullets('12. Use Postgres', '- Status: accepted'),
    ]);
  });

  it('takes out the line below a status', () => {
    const before = files(
      [older, nygard('3. Use MySQL', 'Accepted\n\nAmended by [12. Use Postgres](0012-use-postgres.md)')],
      [newer, nygard('12. Use Postgres', 'Accepted\n\nAmends [3. Use MySQL](0003-use-mysql.md)')],
    );
    assert.deepEqual(texts(before, older, 'amended-by'), [
      nygard('3. Use MySQL', 'Accepted'),
      nygard('12. Use Postgres', 'Accepted'),
    ]);
  });

  it('takes one out of names that stand side by side', () => {
    const before = files(
      [older, yaml('Use MySQL', 'status: accepted\nrequires: 112, 113, 114')],
      [newer, yaml('B', 'status: draft')],
    );
    assert.equal(texts(before, older, 'depends-on')[0], yaml('Use MySQL', 'status: accepted\nrequires: 113, 114'));
  });

  it('takes out one that leads nowhere', () => {
    const before = files(
      [older, yaml('Use MySQL', 'status: accepted\ndepends-on: ADR-0099')],
      [newer, yaml('B', 'status: draft')],
    );
    assert.equal(texts(before, older, 'depends-on')[0], yaml('Use MySQL', 'status: accepted'));
  });

  it('is refused where a status says it, and then on the other side, too', () => {
    const before = files(
      [older, nygard('3. Use MySQL', 'Superseded by [12. Use Postgres](0012-use-postgres.md)')],
      [newer, yaml('Use Postgres', 'status: accepted\nsupersedes: ADR-0003')],
    );
    const refused = { refused: 'relation-in-status', args: [older, '0012-use-postgres.md'] };
    assert.deepEqual(unrelated(before, older, 'superseded-by'), refused);
    assert.deepEqual(unrelated(before, newer, 'supersedes'), refused);
  });
});

describe('relating and taking it out again', () => {
  const dialects: readonly (readonly [name: string, text: (title: string) => string])[] = [
    ['front matter', (title) => yaml(title, 'status: accepted # since May')],
    ['a status section', (title) => nygard(title, 'Accepted')],
    ['bullets', (title) => bullets(title, '* Status: accepted\n* Date: 2020-01-01')],
    ['bold lines', (title) => bullets(title, '**Status:** accepted\n\n**Date:** 2020-01-01')],
    ['a table', (title) => bullets(title, '| Field | Value |\n| --- | --- |\n| Status | accepted |\n| Date | 2020-01-01 |')],
    ['TOML', (title) => `+++\ntitle = "${title}"\nstatus = "accepted"\n+++\n\nText.\n`],
    ['Windows line endings', (title) => yaml(title, 'status: accepted').replaceAll('\n', '\r\n')],
  ];
  const types = ['amends', 'relates-to', 'depends-on'] as const;
  for (const [name, text] of dialects)
    for (const type of types)
      it(`gives back what was there: ${type} in ${name}`, () => {
        const before = files([older, text('3. Use MySQL')], [newer, text('12. Use Postgres')]);
        const facts = relationFacts(indexOf(before), options);
        const pair = { record: recordOf(facts.index, newer), type, target: recordOf(facts.index, older) };
        const now = after(
          before,
          relate(pair, facts, (path) => before.get(path)),
        );
        assert.notDeepEqual(now, before);
        assert.deepEqual(after(now, unrelated(now, newer, type)), before);
      });
});
