import assert from 'node:assert/strict';
import { compose } from '../../../src/core/edits/compose.ts';
import { applyEdits, collide, deletion, insertion, inverse, withoutIdle } from '../../../src/core/edits/edit.ts';
import { addToField, removeField, setField } from '../../../src/core/edits/editFields.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';
import { changed } from './editing.ts';

const options = { statuses: new Map() };
const path = 'docs/adr/0007-use-x.md';

describe('a list of edits', () => {
  it('is made in the order of the text, insertions at one place in that of the list', () => {
    assert.equal(applyEdits('abcd', [insertion(4, 'z'), deletion(1, 2), insertion(0, 'x'), insertion(0, 'y')]), 'xyacdz');
  });

  it('is refused where edits overlap or reach out of the text', () => {
    assert.throws(() => applyEdits('abcd', [deletion(0, 2), deletion(1, 3)]), RangeError);
    assert.throws(() => applyEdits('abcd', [deletion(3, 5)]), RangeError);
    assert.equal(collide([deletion(0, 2), deletion(1, 3)]), true);
    assert.equal(collide([deletion(0, 2), deletion(2, 3)]), false);
  });

  it('has a way back', () => {
    const edits = [deletion(1, 2), insertion(2, 'longer'), { span: { start: 3, end: 4 }, text: '' }];
    assert.equal(applyEdits(applyEdits('abcd', edits), inverse('abcd', edits)), 'abcd');
  });

  it('and another list on what it leads to are one list', () => {
    const first = [deletion(1, 2), insertion(3, 'xy')];
    const second = [{ span: { start: 0, end: 3 }, text: 'n' }, insertion(5, '!')];
    const both = compose('abcd', first, second);
    assert.equal(applyEdits('abcd', both), applyEdits(applyEdits('abcd', first), second));
    assert.deepEqual(compose('abcd', [], []), []);
    assert.deepEqual(compose('abcd', [insertion(2, 'x')], [deletion(2, 3)]), []);
  });

  it('is without edits that change nothing, and with one deletion where two meet', () => {
    assert.deepEqual(withoutIdle('abcd', [{ span: { start: 0, end: 1 }, text: 'a' }, deletion(1, 2), deletion(2, 3)]), [
      deletion(1, 3),
    ]);
  });
});

describe('taking a field out', () => {
  const check = (before: string, field: WritableField, after: string): void => {
    assert.equal(
      changed(path, before, (document) => removeField(document, field)),
      after,
    );
  };

  it('takes its label along, whatever the dialect', () => {
    check('---\nstatus: draft\nowner: Ann # chair\n---\n# Use X\n', 'owner', '---\nstatus: draft\n---\n# Use X\n');
    check('---\nstatus: draft\ntags:\n  - a\n  - b\n---\n# Use X\n', 'tags', '---\nstatus: draft\n---\n# Use X\n');
    check('# Use X\n\n* Status: draft\n* Owner: Ann\n', 'owner', '# Use X\n\n* Status: draft\n');
    check('# Use X\n\n**Status:** draft | **Owner:** Ann\n', 'owner', '# Use X\n\n**Status:** draft\n');
    check(
      '# Use X\n\n| Status | Date | Owner |\n|---|---|---|\n| draft | 2024-05-01 | Ann |\n',
      'owner',
      '# Use X\n\n| Status | Date |\n|---|---|\n| draft | 2024-05-01 |\n',
    );
    check(
      '# Use X\n\n| | |\n|---|---|\n| Status | draft |\n| Owner | Ann |\n',
      'owner',
      '# Use X\n\n| | |\n|---|---|\n| Status | draft |\n',
    );
    check(
      '# Use X\n\n## Status\n\nDraft\n\n## Deciders\n\n- Ann\n\n## Context\n',
      'decision-makers',
      '# Use X\n\n## Status\n\nDraft\n\n## Context\n',
    );
  });

  it('is refused where something else would go, too', () => {
    const text = '# Use X\n\n* Date: 2024-05-01\n\n## Status\n\nAccepted\n\nAmends ADR-3\n';
    assert.deepEqual(removeField({ path, text, options }, 'status'), { refused: 'edit-misread', args: ['status', 'amends'] });
  });

  it('does nothing where nothing is stated', () => {
    assert.deepEqual(removeField({ path, text: '# Use X\n\n* Status: draft\n', options }, 'owner'), { edits: [] });
  });
});

describe('one more item', () => {
  const check = (before: string, field: WritableField, item: string, after: string): void => {
    assert.equal(
      changed(path, before, (document) => addToField(document, field, item)),
      after,
    );
  };

  it('stands behind those that are there, in the same manner', () => {
    check(
      '---\nstatus: draft\nsupersedes: [ADR-1]\n---\n# Use X\n',
      'supersedes',
      'ADR-2',
      '---\nstatus: draft\nsupersedes: [ADR-1, ADR-2]\n---\n# Use X\n',
    );
    check(
      '---\nstatus: draft\ntags:\n- a # one\n---\n# Use X\n',
      'tags',
      'b',
      '---\nstatus: draft\ntags:\n- a # one\n- b\n---\n# Use X\n',
    );
    check(
      '# Use X\n\n* Status: draft\n* Deciders: Ann\n',
      'decision-makers',
      'Bob',
      '# Use X\n\n* Status: draft\n* Deciders: Ann, Bob\n',
    );
    check(
      '# Use X\n\n* Status: draft\n* Deciders: [Ann, Cem]\n',
      'decision-makers',
      'Bob',
      '# Use X\n\n* Status: draft\n* Deciders: [Ann, Cem, Bob]\n',
    );
    check('# Use X\n\n* Status: draft\n', 'decision-makers', 'Bob', '# Use X\n\n* Status: draft\n* Deciders: Bob\n');
  });
});

describe('a field that is not written', () => {
  const refused = (text: string, field: WritableField, items: readonly string[], message: string, name = path): void => {
    const result = setField({ path: name, text, options }, field, items);
    assert.equal('refused' in result ? result.refused : 'written', message);
  };

  it('has a reason', () => {
    refused('# ADRs\n', 'status', ['Accepted'], 'edit-not-a-record', 'docs/adr/template.md');
    refused('# Use X\n\n* Status: draft\n', 'owner', ['Ann\nBob'], 'edit-several-lines');
    refused('# Use X\n\n* Status: draft\n', 'review-by', ['some day'], 'edit-unreadable-value');
    refused('# Use X\n\n* Status: draft\n', 'owner', ['N/A'], 'edit-unreadable-value');
    refused('# Use X\n\n* Status: draft\n', 'status', [], 'edit-unreadable-value');
    const grid =
      'Use X\n=====\n\n+--------+-------+\n| Status | Draft |\n+--------+-------+\n| Date   | 2024  |\n+--------+-------+\n';
    refused(grid, 'status', ['Accepted'], 'edit-no-place', 'docs/adr/0007-x.rst');
  });
});
