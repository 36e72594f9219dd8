import assert from 'node:assert/strict';
import { assignOwner } from '../../../src/core/owner/assignOwner.ts';
import { createCodeOwnership } from '../../../src/core/owner/codeOwnership.ts';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import { isMine, meIn, type Identity } from '../../../src/core/owner/me.ts';
import { parseOwnersFiles } from '../../../src/core/owner/ownersFiles.ts';
import type { OwnerFacts } from '../../../src/core/owner/resolveOwner.ts';
import { suggestOwners } from '../../../src/core/owner/suggestOwners.ts';
import { teamsOf } from '../../../src/core/owner/teams.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';

const nothing: OwnerFacts = { codeOwners: undefined, aliases: new Map() };
const groups = parseOwnersFiles([['OWNERS_ALIASES', 'aliases:\n  sig-docs: [Ana, bob]\n  sig-web: [ana]']]);

function read(text: string, path = 'docs/adr/0001-x.md'): DecisionRecord {
  const { record } = readDocument(path, text, { statuses: new Map() });
  assert.ok(record !== undefined);
  return record;
}

describe('my decisions', () => {
  const git = { name: 'Ann Lima', email: 'ana@x.org', stated: [] };
  const cases: readonly (readonly [
    owner: string,
    identity: Partial<Identity>,
    facts: Partial<OwnerFacts>,
    mine: 'mine' | 'not',
  ])[] = [
    ['Ann Lima', {}, {}, 'mine'],
    ['ann  lima', {}, {}, 'mine'],
    ['ana@x.org', {}, {}, 'mine'],
    ['Ann Lima (@ana)', {}, {}, 'mine'],
    ['A. Lima <ana@x.org>', {}, {}, 'mine'],
    ['@ana', {}, {}, 'not'],
    ['@ana', { stated: ['@Ana'] }, {}, 'mine'],
    ['Somebody (@ana)', { stated: ['@ana'] }, {}, 'mine'],
    ['@ana', { email: '4969+ana@users.noreply.github.com' }, {}, 'mine'],
    ['@ana', {}, { aliases: new Map([['@ana', 'Ann Lima']]) }, 'mine'],
    ['Annie', {}, { aliases: new Map([['ann lima', 'Annie']]) }, 'mine'],
    ['@org/storage', { stated: ['@org/storage'] }, {}, 'mine'],
    ['@org/storage', {}, {}, 'not'],
    ['sig-docs', { stated: ['@ana'] }, { ownersFiles: groups }, 'mine'],
    ['sig-docs', { stated: ['@cem'] }, { ownersFiles: groups }, 'not'],
    ['Ann', {}, {}, 'not'],
    ['Lima', {}, {}, 'not'],
    ['Bob (for Ann Lima)', {}, {}, 'not'],
    ['', { name: undefined, email: undefined }, {}, 'not'],
    ['Ann Lima', { name: undefined, email: undefined }, {}, 'not'],
  ];
  for (const [owner, identity, facts, mine] of cases) {
    it(`${JSON.stringify(owner)} is ${mine === 'mine' ? 'mine' : 'not mine'} for ${JSON.stringify(identity)}`, () =>
      assert.equal(isMine(owner, meIn({ ...git, ...identity }, { ...nothing, ...facts })), mine === 'mine'));
  }
  it('are none that nobody owns', () => assert.equal(isMine(undefined, meIn(git, nothing)), false));
});

describe('the teams behind an owner', () => {
  const facts = {
    ...nothing,
    ownersFiles: groups,
    aliases: new Map([
      ['@org/platform', 'The Platform'],
      ['@ana', 'Ann Lima'],
    ]),
  };
  for (const [owner, teams] of [
    ['@org/storage', ['@org/storage']],
    ['@org/group/storage', ['@org/group/storage']],
    ['sig-docs', ['sig-docs']],
    ['The Platform', ['The Platform']],
    ['Storage team', ['Storage team']],
    ['@ana', ['sig-docs', 'sig-web']],
    ['Ann Lima', ['sig-docs', 'sig-web']],
    ['@cem', []],
    ['Steam', []],
  ] as const) {
    it(`${owner}: ${teams.join(', ') || 'none'}`, () => assert.deepEqual(teamsOf(owner, facts), teams));
  }
});

