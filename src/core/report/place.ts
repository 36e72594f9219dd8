import type { Problem } from '../problem.ts';
import { lineStarts, positionIn } from '../text/lines.ts';
import { messageOf } from '../words/messages.ts';
import type { ListedProblem } from './listedRecord.ts';

/** Problems of one file as scripts see them, each with its English text and its line and column in the file's text. */
export function listedProblems(problems: readonly Problem[], text: string | undefined): readonly ListedProblem[] {
  if (problems.length === 0) return [];
  const starts = lineStarts(text ?? '');
  return problems.map((problem) => {
    const { code, severity, span } = problem;
    const { line, column } = positionIn(starts, text === undefined ? 0 : span.start);
    return { code, severity, message: messageOf(problem), line, column };
  });
}
