import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import { createCodeOwnership } from '../../../src/core/owner/codeOwnership.ts';
import type { Owner } from '../../../src/core/owner/owner.ts';
import { parseOwnersFiles } from '../../../src/core/owner/ownersFiles.ts';
import { ownerOf, statedOwnerOf, type OwnerFacts } from '../../../src/core/owner/resolveOwner.ts';
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

describe('the owner of a record that names nobody', () => {
  const files = ['src/db/a.ts', 'src/db/b.ts', 'src/web/a.ts', 'docs/adr/0001-x.md'];
  const authors = new Map([
    [
      'docs/adr/0001-x.md',
      [
        { name: 'Ann Lima', email: 'ann@example.org' },
        { name: 'Bob', email: 'b@example.org' },
      ],
    ],
  ]);

  function ladder(
    codeOwnersLines: readonly string[],
    ownersTexts: Readonly<Record<string, string>>,
    appliesTo: string,
  ): OwnerCase {
    const owners = {
      codeOwners: parseCodeOwners('CODEOWNERS', codeOwnersLines.join('\n')),
      ownersFiles: parseOwnersFiles(Object.entries(ownersTexts)),
    };
    const facts: OwnerFacts = { ...owners, aliases: new Map(), code: createCodeOwnership(files, owners), authors };
    const text = `---\nstatus: accepted\napplies-to: ${appliesTo}\n---\n# Use X\n`;
    const { record } = readDocument('docs/adr/0001-x.md', text, { statuses: new Map() });
    assert.ok(record !== undefined);
    return { owner: ownerOf(record, facts), stated: statedOwnerOf(record, facts) };
  }

  it('is, of its file, who CODEOWNERS names, also by a rule for everything', () =>
    assert.deepEqual(ladder(['* @all', '/src/db/ @db'], { OWNERS: 'approvers: [ann]' }, 'src/db').owner, {
      name: '@all',
      source: 'codeowners',
    }));

  it('is, where CODEOWNERS names nobody for it, who OWNERS names', () =>
    assert.deepEqual(ladder(['* @all', '/docs/'], { 'docs/OWNERS': 'approvers: [ann, bob]' }, 'src/db').owner, {
      name: '@ann',
      source: 'codeowners',
    }));

  it('is nobody of a crowd', () =>
    assert.equal(ladder([], { OWNERS: `approvers: [${'abcdef'.split('').join(', ')}]` }, 'none').stated, undefined));

  it('is no bot', () => {
    assert.deepEqual(ladder(['* @org-bot @all'], {}, 'none').stated?.name, '@all');
    assert.equal(ladder(['* @org-bot'], {}, 'none').stated, undefined);
  });

  it('is who owns the code, all of it or the most', () => {
    const db = { name: '@db', source: 'applies-to' };
    assert.deepEqual(ladder(['/src/db/ @db'], {}, 'src/db/**').owner, db);
    assert.deepEqual(ladder(['/src/db/ @db', '/src/web/ @web'], {}, '[src/**]').owner, db);
    assert.deepEqual(
      ladder([], { 'src/db/OWNERS': 'approvers: [sig-db]', OWNERS_ALIASES: 'aliases: { sig-db: [x] }' }, 'src/**').owner,
      {
        name: 'sig-db',
        source: 'applies-to',
      },
    );
  });

  it('is none of two who own as much of the code', () =>
    assert.equal(ladder(['/src/db/a.ts @db', '/src/web/ @web'], {}, '"src/*/a.ts"').stated, undefined));

  it('is who last changed it in earnest, though nobody is stated', () =>
    assert.deepEqual(ladder([], {}, 'src/none/**'), { owner: { name: 'Ann Lima', source: 'git' }, stated: undefined }));
});

interface OwnerCase {
  readonly owner: Owner | undefined;
  readonly stated: Owner | undefined;
}
