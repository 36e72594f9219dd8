import assert from 'node:assert/strict';
import { cachedReading, cacheHeader, cacheLine } from '../../../src/core/log/readingCache.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const reading = readDocument('docs/adr/0001-use-a.md', '# Use A\n\nStatus: Accepted\n', { statuses: new Map() });

describe('a kept reading', () => {
  it('comes back as it was, with the beginnings of its lines where they were kept, too', () => {
    const lines = [0, 8, 9, 26, 5000];
    assert.deepEqual(cachedReading(cacheLine({ stamp: '1 2', reading, lines }))?.lines, lines);
    assert.equal(cachedReading(cacheLine({ stamp: '1 2', reading }))?.lines, undefined);
    assert.equal(cachedReading(cacheLine({ stamp: '1 2', reading }))?.stamp, '1 2');
    assert.equal(cachedReading(cacheLine({ stamp: '1 2', reading }))?.reading.record?.title.value, 'Use A');
  });

  it('stands on one line, whatever it holds', () => {
    const odd = readDocument('docs/adr/0002-x.md', '# A\u2028B\n\n* Status: “on\\nhold”\r\n', { statuses: new Map() });
    assert.doesNotMatch(cacheLine({ stamp: 'x', reading: odd }), /[\n\r]/);
  });

  it('belongs to a build and to the words of a team', () => {
    const header = cacheHeader('one', new Map([['parked', 'deprecated']]));
    assert.notEqual(header, cacheHeader('two', new Map([['parked', 'deprecated']])));
    assert.notEqual(header, cacheHeader('one', new Map([['parked', 'draft']])));
    assert.equal(header, cacheHeader('one', new Map([['parked', 'deprecated']])));
    assert.doesNotMatch(header, /\n/);
  });

  for (const line of ['', '[', '{}', '["x"]', '["x",{"path":7,"evidence":1}]', '["x",{"path":"a","evidence":1}]', '[1,{}]']) {
    it(`is none: ${line}`, () => assert.equal(cachedReading(line), undefined));
  }
});
