import { join } from 'node:path';
import { logConfigurationOf } from '../../core/config/configuredLog.ts';
import { newestNumbers } from '../../core/draft/freeName.ts';
import { shapeOf, withBranches } from '../../core/draft/logShape.ts';
import { nextNumber } from '../../core/draft/nextNumber.ts';
import type { DecisionRecord } from '../../core/record/decisionRecord.ts';
import { carrierOf } from '../../core/rename/newPath.ts';
import { planRename, type Wish } from '../../core/rename/plan.ts';
import { renamer } from '../../core/rename/rename.ts';
import type { Unclear } from '../../core/rename/rewriting.ts';
import { say } from '../../core/words/messages.ts';
import { readBranchNumbers } from '../../node/branchNumbers.ts';
import { namesIn } from '../../node/folders.ts';
import { citingFiles } from '../../node/citingFiles.ts';
import type { ChangeCommand, ChangeInput, Plan } from '../command.ts';
import { printable } from '../printable.ts';
import { UserError } from '../userError.ts';
import { tell } from '../words.ts';

/** `docket rename RECORD TITLE`: gives a record another title, and all that states it or leads there. */
export const renameCommand: ChangeCommand = {
  kind: 'change',
  name: 'rename',
  operands: { least: 2, most: 2 },
  options: ['dry-run'],
  plan: (input) => planned(input, input.record(input.operands[0] ?? ''), { title: input.operands[1] ?? '' }),
};

/** `docket renumber RECORD [NUMBER]`: gives a record another number, the next free one where none is said. */
export const renumberCommand: ChangeCommand = {
  kind: 'change',
  name: 'renumber',
  operands: { least: 1, most: 2 },
  options: ['dry-run'],
  async plan(input) {
    const [word = '', said] = input.operands;
    const record = input.record(word);
    return planned(input, record, { number: said === undefined ? await freeNumber(input, record) : wholeNumber(said) });
  },
};

function wholeNumber(said: string): number {
  if (!/^\d{1,8}$/.test(said)) throw new UserError('error.number', said);
  return Number(said);
}

/** The next number of the record's log, free here and on every branch. */
async function freeNumber({ root, index, configuration }: ChangeInput, record: DecisionRecord): Promise<number> {
  const log = index.logs.find(({ records }) => records.includes(record));
  const path = log?.path ?? '.';
  const { taken } = await readBranchNumbers(root, index);
  const shape = shapeOf(log, logConfigurationOf(configuration, path), await namesIn(join(root, path)));
  if (shape.numbering === 'assigned') {
    const reason = say('new-number-needed', printable(path), newestNumbers(shape));
    throw new UserError('error.number-behind', reason, printable(record.path));
  }
  const next = nextNumber(withBranches(shape, taken.get(path) ?? new Map()));
  if (next === undefined) throw new UserError('error.unnumbered', record.path);
  return next.number;
}

async function planned(input: ChangeInput, record: DecisionRecord, wish: Wish): Promise<Plan> {
  const { root, index, configuration, exists, textOf } = input;
  const names = await namesIn(join(root, carrierOf(record).folder));
  const plan = planRename({ record, index, wish, options: configuration, names, exists, text: textOf(record.path) ?? '' });
  if ('refused' in plan) return { result: plan, path: record.path };
  const { read, done } = renamer(plan);
  for await (const file of citingFiles(root)) read(file);
  const result = done();
  if ('refused' in result) return { result, path: record.path };
  return { result, path: plan.path, notes: result.unclear.map(noteOf) };
}

/** `docs/x.md:3:5: may mean another record: See 0012.` */
function noteOf({ path, at, text }: Unclear): string {
  return tell('note.unclear', `${path}:${String(at.line)}:${String(at.column)}`, text);
}
