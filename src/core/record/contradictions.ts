import type { Problem } from '../problem.ts';
import { positionAt } from '../text/lines.ts';
import type { Sourced, Span } from '../text/span.ts';
import type { Identity, Kind, Status } from './decisionRecord.ts';
import type { Field } from './field.ts';
import { normalLabel } from './fieldNames.ts';
import type { NameParts } from './fileName.ts';
import type { Outline } from './outline.ts';
import { shortened } from './shortened.ts';
import { phaseIn, type TeamWords } from './status.ts';
import { statedAs, statusIn } from './statusField.ts';

/** What is known of a document whose numbers are compared. */
export interface Numbered {
  readonly path: string;
  readonly kind: Kind;
  readonly name: NameParts;
  readonly identity: Sourced<Identity> | undefined;
}

/** A number that the text states, on its digits. */
interface StatedNumber {
  readonly id: string;
  readonly span: Span;
}

const mostIdentifier = 200;
/** A text of this length is prose, unless its first characters name a phase. */
const prose = 50;
const lead = 25;
const ownLabels = new Set(
  'id number nummer numéro número numero identifier'.split(' ').flatMap((label) => [label, `adr ${label}`, `rfc ${label}`]),
);

/** Statuses of different phases in one document: a problem on the first that is not believed. Most documents state one, and cost nothing. */
export function contradictedStatus(
  path: string,
  { text }: Outline,
  fields: readonly Field[],
  believed: Sourced<Status> | undefined,
  team: TeamWords,
): readonly Problem[] {
  const stated = statedAs(fields, 'status');
  if (believed === undefined || stated.length < 2) return [];
  for (const field of stated) {
    const other = statusIn(field, team);
    if (other === undefined || !differs(other.value, believed.value, team)) continue;
    const args = [shortened(other.value.written), lineAt(text, believed.span), shortened(believed.value.written)];
    return [{ code: 'status-contradicted', severity: 'warning', message: 'status-contradicted', args, path, span: other.span }];
  }
  return [];
}

/** Numbers in the file's name, a field and the heading that are not the same: a problem on each that is not believed. */
export function contradictedNumbers(outline: Outline, fields: readonly Field[], record: Numbered): readonly Problem[] {
  const { identity, path } = record;
  if (identity?.value.number === undefined) return [];
  const { id, number } = identity.value;
  const inName = identity.source === 'file-name';
  const others = [numberInFields(fields, record), numberInHeading(outline, record)];
  return others
    .filter((other) => other !== undefined)
    .filter((other) => Number(other.id) !== number)
    .map((other) => {
      const message = inName ? 'number-contradicted-name' : 'number-contradicted';
      const args = inName ? [other.id, id] : [other.id, id, lineAt(outline.text, identity.span)];
      return { code: 'number-contradicted', severity: 'warning', message, args, path, span: other.span };
    });
}

// A word that nobody knows may mean the same, and so may prose; and what is partly superseded is accepted for the rest.
function differs(one: Status, other: Status, team: TeamWords): boolean {
  if (one.phase === other.phase || one.partial || other.partial) return false;
  return [one, other].every(
    ({ written }) => phaseIn(written.length < prose ? written : written.slice(0, lead), team) !== undefined,
  );
}

/** The number in `id: 7` or `adr: 7`. `rfc: 7` in an ADR is a reference, and `kep-number` that of an issue. */
function numberInFields(fields: readonly Field[], { kind, name }: Numbered): StatedNumber | undefined {
  for (const field of fields) {
    const stated = isOwnNumber(field, kind, name) ? numberOf(field) : undefined;
    if (stated !== undefined) return stated;
  }
  return undefined;
}

/** Whether a field numbers the document itself. */
export function isOwnNumber({ name: field, label }: Field, kind: Kind, name: NameParts): boolean {
  const plain = field === 'id' ? normalLabel(label) : '';
  return plain !== '' && (ownLabels.has(plain) || plain === kind || plain === name.prefix);
}

function numberOf({ parts: [part] }: Field): StatedNumber | undefined {
  const match = /^(?:[A-Za-z]{2,10}[-_ #]?){0,3}(\d{1,8})$/.exec(part?.text.slice(0, mostIdentifier) ?? '');
  return match?.[1] === undefined || part === undefined ? undefined : { id: match[1], span: part.span };
}

/** The number in `# 7. Use X` or `# ADR-7: Use X`. Another series' word before it makes it a reference, four digits may be a year. */
function numberInHeading({ headings }: Outline, { kind, name }: Numbered): StatedNumber | undefined {
  const heading = headings.find(({ level }) => level === 1);
  const match =
    heading === undefined
      ? null
      : /^\[?(?:([A-Za-z]{2,9})[-_ #]{0,2})?(\d{1,6})\]?(?:[.:)]\s|\s*[–—:]\s|\s+-\s)/u.exec(
          heading.text.slice(0, mostIdentifier),
        );
  const [whole = '', word, id] = match ?? [];
  if (heading === undefined || id === undefined || /^(?:19|20)\d\d$/.test(id)) return undefined;
  const series = word?.toLowerCase();
  if (series !== undefined && series !== kind && series !== name.prefix) return undefined;
  const start = heading.span.start + whole.indexOf(id);
  return { id, span: { start, end: start + id.length } };
}

function lineAt(text: string, { start }: Span): string {
  return String(positionAt(text, start).line);
}
