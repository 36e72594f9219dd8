import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { reviewStory } from '../../../src/core/view/reviewStory.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { say } from '../../../src/core/words/messages.ts';
import { aConfiguration, aLog, aRecord, day, stated, status } from '../../support/aRecord.ts';

const today = day('2026-11-21');
const words = { say, day: formatDay };
const evil = fc.constantFrom('[x](command:evil)', '<b onclick="x">', '![i](http://e)', '\n\n# ', '');
const texts = fc.tuple(fc.string(), evil, fc.string()).map((parts) => parts.join(''));

/** The story of a record of which a log entry, an owner, a reason and a snooze say a text. */
function storyWith(text: string): string {
  const note = { day: today, deed: undefined, by: undefined, next: undefined, note: text };
  const record = aRecord({ status: status('accepted'), reviewLog: [stated(note)] });
  const { place, ...review } = reviewOf(record, { configuration: aConfiguration(), today });
  const reason = { kind: 'owner', message: 'owner-unknown', args: [text], place } as const;
  const snooze = { since: today, until: today, by: text, reason: text, for: 'everyone', place } as const;
  const entry = {
    ...{ folder: 'file:///w', folderName: 'w', record, log: aLog(record), problems: [] },
    owner: { name: text, source: 'owner' } as const,
    review: { ...review, place, reasons: [reason], snooze },
  };
  return reviewStory(entry, aConfiguration(), { uri: 'file:///w/a.md', address: () => undefined }, words) ?? '';
}

describe('the story of a review', () => {
  it('never lets a file speak Markdown, whatever it says', () =>
    fc.assert(
      fc.property(texts, (text) => {
        const shown = storyWith(text).replace(/\\./gu, '');
        assert.deepEqual(
          [...shown.matchAll(/\]\((.*?)\?/gu)].map(([, to]) => to),
          ['command:docket.review', 'command:docket.resume', 'command:docket.setReviewDate'],
        );
        assert.doesNotMatch(shown, /[<!#`]/u);
      }),
    ));
});
