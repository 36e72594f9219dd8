import type { Edit } from '../edits/edit.ts';
import { plainText } from '../record/plainText.ts';
import { inLinkText } from '../text/escaping.ts';
import type { Span } from '../text/span.ts';
import { digitsLike, digitsPattern } from './digits.ts';
import { stemAfter } from './moved.ts';
import type { RenamePlan } from './plan.ts';

/** Where a text stands: it says which characters have a meaning there. `beside` is a cell or the rest of a line next to a link. */
export type Setting = 'link' | 'cell' | 'line';

/**
 * The edits of a text that certainly speaks of the record, such as that of a link to it: `0012`, `ADR-12: Use X`, `0012-use-x.md`. Only
 * what states the old number, title or name exactly is changed.
 */
export function restated(text: string, offset: number, plan: RenamePlan, setting: Setting): readonly Edit[] {
  const named = nameEdit(text, offset, plan);
  if (named !== undefined) return [named];
  const lead = leadOf(text, plan);
  const [number, title] = [numberEdit(text, offset, lead, plan), titleEdit(text, offset, lead, plan, setting)];
  return [number, title].filter((edit) => edit !== undefined);
}

/** Whether a text says nothing but the number, the title or both. */
export function saysOnlyThat(text: string, plan: RenamePlan): boolean {
  return saysNumber(text, plan) || isTitle(text.slice(leadOf(text, plan)?.length ?? 0), plan);
}

/** Whether a text says nothing but the number. */
export function saysNumber(text: string, plan: RenamePlan): boolean {
  return leadOf(text, plan)?.length === text.length;
}

/** Whether a text says nothing but the title. */
export function saysTitle(text: string, plan: RenamePlan): boolean {
  return isTitle(text, plan);
}

/** Whether a line says the number, then the title, and nothing else. */
export function saysBoth(text: string, plan: RenamePlan): boolean {
  const lead = leadOf(text, plan);
  return lead !== undefined && isTitle(text.slice(lead.length), plan);
}

function isTitle(text: string, plan: RenamePlan): boolean {
  return titleIn(text, plan.request.record.title.value) !== undefined;
}

/** Where a text says the title and nothing else, perhaps as `**Use X**`. */
function titleIn(text: string, title: string): Span | undefined {
  const bare = text.trim();
  const lead = /^[*_]{0,3}/.exec(bare)?.[0] ?? '';
  const marks = [lead, lead.slice(0, 2), lead.slice(0, 1)].find((some) => isAround(bare, some)) ?? '';
  const said = bare.slice(marks.length, bare.length - marks.length);
  // A link beside the link is looked at by itself: its text may change, its target stays.
  if (holdsLink.test(said) || plainText(said) !== title) return undefined;
  const start = text.indexOf(bare) + marks.length;
  return { start, end: start + said.length };
}

const holdsLink = /\]\(|\]\[|\[\[|<a\s/i;

function isAround(text: string, marks: string): boolean {
  return text.length >= 2 * marks.length && text.endsWith(marks);
}

/** What stands before the title and says the number. */
interface Lead {
  readonly length: number;
  /** Where the digits are. */
  readonly start: number;
  readonly end: number;
}

/** `ADR-0012: `, `[0012] `, `#12 `, `0012` */
function leadOf(text: string, plan: RenamePlan): Lead | undefined {
  const number = plan.request.record.identity?.value.number;
  if (number === undefined) return undefined;
  const pattern = `^[\\s*_\`[(#]{0,6}(?:\\p{L}{1,12}[-_ #]{0,2}){0,3}(${digitsPattern(number)})(?![\\p{L}\\p{N}_])(?![-.]\\d)[\\s\\])*_\`:.–—-]{0,8}`;
  const found = new RegExp(pattern, 'du').exec(text);
  const [start, end] = found?.indices?.[1] ?? [];
  return found === null || start === undefined || end === undefined ? undefined : { length: found[0].length, start, end };
}

function numberEdit(text: string, offset: number, lead: Lead | undefined, { number, width }: RenamePlan): Edit | undefined {
  if (number === undefined || lead === undefined) return undefined;
  const written = digitsLike(text.slice(lead.start, lead.end), number.to, width);
  return { span: { start: offset + lead.start, end: offset + lead.end }, text: written };
}

function titleEdit(text: string, offset: number, lead: Lead | undefined, plan: RenamePlan, setting: Setting): Edit | undefined {
  const from = lead?.length ?? 0;
  const at = plan.title === undefined ? undefined : titleIn(text.slice(from), plan.title.from);
  if (at === undefined || plan.title === undefined) return undefined;
  const span = { start: offset + from + at.start, end: offset + from + at.end };
  return { span, text: spelled(plan.title.to, setting) };
}

/** A title with the marks escaped that would end the place it stands in. */
function spelled(title: string, setting: Setting): string {
  if (setting === 'line') return title;
  const bracketed = setting === 'link' ? inLinkText(title) : title;
  return bracketed.replace(/\|/g, '\\|');
}

/** `0012-use-x.md`, `0012-use-x` */
function nameEdit(text: string, offset: number, plan: RenamePlan): Edit | undefined {
  const { from, to } = plan;
  const { stem, ending, folder } = plan.carrier;
  const bare = text.replace(/^[\s*_`]+|(?<![\s*_`])[\s*_`]+$/g, '');
  if (from === to || (bare !== stem && bare !== stem + ending)) return undefined;
  const start = offset + text.indexOf(stem);
  return folder === '' && stem === '' ? undefined : { span: { start, end: start + stem.length }, text: stemAfter(plan) };
}
