import type { Edit } from '../edits/edit.ts';
import { folderOf, relativePath } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { isInUrl } from '../text/url.ts';
import { isDistinct } from './linkEdits.ts';
import { movedPath, pathOfLink, stemAfter } from './moved.ts';
import type { RenamePlan } from './plan.ts';
import { insideAny, type CitingFile, type Found } from './rewriting.ts';

/**
 * Places that name the record's file or folder without being a link: `docs/adr/0012-use-x.md` in code, a path in front matter,
 * `0012-use-x` in a table of contents. A name that other files have, too, counts only with a path that leads to this one.
 */
export function nameCitations(file: CitingFile, visible: string, doubtful: readonly Span[], plan: RenamePlan): Found {
  const { stem } = plan.carrier;
  const edits: Edit[] = [];
  const unclear: Span[] = [];
  const settled: Span[] = [];
  if (plan.from === plan.to || stem === '') return { edits, unclear, settled, doubtful: [] };
  const isDoubtful = insideAny(doubtful);
  for (let at = visible.indexOf(stem); at >= 0; at = visible.indexOf(stem, at + stem.length)) {
    const mention = mentionAt(visible, at, plan);
    if (mention === undefined) continue;
    const judged = judge(mention, file, plan);
    const span = { start: at, end: mention.to };
    settled.push({ start: mention.from, end: mention.to });
    // The text of a link that leads elsewhere stays with the link.
    if (judged === 'unclear' || (judged !== 'foreign' && isDoubtful(span))) unclear.push(span);
    else if (judged !== 'foreign') edits.push(judged);
  }
  return { edits, unclear, settled, doubtful: [] };
}

/** A name in a text with the path before it. */
interface Mention {
  readonly from: number;
  /** Where the name itself begins. */
  readonly at: number;
  /** Where it ends, with its ending. */
  readonly to: number;
  /** `../adr/` */
  readonly lead: string;
  /** What stands there in place of the file's ending. */
  readonly ending: string;
}

const mostLead = 300;

function mentionAt(text: string, at: number, { carrier }: RenamePlan): Mention | undefined {
  const stemEnd = at + carrier.stem.length;
  const behind = /^(?:\.[A-Za-z]{1,9}(?![\p{L}\p{N}_]))?/u.exec(text.slice(stemEnd, stemEnd + 11))?.[0] ?? '';
  const ending = behind === carrier.ending || behind === '.html' ? behind : '';
  const next = text.slice(stemEnd + ending.length, stemEnd + ending.length + 2);
  if (/^[\p{L}\p{N}_]/u.test(next) || /^[-.][\p{L}\p{N}]/u.test(next)) return undefined;
  // A folder that is called like the file holds something else.
  if (carrier.ending !== '' && /^\/[\p{L}\p{N}_.]/u.test(next)) return undefined;
  const before = text.slice(Math.max(0, at - mostLead), at);
  const lead = /[^\s"'`()[\]{}<>|,;=\0\\]*$/u.exec(before)?.[0] ?? '';
  const path = lead.endsWith('/') ? lead : '';
  if (path === '' && /[\p{L}\p{N}_%.-]$/u.test(before)) return undefined;
  const start = at - path.length;
  return { from: start, at, to: stemEnd + ending.length, lead: path, ending };
}

function judge({ at, lead, ending }: Mention, { path, text }: CitingFile, plan: RenamePlan): Edit | 'unclear' | 'foreign' {
  const { carrier, from, to, namesakes } = plan;
  const { stem, folder } = carrier;
  const after = stemAfter(plan);
  const name: Edit = { span: { start: at, end: at + stem.length }, text: after };
  const stays = folderOf(to) === folderOf(from);
  if (isInUrl(text, at)) return 'unclear';
  if (lead === '') return judgeBare(name, path, ending, plan);
  if (/^www\./i.test(lead)) return 'unclear';
  const written = `${lead}${stem}${carrier.ending}`;
  const isFromHere = pathOfLink(written, path) === from;
  const isFromTop = !lead.startsWith('.') && pathOfLink(`/${written}`, '') === from;
  if (isFromHere || isFromTop) {
    if (stays && folderOf(movedPath(path, plan)) === folderOf(path)) return name;
    const lead2 = isFromHere ? relativePath(movedPath(path, plan), to) : to;
    return {
      span: { start: at - lead.length, end: at + stem.length },
      text: lead2.slice(0, lead2.length - carrier.ending.length),
    };
  }
  const inside = lead.replace(/^(?:\.{0,2}\/)+/, '');
  if (`/${folder}`.endsWith(`/${inside}`) && inside !== '')
    return stays && !namesakes.some((other) => `/${other}`.includes(`/${inside}${stem}`)) ? name : 'unclear';
  return !isDistinct(plan) || namesakes.length > 0 ? 'foreign' : 'unclear';
}

/** Without a path: a name with a number and words of its own, or one with its ending in the record's own folder. */
function judgeBare(name: Edit, path: string, ending: string, plan: RenamePlan): Edit | 'unclear' | 'foreign' {
  const { namesakes, carrier } = plan;
  const isNear = `${folderOf(path)}/` === carrier.folder || folderOf(path) + carrier.folder === '';
  if (!isDistinct(plan)) return ending === carrier.ending && ending !== '' && isNear ? name : 'foreign';
  if (namesakes.length === 0) return name;
  return isNear && ending !== '' ? name : 'unclear';
}
