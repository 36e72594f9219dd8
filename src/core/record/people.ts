import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import type { Person, PersonRole } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { plainText } from './plainText.ts';

const roles: ReadonlyMap<FieldName, PersonRole> = new Map([
  ['owner', 'owner'],
  ['decision-makers', 'decision-maker'],
  ['authors', 'author'],
  ['approvers', 'approver'],
  ['reviewers', 'reviewer'],
  ['sponsors', 'sponsor'],
  ['consulted', 'consulted'],
  ['informed', 'informed'],
  ['contributors', 'contributor'],
] as const);

/** A field with more lines or items than these names nobody any more. */
const mostNames = 500;
const longestName = 120;
const longestValue = 5000;

/** Everybody a record names, in the order of its fields, with what they have to do with it. Nobody is named twice for one role. */
export function peopleOf(fields: readonly Field[], document: string): readonly Sourced<Person>[] {
  const people = new Map<string, Sourced<Person>>();
  for (const field of fields) {
    const role = roles.get(field.name);
    if (role === undefined) continue;
    for (const { text: name, span } of partsOfList(field, document).slice(0, mostNames).flatMap(namesIn)) {
      const key = `${role} ${name.toLowerCase()}`;
      if (!people.has(key)) people.set(key, { value: { name: detached(name), role }, span, source: field.source });
    }
  }
  return [...people.values()];
}

/** The parts of a field as far as its list of people goes: not the paragraph below the list, nor what goes on in a remark. */
function partsOfList({ parts, source }: Field, document: string): readonly Part[] {
  if (parts.length < 2) return parts;
  const end = parts.findIndex(
    (_, index) =>
      index > 0 && (leavesOpen(parts[index - 1]?.text ?? '') || (source === 'section' && isOtherBlock(parts, index, document))),
  );
  return end < 0 ? parts : parts.slice(0, end);
}

function leavesOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** A paragraph that a blank line sets apart from the list above. */
function isOtherBlock(parts: readonly Part[], index: number, document: string): boolean {
  const [first, before, part] = [parts[0], parts[index - 1], parts[index]];
  if (first === undefined || part === undefined || before === undefined) return false;
  const between = document.slice(before.span.end, part.span.start);
  return /\n[ \t\r]*\n/.test(between) && isBulleted(first, document) && !isBulleted(part, document);
}

function isBulleted({ span }: Part, document: string): boolean {
  const line = document.slice(document.lastIndexOf('\n', span.start) + 1, span.start);
  return /^[ \t>]*(?:[-*+•]|\d{1,3}[.)])[ \t]/u.test(line.slice(0, 20));
}

/** The names of a value: apart at commas, semicolons, "and", slashes, and between handles; links and mail addresses are taken off. */
export function namesIn(part: Part): readonly Part[] {
  const whole = unwrapped(part);
  if (whole === undefined) return [];
  const verbatim = part.span.end - part.span.start === part.text.length;
  const pieces = plainHandle.test(whole.text) ? [{ text: whole.text, start: 0 }] : split(whole.text.slice(0, longestValue));
  let remark = false;
  return pieces.flatMap((piece, index) => {
    remark = !isAddressed(piece.text) && (remark || isProse(piece.text, index) || isRemark(piece.text, pieces[index - 1]?.text));
    const named = withoutAside(piece.text);
    const name = remark ? undefined : nameOf(named);
    remark ||= named !== piece.text;
    if (name === undefined) return [];
    const start = whole.start + piece.start + (piece.text.length - piece.text.trimStart().length);
    return [{ text: name, span: verbatim ? { start, end: start + named.trim().length } : part.span }];
  });
}

// "@ann, for the network part": what a handle is there for is no name.
function isRemark(text: string, before: string | undefined): boolean {
  return before?.trim().startsWith('@') === true && /^\s*\p{Ll}+\s+\p{L}+/u.test(text);
}

