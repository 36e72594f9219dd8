import type { Problem } from '../problem.ts';
import { positionAt } from '../text/lines.ts';
import { messageOf } from '../words/messages.ts';
import type { ListedProblem } from './listedRecord.ts';

/** A problem as scripts see it, with its English text and its line and column in the file's text. */
export function listedProblem(problem: Problem, text: string | undefined): ListedProblem {
  const { line, column } = text === undefined ? { line: 1, column: 1 } : positionAt(text, problem.span.start);
  return { code: problem.code, severity: problem.severity, message: messageOf(problem), line, column };
}
