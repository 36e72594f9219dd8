import type { ChangeResult, TextOf } from '../change/change.ts';
import { editRecord, refusal } from '../change/editRecord.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import { openDocument, type DocumentText } from '../edits/document.ts';
import { setField, setFields, type EditResult } from '../edits/editFields.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord, Phase } from '../record/decisionRecord.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import { missingApprovals } from './approvals.ts';
import { normalWord, statusWord } from './logWords.ts';
import { datedStatus, followingDate, nextStep } from './statusDate.ts';
import { statusChoices, type StatusChoice } from './statusChoices.ts';

/** What a change of status follows from beside the record. */
export interface LifeFacts {
  readonly log: DecisionLog;
  readonly configuration: Configuration;
  readonly today: Day;
}

/** A status that is to be written, and what it means. */
export type WantedStatus = Pick<StatusChoice, 'word' | 'phase'>;

/**
 * Gives a record another status: `wanted` is a phase (`accepted`), a usual word (`in review`) or any status word, and what is
 * written is the log's own word for it. With it go the days that its document keeps for its status.
 */
export function changeStatus(record: DecisionRecord, facts: LifeFacts, wanted: string, textOf: TextOf): ChangeResult {
  const { configuration, today } = facts;
  if (/[\n\r]/.test(wanted)) return refusal('edit-several-lines', 'status');
  const status = wantedStatus(record, facts, wanted);
  if (status === undefined) return refusal('status-not-a-word', wanted, offered(record, facts));
  if (needsSuccessor(record, status)) return refusal('status-needs-successor');
  const from = effectivePhase(record, configuration);
  const missing = status.phase === 'accepted' && from !== 'accepted' ? missingApprovals(record, configuration) : [];
  if (missing.length > 0) return refusal('status-unsigned', record.risk?.value ?? '', missing.join(', '));
  return editRecord(record, textOf, configuration, (document) => edit(document, status, from, today));
}

/** The status that somebody asks for by a word, in the words of the log; undefined where it begins with no status word. */
export function wantedStatus(record: DecisionRecord, facts: Omit<LifeFacts, 'today'>, wanted: string): WantedStatus | undefined {
  const choices = statusChoices(record, facts.log, facts.configuration);
  const normal = normalWord(wanted);
  const chosen =
    choices.find(({ word }) => word === wanted) ??
    choices.find(({ place, word }) => place === 'now' && normalWord(word) === normal) ??
    choices.find(({ word }) => normalWord(word) === normal) ??
    choices.find(({ step }) => step === normal) ??
    choices.find(({ step, phase }) => step !== undefined && phase === normal);
  if (chosen !== undefined) return chosen;
  const word = statusWord(wanted, facts.configuration.statuses);
  return word === undefined ? undefined : { word: wanted.trim(), phase: word.phase };
}

/** Whether a status says that another record has taken over, and neither it nor the record says which: that is a matter of two records. */
export function needsSuccessor(record: DecisionRecord, { word, phase }: WantedStatus): boolean {
  if (phase !== 'superseded' || /[\d[\]]/.test(word)) return false;
  return !record.relations.some(({ value }) => value.type === 'superseded-by');
}

function offered(record: DecisionRecord, { log, configuration }: LifeFacts): string {
  return statusChoices(record, log, configuration)
    .map(({ word }) => word)
    .join(', ');
}

function edit(document: DocumentText, status: WantedStatus, from: Phase | undefined, today: Day): EditResult {
  const plain = setField(document, 'status', [status.word]);
  const open = openDocument(document);
  if (open === undefined || 'refused' in plain || plain.edits.length === 0) return plain;
  const step = nextStep(open, status.word, today);
  if (step !== undefined) return step;
  const value = datedStatus(open, status.word, today) ?? status.word;
  const date = followingDate(open, { from, to: status.phase }, today);
  const both = setFields(document, [['status', [value]], ...(date === undefined ? [] : [['date', [date]] as const])]);
  return 'refused' in both ? plain : both;
}
