import assert from 'node:assert/strict';
import { checklistItems } from '../../../src/core/record/checklists.ts';
import { outlineOf } from '../../../src/core/record/outline.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

/** Checklists read like `security 1/3 @Security`: open of all, and the heading. */
function check(text: string, wanted: readonly string[]): void {
  const { record } = readDocument('docs/design/0001-x.md', text, { statuses: new Map() });
  const found = (record?.checklists ?? []).map(
    ({ value, span }) => `${value.topic} ${value.open}/${value.open + value.done} @${text.slice(span.start, span.end)}`,
  );
  assert.deepEqual(found, wanted, text);
}

describe('checklists', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'count what is open and done',
      '# X\n\n## Assumptions\n\n- [ ] a\n- [x] b\n* [X] c\n1. [ ] d\n',
      ['assumptions 2/4 @Assumptions'],
    ],
    [
      'of several topics',
      '# X\n\n### Security\n\n- [ ] a\n\n### Privacy\n\n- [x] b\n',
      ['security 1/1 @Security', 'privacy 0/1 @Privacy'],
    ],
    [
      'in other languages',
      '# X\n\n## Annahmen\n\n- [ ] a\n\n## Datenschutz\n\n- [ ] b\n',
      ['assumptions 1/1 @Annahmen', 'privacy 1/1 @Datenschutz'],
    ],
    [
      'go on under deeper headings',
      '# X\n\n## Security\n\n#### Keys\n\n- [ ] a\n\n## Next\n\n- [ ] b\n',
      ['security 1/1 @Security'],
    ],
    ['end where another begins', '# X\n\n## Security\n\n### Privacy\n\n- [ ] a\n', ['privacy 1/1 @Privacy']],
    ['with empty boxes are none', '# X\n\n## Assumptions\n\n- [ ] \n- [ ]\n', []],
    ['in prose are none', '# X\n\n## Security\n\nTLS only, [x] is how you tick.\n', []],
    ['in code and comments are none', '# X\n\n## Security\n\n```\n- [ ] a\n```\n<!--\n- [ ] b\n-->\n', []],
    ['under other headings are none', '# X\n\n## Plan\n\n- [ ] a\n', []],
  ];
  for (const [name, text, wanted] of cases) it(name, () => check(text, wanted));

  it('have items with their characters', () => {
    const text = '# X\r\n\r\n## Assumptions\r\n\r\n- [ ] Ten messages a second  \r\n- [x] One team\r\n';
    const items = checklistItems(outlineOf(text, 'markdown'));
    assert.deepEqual(
      items.map(({ text: item, done, span }) => [item, done, text.slice(span.start, span.end)]),
      [
        ['Ten messages a second', false, 'Ten messages a second'],
        ['One team', true, 'One team'],
      ],
    );
  });
});
