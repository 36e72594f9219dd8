import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import type { ProblemCode } from '../../../src/core/problem.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { fixesOf, lint } from '../../../src/core/rules/lint.ts';
import type { LintContext } from '../../../src/core/rules/rule.ts';
import { aContext, aRecord, status } from '../../support/aRecord.ts';

/** What can be done about the one problem of a rule: commands with what they are given beside the record, in the order offered. */
function fixes(code: ProblemCode, fields: Partial<DecisionRecord>, around: Partial<LintContext> = {}): unknown {
  const record = aRecord(fields);
  const context = aContext([record], around);
  const [problem] = lint(record, context).filter((one) => one.code === code);
  assert.ok(problem !== undefined);
  return fixesOf(problem, record, context).map(({ command, argument: { uri, ...others } }) => {
    assert.deepEqual(uri, { path: record.path });
    return [command, ...Object.values(others)];
  });
}

describe('fixes of a status', () => {
  it('ask for one that is not stated', () =>
    assert.deepEqual(fixes('status-missing', { status: undefined }), [['docket.setStatus']]));
  it('write the word that was probably meant, or ask for another', () => {
    const slip = status('other', { written: 'Actve' });
    assert.deepEqual(fixes('status-unknown', { status: slip }), [['docket.setStatus', 'active'], ['docket.setStatus']]);
    assert.deepEqual(fixes('status-unknown', { status: status('other', { written: 'Baked' }) }), [['docket.setStatus']]);
  });
});

describe('fixes of an owner', () => {
  it('offer those who come into question, not everybody whom CODEOWNERS names', () => {
    const owners = { codeOwners: parseCodeOwners('CODEOWNERS', '/docs/ @one @two\n/src/ @org/web'), aliases: new Map() };
    const fields = { path: 'notes/0001-x.md', status: status('accepted') };
    assert.deepEqual(fixes('owner-missing', fields, { owners }), [['docket.assignOwner']]);
  });
});
