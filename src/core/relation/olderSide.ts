import { compose } from '../edits/compose.ts';
import { applyEdits } from '../edits/edit.ts';
import { openDocument, type OpenDocument } from '../edits/document.ts';
import { hasPlaceFor, setField, type EditResult } from '../edits/editFields.ts';
import { wordsFor } from '../lifecycle/logWords.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { isSidecar } from '../record/sidecar.ts';
import { statusField, statusPart } from './belowStatus.ts';
import { firstThatLeads, isStatedIn, mannersOf, spellingsFor, stateRelation, type Desk } from './stateRelation.ts';
import { inStatus, successorWords, withoutMarks } from './successorStatus.ts';

/** Says of a record that another supersedes it: its status, and by which; in one place or two, as its log does. */
export function stateSuccessor(desk: Desk): EditResult {
  if (isStatedIn(desk.open.record, desk)) return withStatus(desk);
  return firstThatLeads(desk, waysFor(desk));
}

function waysFor(desk: Desk): readonly (() => EditResult)[] {
  const { open, document, examples, statement } = desk;
  const home = statusField(open)?.dialect ?? '';
  const one = spellingsFor(desk).map((spelling) => () => {
    const example = examples.find(({ manner, dialect }) => manner === 'in-status' && dialect === home);
    return setField(document, 'status', [inStatus(open, { reference: spelling, part: statement.part, example })]);
  });
  const two = [() => inTwoPlaces(desk)];
  return isOnePlace(desk, home) ? [...one, ...two] : [...two, ...one];
}

/** Whether the status itself is to say which the successor is. */
function isOnePlace(desk: Desk, home: string): boolean {
  const [manner] = mannersOf(desk);
  if (manner !== undefined) return manner === 'in-status';
  if (hasPlaceFor(desk.open, 'superseded-by')) return false;
  return inProse.has(home) || (home === '' && desk.open.outline.frontMatter === undefined);
}

const inProse: ReadonlySet<string> = new Set(['sections', 'header-lines', 'header-fence']);

function inTwoPlaces(desk: Desk): EditResult {
  const { document } = desk;
  const status = withStatus(desk);
  if ('refused' in status) return status;
  const between = { ...document, text: applyEdits(document.text, status.edits) };
  const open = openDocument(between);
  const relation = open === undefined ? status : stateRelation({ ...desk, document: between, open });
  return 'refused' in relation ? relation : { edits: compose(document.text, status.edits, relation.edits) };
}

/** The status word alone, where it does not say already that the record is superseded, in part at least. */
function withStatus({ document, open, statement, facts }: Desk): EditResult {
  const status = open.record.status?.value;
  const isSaid = status?.phase === 'superseded' && (statement.part !== undefined || !status.partial);
  if (isSaid) return { edits: [] };
  const old = withoutMarks(statusPart(open)?.text ?? '');
  const word = statement.part === undefined ? (ownWord(open.record, facts) ?? usualWord(open, 'whole')) : usualWord(open, 'part');
  return setField(document, 'status', [casedAs(old, word)]);
}

/** The words in front of a successor without the last one, "by". */
function usualWord(open: OpenDocument, extent: 'whole' | 'part'): string {
  if (isSidecar(open.path) && extent === 'whole') return 'replaced';
  const words = successorWords(open, extent).replace(/ \S+$/u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The word that most superseded records of the log have for it, first those that state their status as this one does. */
function ownWord(record: DecisionRecord, { index, targets, options }: Desk['facts']): string | undefined {
  const log = index.logs.find((one) => one.path === targets.logOf.get(record.path));
  return wordsFor(record, log ?? { records: [] }, options.statuses).words.find(({ phase }) => phase === 'superseded')?.word;
}

/** `accepted` → `superseded`, `Accepted` → `Superseded`; a word that is written out of habit stays as the log has it. */
function casedAs(old: string, word: string): string {
  return /^[^\p{L}]*\p{Ll}/u.test(old) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
