import type { GlobState } from '../log/glob.ts';
import { runs } from '../log/match.ts';

/** Stand before and after the text that is searched, so that `^` and `$` are characters like any other. */
const [start, end] = ['\u0002', '\u0003'];
const longest = 300;
const deepest = 20;

/**
 * Compiles a regular expression of Go, as `filters` of OWNERS files use them, to a search that takes time in proportion to pattern
 * times text: an expression from a repository must not be able to hang us. Undefined for what is beyond literals, `.`, classes,
 * groups, `|`, `*`, `+`, `?`, `^` and `$`.
 */
export function compileGoPattern(pattern: string): ((text: string) => boolean) | undefined {
  if (pattern.length > longest) return undefined;
  const parsing: Parsing = {
    chars: [...pattern],
    at: 0,
    depth: 0,
    states: [
      { steps: [], jumps: [] },
      { steps: [], jumps: [] },
    ],
  };
  loop(parsing, 0, () => true);
  const last = alternatives(parsing, 0);
  if (last === undefined || parsing.at < parsing.chars.length) return undefined;
  loop(parsing, last, () => true);
  parsing.states[last]?.jumps.push(1);
  return (text) => runs(parsing.states, start + text + end);
}

interface Parsing {
  readonly chars: readonly string[];
  at: number;
  depth: number;
  readonly states: GlobState[];
}

type Accepts = (char: string) => boolean;

/** Parses up to a closing parenthesis or the end; gives the state behind, undefined for what is not understood. */
function alternatives(parsing: Parsing, from: number): number | undefined {
  const after = newState(parsing);
  for (;;) {
    const first = newState(parsing);
    parsing.states[from]?.jumps.push(first);
    const last = sequence(parsing, first);
    if (last === undefined) return undefined;
    parsing.states[last]?.jumps.push(after);
    if (parsing.chars[parsing.at] !== '|') return after;
    parsing.at += 1;
  }
}

function sequence(parsing: Parsing, from: number): number | undefined {
  let at: number | undefined = from;
  while (at !== undefined && parsing.at < parsing.chars.length && !'|)'.includes(parsing.chars[parsing.at] ?? '')) {
    at = repeated(parsing, at);
  }
  return at;
}

/** One atom with the `*`, `+` or `?` behind it. */
function repeated(parsing: Parsing, from: number): number | undefined {
  const first = newState(parsing);
  parsing.states[from]?.jumps.push(first);
  const last = atom(parsing, first);
  if (last === undefined) return undefined;
  const after = newState(parsing);
  parsing.states[last]?.jumps.push(after);
  const mark = parsing.chars[parsing.at] ?? '';
  if (mark === '{') return undefined;
  if (!'*+?'.includes(mark) || mark === '') return after;
  parsing.at += 1;
  if (mark !== '+') parsing.states[first]?.jumps.push(after);
  if (mark !== '?') parsing.states[last]?.jumps.push(first);
  return /[*+?]/.test(parsing.chars[parsing.at] ?? '') ? undefined : after;
}

function atom(parsing: Parsing, from: number): number | undefined {
  const char = parsing.chars[parsing.at] ?? '';
  parsing.at += 1;
  if (char === '(') return group(parsing, from);
  const accepts = char === '[' ? characterClass(parsing) : single(parsing, char);
  if (accepts === undefined) return undefined;
  const to = newState(parsing);
  parsing.states[from]?.steps.push({ accepts, to });
  return to;
}

function group(parsing: Parsing, from: number): number | undefined {
  if (parsing.chars.slice(parsing.at, parsing.at + 2).join('') === '?:') parsing.at += 2;
  parsing.depth += 1;
  const last = parsing.depth > deepest ? undefined : alternatives(parsing, from);
  parsing.depth -= 1;
  if (last === undefined || parsing.chars[parsing.at] !== ')') return undefined;
  parsing.at += 1;
  return last;
}

function single(parsing: Parsing, char: string): Accepts | undefined {
  if (char === '^') return (other) => other === start;
  if (char === '$') return (other) => other === end;
  if (char === '.') return isText;
  if (char !== '\\') return /[*+?{]/.test(char) ? undefined : (other) => other === char;
  const escaped = parsing.chars[parsing.at] ?? '';
  parsing.at += 1;
  if (escaped === 'd') return (other) => /\d/.test(other);
  if (escaped === 'w') return (other) => /\w/.test(other);
  return /[\p{L}\p{N}]/u.test(escaped) || escaped === '' ? undefined : (other) => other === escaped;
}

/** `[a-z_]`, `[^/]`; a class with escapes or names of classes is not understood. */
function characterClass(parsing: Parsing): Accepts | undefined {
  const close = parsing.chars.indexOf(']', parsing.at + 1);
  const inside = parsing.chars.slice(parsing.at, close);
  if (close < 0 || inside.includes('\\') || inside.includes('[')) return undefined;
  parsing.at = close + 1;
  const negated = inside[0] === '^';
  const ranges = rangesOf(negated ? inside.slice(1) : inside);
  return (char) => isText(char) && ranges.some(([low, high]) => low <= char && char <= high) !== negated;
}

function rangesOf(chars: readonly string[]): readonly (readonly [string, string])[] {
  const ranges: [string, string][] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const high = chars[at + 1] === '-' ? chars[at + 2] : undefined;
    ranges.push([chars[at] ?? '', high ?? chars[at] ?? '']);
    if (high !== undefined) at += 2;
  }
  return ranges;
}

function isText(char: string): boolean {
  return char !== start && char !== end;
}

function loop(parsing: Parsing, state: number, accepts: Accepts): void {
  parsing.states[state]?.steps.push({ accepts, to: state });
}

function newState({ states }: Parsing): number {
  return states.push({ steps: [], jumps: [] }) - 1;
}