describe('suggestions for an owner', () => {
  it('say who comes into question and why, the likeliest first', () => {
    const owners = {
      codeOwners: parseCodeOwners('CODEOWNERS', '* @all @second\n/src/ @db\n/web/ @few @org/web\n/web/old/ @org/web @@developer'),
      ownersFiles: parseOwnersFiles([['docs/OWNERS', 'approvers: [eve]']]),
    };
    const facts: OwnerFacts = {
      ...{ ...owners, aliases: new Map(), code: createCodeOwnership(['src/a.ts', 'src/b.ts'], owners) },
      authors: new Map([
        [
          'docs/adr/0001-x.md',
          [
            { name: 'Ann Lima', email: 'ana@x.org' },
            { name: 'Bob', email: 'b@x.org' },
          ],
        ],
      ]),
    };
    const record = read('---\ndecision-makers: [Cem, Bob]\napplies-to: [src/**]\n---\n# Use X\n');
    const others = [
      read('---\nowner: Dee\n---\n# Use Y\n', 'docs/adr/0002-y.md'),
      read('---\nowner: dee\n---\n# Use Z\n', 'docs/adr/0003-z.md'),
    ];
    const me = { name: 'Ann Lima', known: meIn({ name: 'Ann Lima', email: undefined, stated: ['@db'] }, facts) };
    assert.deepEqual(
      suggestOwners(record, [record, ...others], facts, me).map(({ name, reasons }) => [
        name,
        ...reasons.map(({ source, count }) => (count === undefined ? source : `${source} ${String(count)}`)),
      ]),
      [
        ['Cem', 'decision-makers'],
        ['Bob', 'decision-makers', 'change'],
        ['@db', 'applies-to 2', 'you'],
        ['@all', 'codeowners'],
        ['@second', 'codeowners'],
        ['@eve', 'owners-file'],
        ['Ann Lima', 'last-change', 'you'],
        ['Dee', 'in-use 1'],
        ['@org/web', 'elsewhere'],
        ['@few', 'elsewhere'],
      ],
    );
  });
});

describe('assigning an owner', () => {
  const path = 'docs/adr/0001-x.md';
  const check = (text: string, owner: string, expected: string): void => {
    const result = assignOwner(read(text), owner, () => text, { statuses: new Map() });
    if ('refused' in result) return assert.equal(result.refused, expected);
    const [file] = result.change.files;
    assert.equal(file?.kind === 'edit' ? applyEdits(text, file.edits) : text, expected);
    if (file !== undefined) assert.equal(file.path, path);
  };

  it('writes where the record keeps its fields', () => {
    check('---\nstatus: accepted\n---\n# X\n', '@org/db', '---\nstatus: accepted\nowner: "@org/db"\n---\n# X\n');
    check('# X\n\n* Status: accepted\n* Owner: Bob\n', 'Ann', '# X\n\n* Status: accepted\n* Owner: Ann\n');
  });
  it('keeps one of several', () => check('---\nowner: [Ann, Bob]\n---\n# X\n', 'Bob', '---\nowner: [Bob]\n---\n# X\n'));
  it('changes nothing where it is so already', () =>
    check('---\nowner: Ann\n---\n# X\n', ' Ann ', '---\nowner: Ann\n---\n# X\n'));
  it('refuses nobody, and more than one', () => {
    for (const owner of ['', '  ', '-', 'tbd']) check('---\nowner: Ann\n---\n# X\n', owner, 'owner-nobody');
    for (const owner of ['Ann, Bob', '@ann @bob', 'Ann and Bob']) check('---\nowner: Ann\n---\n# X\n', owner, 'owner-several');
  });
});
