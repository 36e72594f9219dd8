import assert from 'node:assert/strict';
import { markupOf, outlineOf } from '../../../src/core/record/outline.ts';
import { premisesIn } from '../../../src/core/record/premises.ts';

function premises(text: string, path = '1.md'): readonly string[] {
  return premisesIn(outlineOf(text, markupOf(path, text))).map(({ topic, text: said, span }) => {
    return `${topic} @${text.slice(span.start, span.end)}: ${said}`;
  });
}

describe('what a decision rests on', () => {
  const cases: [name: string, text: string, expected: readonly string[]][] = [
    ['nothing', '# Use X\n\n## Context\n\nWords.\n', []],
    ['the decision itself is none', '# Use X\n\n## Decision Outcome\n\nWe use X.\n', []],
    [
      'chapters, in the order of the text',
      '# Use X\n\n## Success Measures\n\n* 200 ms\n* **no** outage\n\n### Confirmation\n\nA test\nsays so.\n',
      ['measure @Success Measures: 200 ms · no outage', 'confirmation @Confirmation: A test · says so.'],
    ],
    [
      'a task without its box',
      '# Use X\n\n## Assumptions\n\n- [ ] Costs stay low\n',
      ['assumptions @Assumptions: Costs stay low'],
    ],
    ['nothing written', '# Use X\n\n## Assumptions\n\n<!-- What has to be true -->\n\n- [ ] \n', []],
    ['what stands in code', '# Use X\n\n## Confirmation\n\n```\ncode\n```\n', []],
    ['another language', '# X\n\n## Erfolgskriterien\n\nSchnell.\n', ['measure @Erfolgskriterien: Schnell.']],
    ['a title is no chapter', '# Confirmation\n\nWords.\n', []],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(premises(text), expected));

  it('is shortened, and never cut inside a character', () => {
    const [said = ''] = premises(`# X\n\n## Confirmation\n\n${'😀'.repeat(500)}\n`);
    assert.ok(said.length < 300 && said.endsWith('😀…'), said.slice(-4));
  });
});
