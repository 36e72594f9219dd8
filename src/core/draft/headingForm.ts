import { plainText } from '../record/plainText.ts';
import { commonest } from './commonest.ts';
import type { Neighbour } from './neighbours.ts';

const longestPrefix = 60;

/**
 * How the headings of a log begin, as a template: `{{number}}. {{title}}`, `ADR-{{number:4}}: {{title}}`, `{{title}}`. Undefined
 * where they follow no one form.
 */
export function headingForm(neighbours: readonly Neighbour[]): string | undefined {
  const forms = neighbours.map((neighbour) => formOf(neighbour)).filter((form) => form !== undefined);
  const shapes = forms.map(shapeOf);
  const shape = commonest(shapes);
  const same = shapes.filter((one) => one === shape).length;
  if (shape === undefined || same * 2 <= neighbours.length) return undefined;
  return forms.find((form) => shapeOf(form) === shape);
}

/** The form of one heading; undefined where the title stands in no heading, or where a number in front of it is not the record's. */
export function formOf({ record, text }: Neighbour): string | undefined {
  const { title, identity } = record;
  if (title.source !== 'heading') return undefined;
  const heading = text.slice(title.span.start, title.span.end);
  const prefix = prefixOf(heading, title.value);
  if (prefix === undefined) return undefined;
  const number = identity?.value.number;
  const digits = prefix.match(/\d+/g) ?? [];
  if (digits.length > 1 || digits.some((one) => Number(one) !== number)) return undefined;
  if (/[{}]|(?:superseded|deprecated|rejected|accepted|proposed|draft)/i.test(prefix)) return undefined;
  return `${prefix.replace(/\d+/, (written) => numberPlace(written))}{{title}}`;
}

/** The place of a number that is written like this one: `0012` → `{{number:4}}`, `12` → `{{number}}`. */
export function numberPlace(written: string): string {
  return written.startsWith('0') ? `{{number:${String(written.length)}}}` : '{{number}}';
}

// Where numbers are padded, "100" is of one form with "099".
function shapeOf(form: string): string {
  return form.replace(/\{\{number(?::\d+)?\}\}/, '{{number}}');
}

function prefixOf(heading: string, title: string): string | undefined {
  for (let at = 0; at <= longestPrefix && at < heading.length; at += 1) {
    if (plainText(heading.slice(at)) !== title) continue;
    const blank = /^\s*/.exec(heading.slice(at))?.[0].length ?? 0;
    return heading.slice(0, at + blank);
  }
  return undefined;
}
