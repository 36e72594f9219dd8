import type { Edit } from '../edits/edit.ts';
import type { Span } from '../text/span.ts';
import { cellsOf, lineOf } from './besideLink.ts';
import type { RenamePlan } from './plan.ts';
import { restated, saysBoth, saysNumber, saysTitle } from './restated.ts';
import type { CitingFile, Found } from './rewriting.ts';

/** Lines of an index without a link: rows with a cell for the number and one for the title, and items such as `- ADR-0012: Use X`. */
export function indexLines({ path }: CitingFile, visible: string, plan: RenamePlan): Found {
  const edits: Edit[] = [];
  const title = plan.request.record.title.value;
  const isIndex = /\.(?:md|markdown|mdx)$/i.test(path) && plan.request.record.identity?.value.number !== undefined;
  let last = -1;
  for (let at = isIndex ? visible.indexOf(title) : -1; at >= 0; at = visible.indexOf(title, at + title.length)) {
    const line = lineOf(visible, { start: at, end: at });
    if (line === undefined || line.start === last) continue;
    last = line.start;
    edits.push(...inLine(visible, line, plan));
  }
  return { edits, unclear: [], settled: edits.map(({ span }) => span), doubtful: [] };
}

function inLine(text: string, { start, end }: Span, plan: RenamePlan): readonly Edit[] {
  const line = text.slice(start, end);
  const bullet = /^\s*[-*+] +/.exec(line)?.[0].length;
  if (bullet !== undefined) {
    const said = line.slice(bullet).trimEnd();
    return saysBoth(said, plan) ? restated(said, start + bullet, plan, 'line') : [];
  }
  if (!/^\s*\|/.test(line)) return [];
  const cells = cellsOf(text, { start, end }).map((cell) => ({ cell, said: text.slice(cell.start, cell.end) }));
  const numbered = cells.find(({ said }) => saysNumber(said, plan));
  const titled = cells.find(({ said }) => saysTitle(said, plan));
  if (numbered === undefined || titled === undefined || numbered.cell.start > titled.cell.start) return [];
  return [numbered, titled].flatMap(({ cell, said }) => restated(said, cell.start, plan, 'cell'));
}
