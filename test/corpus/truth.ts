import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a careful reader wrote down of one file. */
export interface Row {
  readonly repository: string;
  /** Posix path inside the repository. */
  readonly path: string;
  /** The family of the repository's format, as far as it is known: `nygard-sections`, `madr-list`, `?`. */
  readonly family: string;
  /** How the file was picked: `random`, or because it is `odd`. */
  readonly sample: string;
  /** The columns in doubt: they are not counted. */
  readonly doubtful: ReadonlySet<string>;
  readonly isRecord: boolean;
  /** What stands in a column; empty where nothing does. */
  readonly cell: (column: string) => string;
}

/** The folder of real records: what `DOCKET_CORPUS` names, else `../shared/corpus`; undefined where this machine has none. */
export function corpusFolder(): string | undefined {
  const named = process.env['DOCKET_CORPUS'];
  const folder = named ?? join(process.cwd(), '../shared/corpus');
  if (existsSync(join(folder, 'truth.tsv'))) return folder;
  if (named !== undefined) throw new Error(`DOCKET_CORPUS: there is no truth.tsv in ${named}`);
  return undefined;
}

/** The truth table of a corpus. Families come from `manifest.tsv`, where there is one. */
export function readTruth(corpus: string): readonly Row[] {
  const families = readFamilies(join(corpus, 'manifest.tsv'));
  return readTable(join(corpus, 'truth.tsv')).map((cells) => {
    const cell = (column: string): string => cells.get(column) ?? '';
    const repository = cell('repo');
    return {
      repository,
      path: cell('path'),
      family: families.get(repository) ?? '?',
      sample: cell('sample'),
      doubtful: new Set(listed(cell('uncertain'))),
      isRecord: cell('is_record') === 'yes',
      cell,
    };
  });
}

/** The items of a cell that holds several, divided by semicolons. */
export function listed(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The first two words name the family: `nygard-sections-es` differs from `nygard-sections` in its language only. */
function readFamilies(path: string): ReadonlyMap<string, string> {
  const rows = existsSync(path) ? readTable(path) : [];
  return new Map(
    rows.map((cells) => {
      const family = /^\w+(?:[-+]\w+)?/.exec(cells.get('format_family') ?? '')?.[0] ?? '?';
      return [cells.get('repo') ?? '', family];
    }),
  );
}

function readTable(path: string): ReadonlyMap<string, string>[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const [head = '', ...rows] = lines.filter((line) => line !== '');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return new Map(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
