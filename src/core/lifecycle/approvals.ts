import type { ChangeResult, TextOf } from '../change/change.ts';
import { editRecord, refusal } from '../change/editRecord.ts';
import type { Configuration } from '../config/configuration.ts';
import { addToField } from '../edits/editFields.ts';
import { approvalsOf } from '../record/approvals.ts';
import type { Approval, DecisionRecord } from '../record/decisionRecord.ts';

/** The roles that must sign a record of its risk and have not; none where the team's configuration asks for none. */
export function missingApprovals(record: DecisionRecord, { approvals }: Pick<Configuration, 'approvals'>): readonly string[] {
  const risk = record.risk?.value;
  const needed = risk === undefined ? [] : (approvals.get(risk) ?? []);
  return needed.filter((role) => approvalOf(record, role) === undefined);
}

/** The roles that may sign and have not: those that a record of its risk needs, then the team's others, each once. */
export function rolesToSign(record: DecisionRecord, configuration: Pick<Configuration, 'approvals'>): readonly string[] {
  const roles = [...missingApprovals(record, configuration), ...[...configuration.approvals.values()].flat()];
  const plain = roles.map(plainRole);
  return roles.filter((role, at) => plain.indexOf(plainRole(role)) === at && approvalOf(record, role) === undefined);
}

/** The sign-off of a role; undefined where it has not signed. */
export function approvalOf(record: DecisionRecord, role: string): Approval | undefined {
  return record.approvals.find(({ value }) => plainRole(value.role) === plainRole(role))?.value;
}

/** Signs a record for a role: who, and the day. A role signs once; whoever signs twice changes nothing. */
export function approve(
  record: DecisionRecord,
  { role, by, day }: Approval,
  { statuses }: Pick<Configuration, 'statuses'>,
  textOf: TextOf,
): ChangeResult {
  const signed = approvalOf(record, role);
  if (signed?.by === by) return { change: { files: [] } };
  if (signed !== undefined) return refusal('approval-given', role, signed.by, signed.day);
  const written = `${role.trim()}: ${by.trim()}, ${day}`;
  if (!isReadAs(written, { role: role.trim(), by: by.trim(), day }))
    return refusal('edit-unreadable-value', 'approvals', written);
  return editRecord(record, textOf, { statuses }, (document) => addToField(document, 'approvals', written));
}

/** Whether a name with a comma, a role with a colon and the like come back as they were meant. */
function isReadAs(written: string, meant: Approval): boolean {
  const part = { text: written, span: { start: 0, end: written.length } };
  const [read, ...others] = approvalsOf([{ name: 'approvals', label: '', parts: [part], source: 'bullet' }]);
  const { role, by, day } = read?.value ?? {};
  return others.length === 0 && role === meant.role && by === meant.by && day === meant.day;
}

function plainRole(role: string): string {
  return role
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
