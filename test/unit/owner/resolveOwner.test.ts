import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import type { Owner } from '../../../src/core/owner/owner.ts';
import { ownerOf } from '../../../src/core/owner/resolveOwner.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const codeOwners = parseCodeOwners('CODEOWNERS', '/docs/adr/ @org/platform @second');

function check(
  fields: readonly string[],
  expected: Owner | undefined,
  aliases: Readonly<Record<string, string>> = {},
  path = 'docs/adr/0001-x.md',
): void {
  const { record } = readDocument(path, ['---', ...fields, '---', '# Use X', ''].join('\n'), { statuses: new Map() });
  assert.ok(record !== undefined);
  assert.deepEqual(ownerOf(record, { codeOwners, aliases: new Map(Object.entries(aliases)) }), expected);
}

describe('the owner of a record', () => {
  it('is who the record names', () => check(['owner: Ann', 'decision-makers: Bob'], { name: 'Ann', source: 'owner' }));

  it('is the first of several owners: one is accountable', () => check(['owner: [Ann, Bob]'], { name: 'Ann', source: 'owner' }));

  it('is the only decision-maker', () => check(['decision-makers: Bob'], { name: 'Bob', source: 'decision-makers' }));

  it('is not one of several decision-makers', () =>
    check(['decision-makers: [Bob, Cem]'], { name: '@org/platform', source: 'codeowners' }));

  it('is who owns the file', () => check(['status: accepted'], { name: '@org/platform', source: 'codeowners' }));

  it('is unknown where nobody is named', () => check(['status: accepted', 'consulted: Ann'], undefined, {}, 'adr/0001-x.md'));

  it('is shown by the alias of the team, whatever the rung', () => {
    const aliases = { '@ann': 'Ann Lee', '@org/platform': 'Platform' };
    check(['owner: "@ann"'], { name: 'Ann Lee', source: 'owner' }, aliases);
    check(['owner: "@Ann"'], { name: 'Ann Lee', source: 'owner' }, aliases);
    check(['status: accepted'], { name: 'Platform', source: 'codeowners' }, aliases);
  });
});
