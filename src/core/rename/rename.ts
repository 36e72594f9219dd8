import type { Change, FileChange, Refusal } from '../change/change.ts';
import type { Edit } from '../edits/edit.ts';
import { targetsOf, type Targets } from '../relation/targets.ts';
import type { Span } from '../text/span.ts';
import { digitsLike } from './digits.ts';
import { indexLines } from './indexLines.ts';
import { linkEdits } from './linkEdits.ts';
import { nameCitations } from './nameCitations.ts';
import { numberCitations } from './numberCitations.ts';
import { numberKeys } from './numberKeys.ts';
import { ownEdits } from './ownText.ts';
import type { RenamePlan } from './plan.ts';
import { relationEdits } from './relationEdits.ts';
import { unclearIn, without, type CitingFile, type Unclear } from './rewriting.ts';

/** A renaming as a change of files, and the places that a person has to look at. */
export interface Renaming {
  readonly change: Change;
  readonly unclear: readonly Unclear[];
}

/** Collects what a renaming does to one file after the other, in any order. */
export interface Renamer {
  /** Looks through a file. Most mention the record nowhere and cost next to nothing. */
  read(file: CitingFile): void;
  /** What was found, with the renaming itself last; or why the record cannot be written. */
  done(): Renaming | Refusal;
}

/** Makes the change that a plan asks for. Every file that may mention the record has to be read, the record's own among them. */
export function renamer(plan: RenamePlan): Renamer {
  const changes = new Map<string, FileChange>();
  const unclear: Unclear[] = [];
  let refused: Refusal | undefined;
  const keys = numberKeys(plan);
  let own: CitingFile | undefined;
  const targets = targetsOf(plan.request.index);
  return {
    read(file) {
      keys.read(file);
      if (file.path === plan.request.record.path) own = file;
      if (!mayMention(file, plan)) return;
      const found = editsOf(file, plan, targets);
      if ('refused' in found) refused = found;
      else {
        if (found.edits.length > 0)
          changes.set(file.path, { kind: 'edit', path: file.path, before: file.text, edits: found.edits });
        for (const one of unclearIn(file, found.unclear, (span) => numberInstead(file, span, plan))) unclear.push(one);
      }
    },
    done() {
      if (refused !== undefined) return refused;
      if (own === undefined) return { refused: 'change-unreadable', args: [plan.request.record.path] };
      const change = withEdits(own, changes.get(own.path), keys.editsOf(own));
      if (change !== undefined) changes.set(own.path, change);
      const { from, to, request } = plan;
      const isDone = from === to || 'path' in request.wish;
      const moved: readonly FileChange[] = isDone ? [] : [{ kind: 'rename', path: from, to }];
      return { change: { files: [...inOrder(changes.values()), ...moved] }, unclear: inOrder(unclear) };
    },
  };
}

/** A change of a file with more edits; undefined where there is nothing to change. */
function withEdits({ path, text }: CitingFile, change: FileChange | undefined, more: readonly Edit[]): FileChange | undefined {
  if (more.length === 0) return change;
  const edits = change?.kind === 'edit' ? change.edits : [];
  return { kind: 'edit', path, before: text, edits: withoutOverlaps(text, [...edits, ...more]) };
}

function editsOf(
  file: CitingFile,
  plan: RenamePlan,
  targets: Targets,
): { readonly edits: readonly Edit[]; readonly unclear: readonly Span[] } | Refusal {
  const own = plan.ownPaths.includes(file.path) ? ownEdits(file, plan) : [];
  if ('refused' in own) return own;
  let visible = without(
    file.text,
    own.map(({ span }) => span),
  );
  const edits = [...own];
  const unclear: Span[] = [];
  const links = linkEdits({ ...file, text: visible }, plan);
  const looks = [
    () => links,
    () => nameCitations(file, visible, links.doubtful, plan),
    () => indexLines(file, visible, plan),
    () => relationEdits(file, visible, links.doubtful, plan, targets),
    () => numberCitations(file, visible, links.doubtful, plan),
  ];
  for (const look of looks) {
    const found = look();
    edits.push(...found.edits);
    unclear.push(...found.unclear);
    visible = without(visible, [...found.settled, ...found.unclear]);
  }
  return { edits: withoutOverlaps(file.text, edits), unclear };
}

/** Only a number has one way to be written otherwise. */
function numberInstead({ text }: CitingFile, { start, end }: Span, { number, width }: RenamePlan): string | undefined {
  const written = text.slice(start, end);
  const isNumber = number !== undefined && /^\d+$/.test(written) && Number(written) === number.from;
  return isNumber ? digitsLike(written, number.to, width) : undefined;
}

/** In the order of the text. A row with two links to the record is looked at twice. */
function withoutOverlaps(text: string, edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter((edit) => {
      if (edit.span.start < end || text.slice(edit.span.start, edit.span.end) === edit.text) return false;
      end = Math.max(end, edit.span.end);
      return true;
    });
}

/** Whether anything in a file may change: its own links where it moves, and whatever holds the old name, number or title. */
function mayMention({ path, text }: CitingFile, { from, to, carrier, number, title, ownPaths }: RenamePlan): boolean {
  if (ownPaths.includes(path)) return true;
  if (from !== to && (path.startsWith(`${from}/`) || text.includes(carrier.stem) || text.includes(encodeURI(carrier.stem))))
    return true;
  if (number !== undefined && text.includes(String(number.from))) return true;
  return title !== undefined && text.includes(title.from);
}

function inOrder<T extends { readonly path: string }>(list: Iterable<T>): readonly T[] {
  return [...list].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
