import { compose } from '../edits/compose.ts';
import { applyEdits } from '../edits/edit.ts';
import type { ChangeResult, FileChange, TextOf } from './change.ts';

/** Two changes as one, the second planned on what the first leads to. A refusal of either is one of both. */
export function inTurn(first: ChangeResult, second: (textOf: TextOf) => ChangeResult, textOf: TextOf): ChangeResult {
  if ('refused' in first) return first;
  const { files } = first.change;
  const between = new Map(files.map((file) => [file.path, textAfter(file)]));
  const then = second((path) => between.get(path) ?? textOf(path));
  if ('refused' in then) return then;
  const met = new Set<FileChange>();
  const whole = files.map((file) => {
    const next = then.change.files.find((one) => one.path === file.path);
    if (file.kind !== 'edit' || next?.kind !== 'edit') return file;
    met.add(next);
    return { ...file, edits: compose(file.before, file.edits, next.edits) };
  });
  return { change: { files: [...whole, ...then.change.files.filter((file) => !met.has(file))] } };
}

function textAfter(file: FileChange): string | undefined {
  return file.kind === 'edit' ? applyEdits(file.before, file.edits) : undefined;
}
