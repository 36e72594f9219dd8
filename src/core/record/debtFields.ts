import type { Sourced } from '../text/span.ts';
import { parseEffort, parseFrequency, parseRate } from './amounts.ts';
import type { DebtFields } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { plainText } from './plainText.ts';
import { saysNothing } from './reviewFields.ts';

const names: ReadonlySet<FieldName> = new Set(['cycle-time-impact', 'incident-impact', 'interest', 'principal']);

/** What a record says of the costs of technical debt; undefined where it says nothing of them, as most records do. */
export function debtOf(fields: readonly Field[]): DebtFields | undefined {
  if (!fields.some((field) => names.has(field.name))) return undefined;
  return {
    cycleTime: firstOf(fields, 'cycle-time-impact', parseRate),
    incidents: firstOf(fields, 'incident-impact', parseFrequency),
    interest: firstOf(fields, 'interest', parseRate),
    principal: firstOf(fields, 'principal', parseEffort),
  };
}

function firstOf(
  fields: readonly Field[],
  name: FieldName,
  read: (text: string, label: string) => number | undefined,
): Sourced<number | undefined> | undefined {
  for (const field of fields) {
    const part = field.name === name ? field.parts[0] : undefined;
    if (part !== undefined && !saysNothing(part))
      return { value: read(plainText(part.text.slice(0, 300)), field.label), span: part.span, source: field.source };
  }
  return undefined;
}
