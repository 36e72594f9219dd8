import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { DecisionIndex } from './decisionIndex.ts';
import { parseGlob } from './glob.ts';
import type { GlobState } from './glob.ts';

/**
 * True where a glob covers a whole posix path: `*` and `?` stay inside a segment, `**` crosses segments, `{a,b}` and `[a-z]`
 * choose, `\` escapes, a trailing `/` means everything inside. Takes time in proportion to glob times path, whatever they are.
 */
export function matchesGlob(glob: string, path: string): boolean {
  return compileGlob(glob)(path);
}

/** The same as `matchesGlob`, for one glob and many paths. */
export function compileGlob(glob: string): (path: string) => boolean {
  const pattern = withoutRoot(glob);
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  if (whole.length > longestGlob) return () => false;
  const prefix = fixedPart(whole);
  if (prefix === whole) return (path) => withoutRoot(path) === whole;
  const states = parseGlob(whole.slice(prefix.length), prefix === '' || prefix.endsWith('/'));
  return (path) => {
    const plain = withoutRoot(path);
    return plain.startsWith(prefix) && runs(states, plain.slice(prefix.length));
  };
}

/** True where a glob covers a file, or a folder that the file is in: people write `src/db` and mean what is inside. */
export function covers(glob: string, path: string): boolean {
  return compileCover(glob)(path);
}

/** The same as `covers`, for one glob and many files. */
export function compileCover(glob: string): (path: string) => boolean {
  const [itself, inside] = [compileGlob(glob), compileGlob(`${withoutRoot(glob).replace(/\/$/, '')}/**`)];
  return (path) => itself(path) || inside(path);
}

/**
 * The path that everything covered by a glob is or lies below: `src/db` of `src/db/*.ts`, empty where it may be anything. Undefined where
 * the glob leads out of the folder, or holds a NUL: no file is covered.
 */
export function fixedPath(glob: string): string | undefined {
  const pattern = withoutRoot(glob);
  const prefix = fixedPart(pattern);
  const path = prefix === pattern ? pattern.replace(/\/+$/, '') : prefix.slice(0, Math.max(0, prefix.lastIndexOf('/')));
  return /\0|(?:^|\/)\.\.(?:\/|$)/.test(glob) ? undefined : path;
}

/** The records whose `applies-to` covers a file, in the order of the index. */
export function governing(index: DecisionIndex, path: string): readonly DecisionRecord[] {
  return index.logs.flatMap((log) => log.records.filter((record) => record.appliesTo.some((scope) => covers(scope.value, path))));
}

const longestGlob = 2000;

/** What stands before the first character that chooses. */
function fixedPart(pattern: string): string {
  return /^[^*?{[\\]*/.exec(pattern)?.[0] ?? '';
}

function withoutRoot(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '');
}

/** Whether states accept a whole text. Walks all of them at once, so that no pattern makes us go back. State 1 is the end. */
export function runs(states: readonly GlobState[], text: string): boolean {
  let current = closure(states, [0]);
  for (const char of text) {
    const steps = [...current].flatMap((state) => states[state]?.steps ?? []);
    const reached = steps.filter((step) => step.accepts(char)).map((step) => step.to);
    if (reached.length === 0) return false;
    current = closure(states, reached);
  }
  return current.has(1);
}

/** Adds what is reached without reading a character. */
function closure(states: readonly GlobState[], from: readonly number[]): Set<number> {
  const all = new Set<number>();
  const waiting = [...from];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (all.has(state)) continue;
    all.add(state);
    waiting.push(...(states[state]?.jumps ?? []));
  }
  return all;
}
