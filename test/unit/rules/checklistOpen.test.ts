import assert from 'node:assert/strict';
import type { Checklist, DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { checklistOpen } from '../../../src/core/rules/checklistOpen.ts';
import { messageOf, say } from '../../../src/core/words/messages.ts';
import { tooltipMarkdown } from '../../../src/core/view/tooltip.ts';
import { aContext, aLog, aRecord, stated, status } from '../../support/aRecord.ts';

const list = (topic: Checklist['topic'], open: number, done: number) => stated({ topic, open, done }, 700);

function check(fields: Partial<DecisionRecord>, says: readonly string[]): void {
  const record = aRecord({ kind: 'design-doc', status: status('accepted'), ...fields });
  const problems = checklistOpen.check(record, aContext([record]));
  assert.deepEqual(
    problems.map((problem) => `${problem.severity} @${problem.span.start} ${messageOf(problem).split('. ')[0] ?? ''}`),
    says,
  );
}

describe('checklist-open', () => {
  const checklists = [list('assumptions', 2, 0), list('security', 2, 3), list('privacy', 0, 1), list('operations', 1, 0)];
  const says = ['hint @700 2 of 5 items under security are open', 'hint @700 1 of 1 items under operations are open'];
  it('tells of open items in an accepted design doc', () => check({ checklists }, says));
  it('and in a decision with a stated risk', () => check({ kind: 'adr', risk: stated('low' as const), checklists }, says));
  it('but not in other decisions', () => check({ kind: 'adr', checklists }, []));
  it('nor before they are accepted', () => check({ status: status('proposed'), checklists }, []));
  it('nor where there are no checklists', () => check({}, []));
});

describe('the tooltip', () => {
  it('counts what is open', () => {
    const record = aRecord({ checklists: [list('security', 2, 3), list('privacy', 0, 1), list('assumptions', 1, 0)] });
    const review = {
      state: 'none',
      due: undefined,
      source: undefined,
      place: { path: record.path, span: record.anchor },
      reasons: [],
      snooze: undefined,
    } as const;
    const facts = { folder: 'file:///w', folderName: 'w', record, log: aLog(record), owner: undefined, review, problems: [] };
    const words = { say, day: (day: string) => day };
    const text = tooltipMarkdown(facts, undefined, words);
    assert.match(text, /Checklists: security\\: 2 of 5 open, assumptions\\: 1 of 1 open/);
  });
});
