import assert from 'node:assert/strict';
import { iconsAsText } from '../../../src/core/view/iconsAsText.ts';

describe('names of icons in a text', () => {
  const cases: readonly (readonly [text: string, label: string])[] = [
    ['Use X', 'Use X'],
    ['$(zap) and $(sync~spin)', '\\$(zap) and \\$(sync~spin)'],
    ['\\$(zap)', '\\\\$(zap)'],
    ['Expand $(date +%F), $(), $(a b) and $HOME', 'Expand $(date +%F), $(), $(a b) and $HOME'],
    ['$(basename)$(dirname)', '\\$(basename)\\$(dirname)'],
  ];
  for (const [text, label] of cases)
    it(`are marked as text: ${text}`, () => {
      assert.equal(iconsAsText(text), label);
    });
});
