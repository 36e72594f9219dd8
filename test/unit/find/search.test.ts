import assert from 'node:assert/strict';
import { createSearch } from '../../../src/core/find/search.ts';
import { aListedRecord } from '../../support/aListedRecord.ts';

const records = [
  aListedRecord({ path: 'a/0001.md', id: '0001', number: 1, title: 'Use PostgreSQL for orders', tags: ['storage'] }),
  aListedRecord({
    path: 'a/0002.md',
    id: '0002',
    number: 2,
    title: 'Keep events in Kafka',
    owner: { name: '@org/platform', source: 'owner' },
  }),
  aListedRecord({
    path: 'a/0012.md',
    id: '0012',
    number: 12,
    title: 'Drop Kafka',
    status: { written: 'Superseded by ADR-14', phase: 'superseded', implemented: false },
  }),
  aListedRecord({ path: 'a/0013.md', id: '0013', number: 13, title: 'Twelve factors (chapter 12)' }),
  aListedRecord({ path: 'a/x.md', id: null, number: null, title: 'Cache in memory', tags: ['storage', 'kafka'] }),
  aListedRecord({ path: 'a/0007.md', id: '0007', number: 7, title: "What's ^new !here $now" }),
];
const search = createSearch(records);

/** Expects the paths that come first, in this order. */
function check(query: string, ...first: readonly string[]): void {
  assert.deepEqual(
    search(query)
      .slice(0, first.length)
      .map(({ path }) => path),
    first,
  );
}

describe('createSearch', () => {
  const cases: [string, string, ...string[]][] = [
    ['an id', '0012', 'a/0012.md'],
    ['a number before a title that has it', '12', 'a/0012.md', 'a/0013.md'],
    ['a number with a prefix', 'ADR-12', 'a/0012.md'],
    ['a number with a hash', '#2', 'a/0002.md'],
    ['a title', 'postgresql', 'a/0001.md'],
    ['the beginning of a word', 'postg', 'a/0001.md'],
    ['a slip in it', 'postgersql', 'a/0001.md'],
    ['the title before a tag', 'kafka', 'a/0012.md', 'a/0002.md', 'a/x.md'],
    ['an owner', 'platform', 'a/0002.md'],
    ['a status', 'superseded', 'a/0012.md'],
    ['words of several fields in any order', 'storage memory', 'a/x.md'],
    ['signs that mean nothing here', '^new !here', 'a/0007.md'],
  ];
  for (const [name, query, ...first] of cases) it(name, () => check(query, ...first));

  it('every word has to be found', () =>
    assert.deepEqual(
      search('storage kafka').map(({ path }) => path),
      ['a/x.md'],
    ));
  it('nothing is nothing', () => assert.deepEqual(search('zzzzqqqq'), []));
  it('an empty query gives all in order', () => {
    assert.deepEqual(search(''), records);
    assert.deepEqual(search('   '), records);
  });
  it('finds a record once', () => assert.equal(new Set(search('kafka')).size, search('kafka').length));
});
