import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';

/** The chapters that are found in the body of a document whose risk is stated. */
function check(body: string, expected: readonly string[] | undefined, risk = 'risk: low\n'): void {
  const text = `---\nstatus: proposed\n${risk}---\n# Use X\n\n${body}`;
  const { record } = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() });
  assert.deepEqual(record?.chapters, expected);
}

describe('the chapters that a decision needs', () => {
  it('are found by the words of their headings, in several languages', () => {
    check('## Problem\n\nA.\n\n## Options\n\nB.\n\n## Assumptions\n\nC.\n', ['problem', 'options', 'assumptions']);
    check('## Context and Problem Statement\n\nA.\n\n## Considered Options\n\n* B\n', ['problem', 'options']);
    check('## Kontext\n\nA.\n\n## Betrachtete Optionen\n\nB.\n\n## Annahmen\n\nC.\n', ['problem', 'options', 'assumptions']);
    check('## 背景\n\nA.\n\n### 選択肢\n\nB.\n', ['problem', 'options']);
  });

  it('are none as long as nothing is written in them', () => {
    check('## Problem\n\n<!-- Who has it? -->\n\n## Options\n\n1. \n2. \n\n## Assumptions\n\n- [ ] \n- [x] \n', []);
    check('## Options\n\n### Keep it as it is\n\n## Assumptions\n\n- [ ] It holds\n', ['options', 'assumptions']);
  });

  it('are not looked for where no risk is stated', () => check('## Problem\n\nA.\n', undefined, ''));
});