function isAddressed(text: string): boolean {
  return /^\s*\[?@/.test(text);
}

const longestNamed = 7;
const teamWords =
  /(?:^(?:de|den|der|da|di|du|la|le|van|von|zu|al|bin|the)\s|team|group|guild|council|board|committee|equipe|équipe|equipo|zespół)/iu;

/** "decided while designing it", "source design: x.md", "please look at the API": what follows a name, or stands where names should. */
function isProse(text: string, index: number): boolean {
  if (!text.includes(' ')) return false;
  const words = text.replace(/[([][^)\]]*[)\]]?/g, ' ').trim();
  const count = words.split(/\s+/).length;
  if (count > longestNamed) return true;
  if (count < 2 || !/^[`"'*_]*\p{Ll}/u.test(words) || words.includes('@') || / [-–] /u.test(words)) return false;
  return (index > 0 && words.includes(': ')) || (count >= (index > 0 ? 3 : 4) && !teamWords.test(words));
}

// "Ann (maintainer) — explicit decision on 2024-05-01": more than a role behind the dash is prose.
function withoutAside(text: string): string {
  const dash = text.search(/ [—–] /u);
  return dash > 0 && /^(?:\S+\s+){3}\S/.test(text.slice(dash + 3)) ? text.slice(0, dash) : text;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

// "[Knut, Atle]" and "{Ann}" are filled-in templates; "[list everyone involved]" is an empty one.
function unwrapped(part: Part): Piece | undefined {
  if (/^\{[^}]*\}$/.test(part.text) || isPrompt(part.text)) return undefined;
  const inner = /^\[([^[\]]*)\]$/.exec(part.text)?.[1];
  const text = inner ?? part.text;
  const group = /^(?:\*\*)?[^:@[\](),;*]{2,40}:(?:\*\*)?\s+/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(group), start: part.span.start + (inner === undefined ? 0 : 1) + group };
}

function isPrompt(text: string): boolean {
  return /^[[{<(]?\s*(?:list|name|names of|please|who|everyone|insert|your name|fill|add|leave blank|optional|e\.g)\b[^@]*$/i.test(
    text.trim(),
  );
}

function split(text: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if ('([<'.includes(char)) depth += 1;
    else if (')]>'.includes(char)) depth = Math.max(0, depth - 1);
    const length = depth > 0 || !maySeparate(text.charCodeAt(at)) ? 0 : separatorAt(text, at);
    if (length === 0) continue;
    pieces.push({ text: text.slice(start, at), start });
    start = at + length;
    at = start - 1;
  }
  pieces.push({ text: text.slice(start), start });
  return pieces;
}

/** White space, commas, semicolons, `<`, and whatever is not ASCII. */
function maySeparate(code: number): boolean {
  return code <= 32 || code === 44 || code === 59 || code === 60 || code > 127;
}

const separator =
  /^(?:\s*[,;、，；]\s*|\s+(?=\[@)|\s+(?:and|und|et|og|en|och|y|e|&|\+|\/|\||with)\s+|\s*<br\s*\/?>\s*|\s+(?=@))/iu;

function separatorAt(text: string, at: number): number {
  const char = text.charAt(at);
  if (!/[\s,;、，；<]/u.test(char) || (char === ';' && /&#?\w{2,8}$/.test(text.slice(Math.max(0, at - 10), at)))) return 0;
  const length = separator.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  const handleAfterName = length > 0 && text.charAt(at + length) === '@' && /^\s+$/.test(text.slice(at, at + length));
  return handleAfterName && !/(?:^|[\s,;])@[\w/-]+$/.test(text.slice(Math.max(0, at - 60), at)) ? 0 : length;
}

// "[@ann](…) - Engineer", "[Ann](…) Example Ltd", "@ann, Engineer": whoever is linked or addressed is named in full by that.
function withoutRole(markdown: string): string {
  const first = markdown.trimStart().charAt(0);
  if (first !== '[' && first !== '@') return markdown;
  const match = /^\s*(?:\[[^\]]+\]\([^()]*\)|@[\w/-]+)(?=\s+[^\s(@<&[])/.exec(markdown);
  return match === null ? markdown : match[0];
}

const nobody =
  /^(?:n\/?a|none|nobody|tbd|tba|todo|unknown|pending|not (?:yet )?(?:decided|assigned|known)|unassigned|[-–—?.…x\s]*|keine?|niemand|etc\b.*|(?:tbd|tba|todo)\b.*|.*\b(?:pending|outstanding|ausstehend)|aucun|ninguno|nenhum|ingen|geen|brak|nessuno)$/i;

/** `@ann`, as most people are named: nothing is to be taken off. */
const plainHandle = /^@[A-Za-z\d]{2,40}$/;

function nameOf(markdown: string): string | undefined {
  if (markdown.length > longestName * 5) return undefined;
  if (plainHandle.test(markdown)) return markdown;
  const plain = plainText(withoutRole(markdown).replace(/<[^<>\s]+@[^<>\s]+>|\(\s*[^()\s@]+@[^()\s]+\s*\)/g, ' '))
    .replace(/^\[([^\]]+)\](?:\[[^\]]*\])?$/, '$1')
    .replace(/^(?:and|und|et|og)\s+/, '')
    .replace(/\p{Extended_Pictographic}|[\u2713\u2714\ufe0f]/gu, '')
    .replace(/^@@/, '@')
    .replace(/^(@[\w/-]+)(?::|\s+for)\s.*$/, '$1')
    .replace(/\s+for the\s.*$/i, '')
    .replace(/^["':]+|["'”]+$/g, '')
    .trim();
  const name = plain.replace(/^([^@()]+?)\s+(@[\w-]+)$/, '$1 ($2)').replace(/[.:]$/, '');
  if (name === '' || name.length > longestName || nobody.test(name) || isPrompt(name)) return undefined;
  return /[\p{L}\p{N}]/u.test(name) && !/^(?:\{.*\}|<.*>|\[.*\]|[\d\s./-]+|https?:\S+)$/.test(name) ? name : undefined;
}
