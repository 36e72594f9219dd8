import type { Problem } from '../problem.ts';
import { lineStarts, positionIn } from '../text/lines.ts';
import { messageOf } from '../words/messages.ts';
import type { ListedProblem } from './listedRecord.ts';

/**
 * Problems as scripts see them, each with its English text and its line and column in the text of its file; `home` is the
 * file of whoever lists them, and need not be said.
 */
export function listedProblems(
  problems: readonly Problem[],
  home: string,
  textOf: (path: string) => string | undefined,
): readonly ListedProblem[] {
  const startsOf = new Map<string, readonly number[] | undefined>();
  return problems.map((problem) => {
    const { code, severity, span, path } = problem;
    if (!startsOf.has(path)) startsOf.set(path, startsIn(textOf(path)));
    const starts = startsOf.get(path);
    const { line, column } = starts === undefined ? { line: 1, column: 1 } : positionIn(starts, span.start);
    return { code, severity, message: messageOf(problem), ...(path === home ? {} : { path }), line, column };
  });
}

function startsIn(text: string | undefined): readonly number[] | undefined {
  return text === undefined ? undefined : lineStarts(text);
}
