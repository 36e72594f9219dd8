// The calendar as programs see that are not ours: ical.js, which Thunderbird reads calendars with, parses what we print.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { reviewCalendar } from '../../../src/core/report/ics.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

/** What a calendar program keeps of an entry. */
interface Entry {
  readonly day: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly summary: string;
}

function due(on: string | null, fields: Partial<ListedRecord> = {}): ListedRecord {
  return aListedRecord({ review: reviewOn('scheduled', on), ...fields });
}

function eventsIn(text: string): readonly ICAL.Event[] {
  const calendar = ICAL.Component.fromString(text);
  assert.equal(calendar.name, 'vcalendar');
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

/** Imports a calendar as RFC 5546 asks for: by UID, and only what is newer than what is there, first by SEQUENCE, then by DTSTAMP. */
function importInto(store: Map<string, Entry>, records: readonly ListedRecord[], asOf: string): void {
  for (const event of eventsIn(reviewCalendar(records, day(asOf)))) {
    const stamp = String(event.component.getFirstPropertyValue('dtstamp'));
    const entry = { day: event.startDate.toString(), sequence: event.sequence, stamp, summary: event.summary };
    const known = store.get(event.uid);
    const isNewer =
      known === undefined || known.sequence < entry.sequence || (known.sequence === entry.sequence && known.stamp < stamp);
    if (isNewer) store.set(event.uid, entry);
  }
}

describe('the calendar, read by another program', () => {
  it('has an event of one whole day per review, that of the last day included', () => {
    const events = eventsIn(reviewCalendar([due('2026-03-29'), due('2024-02-29', { path: 'b.md' })], day('2026-11-21')));
    assert.deepEqual(
      events.map(({ startDate, endDate, duration }) => [startDate.isDate, String(startDate), String(endDate), String(duration)]),
      [
        [true, '2024-02-29', '2024-03-01', 'P1D'],
        [true, '2026-03-29', '2026-03-30', 'P1D'],
      ],
    );
    const [last] = eventsIn(reviewCalendar([due('9999-12-31')], day('2026-11-21')));
    assert.deepEqual([last?.startDate.isDate, String(last?.startDate)], [true, '9999-12-31']);
  });

  it('has no event where nothing has a day', () =>
    assert.deepEqual(eventsIn(reviewCalendar([due(null)], day('2026-11-21'))), []));

  it('keeps every character of a title that a calendar may have', () => {
    const title = fc.string({ unit: 'binary', maxLength: 200 });
    const nasty = fc.constantFrom('\\n', '\\\\', ';,:"', 'BEGIN:VEVENT', '\r\nEND:VCALENDAR', '😀'.repeat(40), '\u2028', '\t');
    fc.assert(
      fc.property(
        fc.oneof(
          title,
          fc.tuple(title, nasty, title).map((parts) => parts.join('')),
        ),
        (text) => {
          const [event, ...others] = eventsIn(reviewCalendar([due('2026-03-29', { title: text })], day('2026-11-21')));
          assert.deepEqual(others, []);
          const kept = text.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ');
          assert.equal(event?.summary, `Review: ${kept}`);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('asks for comments in words of its own', () => {
    const review = { ...reviewOn('due-soon', '2026-11-30'), source: 'last-call' } as const;
    assert.equal(eventsIn(reviewCalendar([due(null, { review })], day('2026-11-21')))[0]?.summary, 'Comments due: Use X');
  });
});

describe('the calendar, imported again', () => {
  const imports = (...calendars: readonly [asOf: string, on: string][]): readonly Entry[] => {
    const store = new Map<string, Entry>();
    for (const [asOf, on] of calendars) importInto(store, [due(on)], asOf);
    return [...store.values()];
  };
  const days = (entries: readonly Entry[]) => entries.map((entry) => entry.day);

  it('doubles nothing', () => {
    assert.deepEqual(days(imports(['2026-11-21', '2026-11-30'], ['2026-11-21', '2026-11-30'])), ['2026-11-30']);
    assert.deepEqual(days(imports(['2026-11-21', '2026-11-30'], ['2027-11-21', '2026-11-30'])), ['2026-11-30']);
  });

  it('moves an entry, later or earlier', () => {
    assert.deepEqual(days(imports(['2026-11-21', '2026-11-30'], ['2026-11-22', '2027-11-30'])), ['2027-11-30']);
    assert.deepEqual(days(imports(['2026-11-21', '2027-11-30'], ['2026-11-22', '2026-11-30'])), ['2026-11-30']);
    assert.deepEqual(days(imports(['2026-12-31', '9999-12-31'], ['2027-01-01', '1999-12-31'])), ['1999-12-31']);
  });

  it('moves the entry of a review that was held on the same day', () =>
    assert.deepEqual(days(imports(['2026-11-21', '2026-11-20'], ['2026-11-21', '2027-11-21'])), ['2027-11-21']));

  it('does not go back to what an older calendar says', () =>
    assert.deepEqual(days(imports(['2026-11-22', '2027-11-30'], ['2026-11-21', '2026-11-30'])), ['2027-11-30']));

  it('counts within what calendar programs can', () => {
    for (const [asOf, on] of [
      ['2099-12-31', '9999-12-31'],
      ['2026-11-21', '1970-01-01'],
      ['1970-01-01', '1970-01-01'],
    ] as const) {
      const [event] = eventsIn(reviewCalendar([due(on)], day(asOf)));
      assert.ok(event !== undefined && event.sequence >= 0 && event.sequence < 2 ** 31);
    }
  });
});
