import type { Edit } from '../edits/edit.ts';
import { recordIn } from '../edits/document.ts';
import { readDocument } from '../record/readRecord.ts';
import { recordsMeant, type Targets } from '../relation/targets.ts';
import type { Span } from '../text/span.ts';
import { digitsIn, digitsLike } from './digits.ts';
import type { RenamePlan } from './plan.ts';
import { insideAny, type CitingFile, type Found } from './rewriting.ts';

/** Relations of other records that name this one by its number: `supersedes: 12`, `Superseded by 0012`. */
export function relationEdits(
  file: CitingFile,
  visible: string,
  doubtful: readonly Span[],
  plan: RenamePlan,
  targets: Targets,
): Found {
  const edits: Edit[] = [];
  const unclear: Span[] = [];
  const { number, width, request, related } = plan;
  const record =
    number === undefined || !related.has(file.path) ? undefined : recordIn(readDocument(file.path, file.text, request.options));
  if (number === undefined || record === undefined) return { edits, unclear, settled: [], doubtful: [] };
  const isDoubtful = insideAny(doubtful);
  for (const { value, span } of record.relations) {
    const meant = recordsMeant(value, record, targets);
    const at = digitsIn(visible.slice(span.start, span.end), number.from);
    if (at === undefined || !meant.some(({ path }) => path === request.record.path)) continue;
    const digits = { start: span.start + at.start, end: span.start + at.end };
    // The text of a link to another host stays with the link.
    if (meant.length > 1 || isDoubtful(digits)) unclear.push(digits);
    else edits.push({ span: digits, text: digitsLike(visible.slice(digits.start, digits.end), number.to, width) });
  }
  return { edits, unclear, settled: [...edits.map(({ span }) => span), ...unclear], doubtful: [] };
}
