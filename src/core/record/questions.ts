import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import type { Field, Part } from './field.ts';
import { referencesIn } from './references.ts';

const mostQuestions = 200;
/** `**ADR-`: so many characters may stand in front of the number of a record that a line begins with. */
const longestLead = 8;

/** The decisions that a record puts in question: of a link its path, else the id. Undefined where there are none. */
export function questionsOf(fields: readonly Field[]): readonly Sourced<string>[] | undefined {
  const stating = fields.filter((field) => field.name === 'questions');
  if (stating.length === 0) return undefined;
  const found = stating.flatMap((field) => field.parts.slice(0, mostQuestions).flatMap((part) => inPart(part, field)));
  return found.length === 0 ? undefined : found;
}

function inPart(part: Part, { source }: Field): Sourced<string>[] {
  const verbatim = part.span.end - part.span.start === part.text.length;
  const found = referencesIn(part).map(({ target, start, end }) => {
    const path = pathIn(part.text.slice(start - part.span.start, end - part.span.start));
    return { isLink: path !== undefined, value: detached(path ?? target), span: verbatim ? { start, end } : part.span, source };
  });
  const links = found.filter(({ isLink }) => isLink);
  // A line of a section says why, too: "ADR-0012: at 500 requests …" puts only ADR-0012 in question.
  const leading = found.filter(({ span }, index) => index === 0 && span.start - part.span.start <= longestLead);
  const meant = links.length > 0 ? links : source === 'section' ? leading : found;
  return meant.map(({ value, span }) => ({ value, span, source }));
}

/** An incident review has numbers of its own: only a path says for certain which record is meant. */
function pathIn(link: string): string | undefined {
  return (
    /\]\(<?([^()<>\s]+)>?[^)]*\)$/.exec(link)?.[1]?.replace(/[#?].*$/, '') ?? (/^[^\s[\]]+\.md$/i.test(link) ? link : undefined)
  );
}
