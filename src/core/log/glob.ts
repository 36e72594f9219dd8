/** One place in a glob: what may come next. */
export interface GlobState {
  readonly steps: { readonly accepts: (char: string) => boolean; readonly to: number }[];
  /** States that are reached without reading a character. */
  readonly jumps: number[];
}

/**
 * Turns a glob into states; 0 is the beginning and 1 the end. `atSegment`: the glob begins a path segment, where `**` may
 * stand for whole segments. What is not closed (`{a`, `[a`) stands for itself.
 */
export function parseGlob(glob: string, atSegment: boolean): readonly GlobState[] {
  const states: GlobState[] = [newState(), newState()];
  const chars = [...glob];
  const end = sequence({ chars, states, closings: closingBraces(chars) }, { from: 0, to: chars.length, at: 0, atSegment });
  states[end]?.jumps.push(1);
  return states;
}

interface Parsing {
  readonly chars: readonly string[];
  readonly states: GlobState[];
  /** Where each `{` that is closed is closed. */
  readonly closings: ReadonlyMap<number, number>;
}

interface Part {
  readonly from: number;
  readonly to: number;
  /** The state that the part continues. */
  readonly at: number;
  readonly atSegment: boolean;
}

/** One token: where reading goes on, and the state that it ends in. */
interface Token {
  readonly next: number;
  readonly at: number;
}

function sequence(parsing: Parsing, part: Part): number {
  let { from: next, at } = part;
  while (next < part.to) {
    const atSegment = next === part.from ? part.atSegment : parsing.chars[next - 1] === '/';
    ({ next, at } = token(parsing, { from: next, to: part.to, at, atSegment }));
  }
  return at;
}

function token(parsing: Parsing, part: Part): Token {
  const char = parsing.chars[part.from] ?? '';
  if (char === '*') return stars(parsing, part);
  if (char === '?') return { next: part.from + 1, at: step(parsing, part.at, inSegment) };
  if (char === '[') return characterClass(parsing, part);
  const closing = parsing.closings.get(part.from);
  if (char === '{' && closing !== undefined) return alternatives(parsing, part, closing);
  if (char === '\\' && part.from + 1 < part.to) return literal(parsing, part, part.from + 1);
  return literal(parsing, part, part.from);
}

function literal(parsing: Parsing, part: Part, index: number): Token {
  const char = parsing.chars[index];
  return { next: index + 1, at: step(parsing, part.at, (other) => other === char) };
}

/** `*` inside a segment; a segment `**` stands for any number of segments, and at the end for everything. */
function stars(parsing: Parsing, part: Part): Token {
  let next = part.from;
  while (next < part.to && parsing.chars[next] === '*') next += 1;
  const follower = parsing.chars[next];
  const crosses = next - part.from === 2 && part.atSegment && (next === part.to || follower === '/');
  const loop = jump(parsing, part.at);
  parsing.states[loop]?.steps.push({ accepts: crosses ? anything : inSegment, to: loop });
  if (!crosses || next === part.to) return { next, at: loop };
  const after = step(parsing, loop, (char) => char === '/');
  parsing.states[part.at]?.jumps.push(after);
  return { next: next + 1, at: after };
}

function characterClass(parsing: Parsing, part: Part): Token {
  const first = part.from + 1;
  const negated = parsing.chars[first] === '!' || parsing.chars[first] === '^';
  const from = negated ? first + 1 : first;
  const closing = parsing.chars.indexOf(']', from + 1);
  if (closing < 0 || closing >= part.to) return literal(parsing, part, part.from);
  const ranges = rangesOf(parsing.chars.slice(from, closing));
  const accepts = (char: string) => char !== '/' && ranges.some(([low, high]) => low <= char && char <= high) !== negated;
  return { next: closing + 1, at: step(parsing, part.at, accepts) };
}

function rangesOf(chars: readonly string[]): readonly (readonly [string, string])[] {
  const ranges: [string, string][] = [];
  for (let at = 0; at < chars.length; at += 1) {
    const low = chars[at] ?? '';
    const high = chars[at + 1] === '-' ? chars[at + 2] : undefined;
    ranges.push([low, high ?? low]);
    if (high !== undefined) at += 2;
  }
  return ranges;
}

function alternatives(parsing: Parsing, part: Part, closing: number): Token {
  const end = parsing.states.push(newState()) - 1;
  for (const [from, to] of branches(parsing, part.from + 1, closing)) {
    const last = sequence(parsing, { from, to, at: jump(parsing, part.at), atSegment: part.atSegment });
    parsing.states[last]?.jumps.push(end);
  }
  return { next: closing + 1, at: end };
}

/** The stretches between the commas of one pair of braces. */
function branches(parsing: Parsing, from: number, closing: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start = from;
  for (let at = from; at < closing; at += 1) {
    const char = parsing.chars[at];
    if (char === '\\') at += 1;
    else if (char === '{') at = parsing.closings.get(at) ?? at;
    else if (char === ',') {
      found.push([start, at]);
      start = at + 1;
    }
  }
  return [...found, [start, closing]];
}

function closingBraces(chars: readonly string[]): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < chars.length; at += 1) {
    if (chars[at] === '\\') at += 1;
    else if (chars[at] === '{') open.push(at);
    else if (chars[at] === '}') {
      const opening = open.pop();
      if (opening !== undefined) closings.set(opening, at);
    }
  }
  return closings;
}

function step(parsing: Parsing, from: number, accepts: (char: string) => boolean): number {
  const to = parsing.states.push(newState()) - 1;
  parsing.states[from]?.steps.push({ accepts, to });
  return to;
}

function jump(parsing: Parsing, from: number): number {
  const to = parsing.states.push(newState()) - 1;
  parsing.states[from]?.jumps.push(to);
  return to;
}

function newState(): GlobState {
  return { steps: [], jumps: [] };
}

function anything(): boolean {
  return true;
}

function inSegment(char: string): boolean {
  return char !== '/';
}
