import type { Answer, Verdict } from './compare.ts';
import { fieldNames, membership } from './compare.ts';

/** How many answers there are of each verdict. */
type Tally = Readonly<Record<Verdict, number>>;

const verdicts = ['right', 'wrong', 'missed', 'invented'] as const;

/** The share of right answers, in percent; undefined where there is none at all. */
export function percentRight(answers: readonly Answer[]): number | undefined {
  return answers.length === 0 ? undefined : (100 * tally(answers).right) / answers.length;
}

/**
 * Every field over all files: how many of each verdict, and the share of right ones. `stated` looks only at the files that state
 * the field (most state no supersession, so the share over all flatters), `random` only at those picked at random.
 */
export function fieldTable(answers: readonly Answer[]): string {
  const head = ['field', 'n', ...verdicts, '%', 'stated', 'random', '% random'];
  const rows = fieldNames.map((field) => fieldRow(field, of(answers, field)));
  return aligned([head, ...rows]);
}

/** Every family of formats against every field: `52` all right, `50/1w/1m` one wrong and one missed, `-` nothing judged. */
export function familyTable(answers: readonly Answer[]): string {
  const families = [...new Set(answers.map(({ row }) => row.family))].sort();
  const rows = families.map((family) => {
    const inFamily = answers.filter(({ row }) => row.family === family);
    return [family, ...fieldNames.map((field) => compact(of(inFamily, field)))];
  });
  return aligned([['family', ...fieldNames], ...rows]);
}

/** One line for each answer that is not right, field after field: the file, what was expected and what was got. */
export function missLines(answers: readonly Answer[]): string {
  const misses = fieldNames.flatMap((field) => of(answers, field).filter(({ verdict }) => verdict !== 'right'));
  const lines = misses.map(
    ({ field, verdict, row, wanted, got }) =>
      `${field} ${verdict}: ${row.repository}/${row.path}: expected ${shown(field, wanted)}, got ${shown(field, got)}`,
  );
  return lines.join('\n');
}

/** The answers for one field. */
export function of(answers: readonly Answer[], field: string): readonly Answer[] {
  return answers.filter((answer) => answer.field === field);
}

function fieldRow(field: string, answers: readonly Answer[]): string[] {
  const counts = tally(answers);
  const stated = answers.filter(({ wanted }) => wanted !== '');
  const random = answers.filter(({ row }) => row.sample === 'random');
  return [
    field,
    String(answers.length),
    ...verdicts.map((verdict) => String(counts[verdict])),
    percent(answers),
    `${tally(stated).right}/${stated.length}`,
    `${tally(random).right}/${random.length}`,
    percent(random),
  ];
}

function tally(answers: readonly Answer[]): Tally {
  const counts = { right: 0, wrong: 0, missed: 0, invented: 0 };
  for (const { verdict } of answers) counts[verdict] += 1;
  return counts;
}

function percent(answers: readonly Answer[]): string {
  return percentRight(answers)?.toFixed(1) ?? '-';
}

function compact(answers: readonly Answer[]): string {
  if (answers.length === 0) return '-';
  const { right, wrong, missed, invented } = tally(answers);
  const marked = [`${wrong}w`, `${missed}m`, `${invented}i`].filter((count) => !count.startsWith('0'));
  return [String(right), ...marked].join('/');
}

function shown(field: string, value: string | undefined): string {
  if (value === undefined) return 'no record';
  if (field === membership) return value === '' ? 'no record' : 'a record';
  return value === '' ? 'nothing' : `"${value}"`;
}

/** The first column stands to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((so, row) => row.map((cell, at) => Math.max(so[at] ?? 0, cell.length)), []);
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '))
    .join('\n');
}
