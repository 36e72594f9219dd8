import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import type { Field, Part } from './field.ts';
import { referencesIn, type Named } from './references.ts';

const mostQuestions = 200;
/** `**ADR-`: so many characters may stand in front of the number of a record that a line begins with. */
const longestLead = 8;

/** The decisions that a record puts in question: by their ids, and the paths of links. Undefined where there are none. */
export function questionsOf(fields: readonly Field[]): readonly Sourced<Named>[] | undefined {
  if (!fields.some((field) => field.name === 'questions')) return undefined;
  const stating = fields.filter((field) => field.name === 'questions');
  const found = stating.flatMap((field) => field.parts.slice(0, mostQuestions).flatMap((part) => inPart(part, field)));
  return found.length === 0 ? undefined : found;
}

function inPart(part: Part, { source }: Field): Sourced<Named>[] {
  const verbatim = part.span.end - part.span.start === part.text.length;
  const found = referencesIn(part);
  const links = found.filter(({ link, target }) => (link ?? target).includes('.'));
  // A line of a section says why, too: "ADR-0012: at 500 requests …" puts only ADR-0012 in question.
  const leading = found.slice(0, 1).filter(({ start }) => start - part.span.start <= longestLead);
  const meant = links.length > 0 ? links : source === 'section' ? leading : found;
  return meant.map(({ target, link, start, end }) => ({
    value: link === undefined ? { target: detached(target) } : { target: detached(target), link: detached(link) },
    span: verbatim ? { start, end } : part.span,
    source,
  }));
}
