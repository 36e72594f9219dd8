import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../../src/core/words/days.ts';
import { format, messageOf, messages } from '../../../src/core/words/messages.ts';
import { day } from '../../support/aRecord.ts';

describe('format', () => {
  const cases: [string, string[], string][] = [
    ['plain', ['x'], 'plain'],
    ['{0} and {1}, {0}', ['a', 'b'], 'a and b, a'],
    ['{0} {1}', ['only'], 'only {1}'],
    ['{0}', ['{1} $& $1'], '{1} $& $1'],
    ['{number:4} {x}', ['a'], '{number:4} {x}'],
  ];
  for (const [template, args, expected] of cases) it(template, () => assert.equal(format(template, args), expected));
});

describe('messageOf', () => {
  it('fills the text of the catalogue', () => {
    assert.equal(
      messageOf({ code: 'review-due-soon', message: 'review-due-soon', args: ['1 May 2026'] }),
      'Review is due on 1 May 2026.',
    );
  });
  it('says something about a text that is not in the catalogue', () => {
    assert.equal(messageOf({ code: 'field-unreadable', message: 'toString', args: ['x'] }), 'field-unreadable x');
  });
});

describe('the catalogue', () => {
  it('numbers the places of each text from 0 on', () => {
    for (const [key, text] of Object.entries(messages)) {
      const places = [...new Set([...text.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])))].sort();
      assert.deepEqual(places, [...places.keys()], key);
    }
  });
  it('says each thing once: no key stands in two of its files', () => {
    const folder = join(__dirname, '..', '..', '..', 'src', 'core', 'words');
    const keys = readdirSync(folder)
      .filter((name) => name.endsWith('Messages.ts'))
      .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^  '?([\w.-]+)'?:/gm)])
      .map((match) => match[1] ?? '');
    assert.deepEqual(keys.toSorted(), Object.keys(messages).toSorted());
  });
  it('has no empty text and no loose ends', () => {
    for (const [key, text] of Object.entries(messages)) assert.ok(text.length > 0 && text === text.trim(), key);
  });
});

describe('formatDay', () => {
  const cases: [string, string | undefined, string][] = [
    ['2026-03-01', undefined, '1 March 2026'],
    ['2026-12-31', 'en-US', '31 December 2026'],
    ['2024-02-29', 'en', '29 February 2024'],
    ['2026-03-01', 'de', '1. März 2026'],
    ['2026-03-01', 'no such locale!', '1 March 2026'],
    ['0099-01-01', undefined, '1 January 99'],
  ];
  for (const [text, locale, expected] of cases) {
    it(`${text} in ${locale ?? 'English'}`, () => assert.equal(formatDay(day(text), locale), expected));
  }
});
