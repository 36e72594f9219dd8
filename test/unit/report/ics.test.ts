import assert from 'node:assert/strict';
import { reviewCalendar } from '../../../src/core/report/ics.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

const due = (fields: Partial<ListedRecord>) => aListedRecord({ review: reviewOn('overdue', '2026-03-01'), ...fields });
const calendar = (...records: readonly ListedRecord[]) => reviewCalendar(records, day('2026-11-21'));
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('reviewCalendar', () => {
  it('has an all-day event per review', () => {
    const record = due({ title: 'Use a; b, c \\ d\nand e', owner: { name: '@org/x', source: 'owner' } });
    assert.deepEqual(unfolded(calendar(record)), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//docket-adr//Docket//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Decision reviews',
      'X-WR-CALNAME:Decision reviews',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'X-PUBLISHED-TTL:P1D',
      'BEGIN:VEVENT',
      'UID:review/docs/adr/0007-use-x.md@docket',
      'DTSTAMP:20261121T000000Z',
      'LAST-MODIFIED:20261121T000000Z',
      'SEQUENCE:321824084',
      'DTSTART;VALUE=DATE:20260301',
      'DTEND;VALUE=DATE:20260302',
      'SUMMARY:Review: Use a\\; b\\, c \\\\ d\\nand e',
      'DESCRIPTION:docs/adr/0007-use-x.md\\nStatus: Accepted\\nOwner: @org/x',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says what else asks for the review', () => {
    const reasons = [{ kind: 'dependency', message: 'It depends on 0003, which is superseded.' }] as const;
    const text = calendar(due({ review: { ...reviewOn('overdue', '2026-03-01'), reasons } }));
    assert.match(unfolded(text).join('\n'), /^DESCRIPTION:.*\\nIt depends on 0003\\, which is superseded\.$/m);
  });

  it('names what is due: a review, an answer, comments', () => {
    const summaries = (['policy', 'stale-after', 'last-call'] as const).map((source) => {
      const text = calendar(due({ title: 'Use X', review: { ...reviewOn('overdue', '2026-03-01'), source } }));
      return unfolded(text).find((line) => line.startsWith('SUMMARY'));
    });
    assert.deepEqual(summaries, ['SUMMARY:Review: Use X', 'SUMMARY:Answer due: Use X', 'SUMMARY:Comments due: Use X']);
  });

  it('leaves out what has no day', () => {
    assert.ok(!calendar(aListedRecord({ review: reviewOn('unreadable', null) })).includes('VEVENT'));
  });

  it('ends every line with CRLF', () => assert.doesNotMatch(calendar(due({ title: 'a\rb\nc\r\nd' })), /[^\r]\n|\r[^\n]/));

  it('folds at 75 octets and inside no character', () => {
    const title = `${'x'.repeat(50)}${'é€😀'.repeat(60)}`;
    const text = calendar(due({ title }));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(Buffer.from(line).toString(), line);
    }
    assert.ok(unfolded(text).includes(`SUMMARY:Review: ${title}`));
  });

  it('keeps the UID while title and day change, and tells paths apart', () => {
    const uid = (record: ListedRecord) => unfolded(calendar(record)).find((line) => line.startsWith('UID:'));
    assert.equal(uid(due({ title: 'Other', review: reviewOn('due-soon', '2027-01-01') })), uid(due({})));
    assert.equal(new Set(['a b.md', 'a%20b.md', 'a/b.md', 'ä.md'].map((path) => uid(due({ path })))).size, 4);
  });
});
