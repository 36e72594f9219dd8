import type { ListedRecord } from './listedRecord.ts';
import { escaped } from './owners.ts';
import { shortened, table, type Ink } from './text.ts';

/** What stands in a cell: words, a number, or a record. */
export type Cell = string | number | ListedRecord;

/** A column and what its cells are: numbers stand at the right. */
export interface Column {
  readonly name: string;
  readonly holds: 'words' | 'numbers';
}

/** A table of a page. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A part of a page, below its heading. Headings and notes are words of ours: what records say stands in cells. */
export interface Section {
  readonly heading: string;
  /** 2 for a part of the page, 3 for a part of that. */
  readonly level: 2 | 3;
  readonly notes: readonly string[];
  readonly grid?: Grid | undefined;
}

/** A report that is shown in several formats. */
export interface Page {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}

/** The path by which a record is found, for a link to it; undefined where there is no way to say so. */
export type LinkTo = (record: ListedRecord) => string | undefined;

/** Columns of words and of numbers, by their names. */
export function columns(holds: Column['holds'], ...names: readonly string[]): readonly Column[] {
  return names.map((name) => ({ name, holds }));
}

/** The page as Markdown. Words of records are shown as they are, whatever they hold. */
export function pageMarkdown({ title, lead, sections }: Page, linkTo: LinkTo): string {
  const parts = sections.flatMap(({ heading, level, notes, grid }) => [
    `${'#'.repeat(level)} ${heading}`,
    ...notes,
    ...(grid === undefined ? [] : [markdownTable(grid, linkTo)]),
  ]);
  return `${[`# ${title}`, lead, ...parts].join('\n\n')}\n`;
}

/** The page for a terminal. */
export function pageText({ lead, sections }: Page, ink: Ink): string {
  const parts = sections.map(({ heading, notes, grid }) => {
    const lines = grid === undefined ? [] : textTable(grid);
    return [ink(heading, 'heading'), ...[...notes, ...lines].map((line) => `  ${line}`)].join('\n');
  });
  return `${[lead, ...parts].join('\n\n')}\n`;
}

function markdownTable({ columns: head, rows }: Grid, linkTo: LinkTo): string {
  const lines = [
    head.map(({ name }) => escaped(name)),
    head.map(({ holds }) => (holds === 'numbers' ? '---:' : '---')),
    ...rows.map((row) => row.map((cell) => markdownCell(cell, linkTo))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function markdownCell(cell: Cell, linkTo: LinkTo): string {
  if (typeof cell !== 'object') return shownNumber(cell) ?? escaped(String(cell));
  const link = linkTo(cell);
  const named = link === undefined ? escaped(cell.title) : `[${escaped(cell.title)}](<${destination(link)}>)`;
  return withFolder(named, cell);
}

/** What a record is shown as, as Markdown; on a page about several workspace folders it is said which one it is of. */
export function withFolder(shown: string, { folder }: ListedRecord): string {
  return folder === undefined ? shown : `${shown} · ${escaped(folder)}`;
}

/** A path as an address that ends neither itself nor the cell that it stands in; a lone surrogate, which no address can hold, becomes U+FFFD. */
function destination(path: string): string {
  return encodeURI(path.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[?#]/g, encodeURIComponent);
}

function textTable({ columns: head, rows }: Grid): readonly string[] {
  return table([head.map(({ name }) => name), ...rows.map((row) => row.map(textCell))]).map((line) => line.trimEnd());
}

function textCell(cell: Cell): string {
  if (typeof cell !== 'object') return shownNumber(cell) ?? shortened(String(cell));
  return `${shortened(cell.title)}  ${cell.path}`;
}

/** Nothing is a dash: among many zeros the numbers are hard to see. */
function shownNumber(cell: string | number): string | undefined {
  return cell === 0 ? '–' : undefined;
}
