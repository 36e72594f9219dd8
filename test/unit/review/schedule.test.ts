import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { needsInterval, schedule, scheduleChange, unscheduled } from '../../../src/core/review/schedule.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { day } from '../../support/aRecord.ts';

const today = day('2026-11-21');
const plain = readConfiguration('');
const yearly = readConfiguration('review:\n  policies:\n    - { when: { status: accepted }, every: 12 months }\n');
const every = { months: 6, days: 0 };

/** Records by their names and front matter. */
function standings(documents: Readonly<Record<string, string>>, configuration = plain) {
  return Object.entries(documents).map(([name, fields]) => {
    const text = `---\n${fields}\n---\n# ${name}\n`;
    const record = readDocument(`docs/adr/${name}.md`, text, configuration).record ?? assert.fail(name);
    return { record, review: reviewOf(record, { configuration, today }), text };
  });
}

function planned(documents: Readonly<Record<string, string>>, configuration = plain): readonly string[] {
  const all = standings(documents, configuration);
  const wish = { every, perWeek: 3, today };
  return schedule(unscheduled(all, configuration), all, configuration, wish).map(
    ({ record, day: on }) => `${record.title.value} ${on}`,
  );
}

describe('giving review dates', () => {
  it('leaves out what has one, what is over and what waits for an answer', () => {
    const all = standings({
      dated: 'status: accepted\nreview-by: 2027-01-01',
      illegible: 'status: accepted\nreview-by: soon',
      rejected: 'status: rejected',
      draft: 'status: draft',
      proposed: 'status: proposed',
      debt: 'status: accepted',
      accepted: 'status: accepted',
      parked: 'status: on hold',
    });
    const kinds = all.map((one) =>
      one.record.title.value === 'debt' ? { ...one, record: { ...one.record, kind: 'tech-debt' } } : one,
    );
    assert.deepEqual(
      unscheduled(kinds, plain).map(({ title }) => title.value),
      ['accepted', 'parked'],
    );
  });
  it('counts from the last review, the date or today', () => {
    const documents = {
      a: 'status: accepted\ndate: 2026-11-02\nlast-reviewed: 2026-11-10',
      b: 'status: accepted\ndate: 2026-11-02',
      c: 'status: accepted',
    };
    assert.deepEqual(planned(documents), ['b 2027-05-03', 'a 2027-05-10', 'c 2027-05-21']);
  });
  it('catches up with the past from tomorrow on, the oldest first, between what is due already', () => {
    const documents = {
      a: 'status: accepted\ndate: 2020-01-01',
      b: 'status: accepted\ndate: 2019-01-01',
      c: 'status: accepted\nreview-by: 2026-11-24',
      d: 'status: accepted\ndate: 2021-01-01',
    };
    assert.deepEqual(planned(documents), ['b 2026-11-23', 'a 2026-11-25', 'd 2026-11-30']);
  });
  it('goes by policy where one speaks, and asks where none does', () => {
    const all = standings({ a: 'status: accepted' }, yearly);
    assert.equal(needsInterval(unscheduled(all, yearly), yearly), false);
    assert.deepEqual(planned({ a: 'status: accepted' }, yearly), ['a 2027-11-22']);
    assert.equal(needsInterval(unscheduled(standings({ a: 'status: accepted' }), plain), plain), true);
    const wish = { every: undefined, perWeek: 3, today };
    assert.deepEqual(schedule(unscheduled(standings({ a: 'status: accepted' }), plain), [], plain, wish), []);
  });
  it('writes the days, and lists what it cannot write', () => {
    const [a, b] = standings({ a: 'status: accepted', b: 'status: accepted' });
    assert.ok(a !== undefined && b !== undefined);
    const appointments = [a, b].map(({ record }) => ({ record, day: day('2027-05-03') }));
    const { change, written, refused } = scheduleChange(appointments, plain, (path) =>
      path === a.record.path ? a.text : undefined,
    );
    assert.deepEqual(
      change.files.map(({ path }) => path),
      ['docs/adr/a.md'],
    );
    assert.deepEqual(written, appointments.slice(0, 1));
    assert.deepEqual(refused, [{ refused: 'change-unreadable', args: ['docs/adr/b.md'], path: 'docs/adr/b.md' }]);
  });
});
