import { fieldOf, partOf, type Dialect, type Field } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';
import type { Line } from '../outline.ts';

/** Document attributes of AsciiDoc and field lists of reStructuredText: `:status: Accepted`. */
export const attributes: Dialect = {
  name: 'attributes',
  fields: ({ markup }, header) => (markup === 'markdown' ? [] : header.map(readLine).filter((field) => field !== undefined)),
};

function readLine(line: Line): Field | undefined {
  const match = /^:([^:\s][^:]{0,60}):(\s.*)$/.exec(line.text);
  const [, label = '', value = ''] = match ?? [];
  const name = match === null ? undefined : fieldNameOf(label);
  if (name === undefined) return undefined;
  return fieldOf(name, label, [partOf(value, line.start + line.text.length - value.length)], 'plain-line');
}
