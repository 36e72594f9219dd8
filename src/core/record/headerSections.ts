import { fieldNameOf, type FieldName } from './fieldNames.ts';
import { readLabel } from './label.ts';
import type { Line } from './outline.ts';

const names: ReadonlySet<string> = new Set(
  (
    'meta, metadata, meta data, header, information, info, details, basic information, document information, document info, adr metadata, adr information, record metadata, decision metadata, decision information, general, general information, overview table, document control, about, about this document, frontmatter, front matter, architecture decision record, architectural decision record, decision record, ' +
    'metadaten, allgemeines, allgemeine informationen, dokumentinformationen, steckbrief, métadonnées, informations, informations générales, metadatos, información básica, información general, metadados, informações básicas, informações gerais, metadati, informazioni, informazioni generali, metagegevens, metadane, informacje ogólne, ' +
    'メタデータ, メタ情報, 基本情報, 文書情報, 元数据, 元信息, 基本信息, 文档信息, 메타데이터, 기본 정보, 문서 정보, thông tin, thông tin chung'
  ).split(', '),
);

/** Fields of which every header has one: what has none may be about the matter. */
const usual: ReadonlySet<FieldName | undefined> = new Set([
  'status',
  'date',
  'created',
  'owner',
  'decision-makers',
  'authors',
] as const);

/** Whether a normal label names a section in which documents state their fields. */
export function isHeaderSection(label: string): boolean {
  return names.has(label);
}

/** Whether the first block of a section states fields: two at least, of which one is usual. */
export function opensWithFields(lines: readonly Line[]): boolean {
  const from = lines.findIndex((line) => line.kind !== 'blank');
  const blank = lines.findIndex((line, index) => index > from && line.kind === 'blank');
  const block = lines.slice(Math.max(0, from), blank < 0 ? lines.length : blank);
  const fields = block[0]?.text.trimStart().startsWith('|') === true ? inTable(block) : block.map(inLine);
  const known = new Set(fields.filter((name) => name !== undefined));
  return known.size >= 2 && [...known].some((name) => usual.has(name));
}

/** The labels in the first column, or in the first row of a table that has one more row: with more, it is a list of things. */
function inTable(block: readonly Line[]): (FieldName | undefined)[] {
  const rows = block.filter(({ text }) => !/^[\s|:-]+$/.test(text)).map(({ text }) => text.trim().split('|').slice(1, 9));
  const across = (rows[0] ?? []).map(nameIn);
  return rows.length === 2 && across.filter((name) => name !== undefined).length >= 2
    ? across
    : rows.map(([cell = '']) => nameIn(cell));
}

function nameIn(cell: string): FieldName | undefined {
  return fieldNameOf(cell.replace(/[*_:：]/gu, ''));
}

function inLine({ text }: Line): FieldName | undefined {
  return readLabel(text, /^[\s>]*(?:[-*+•]\s+)?/u.exec(text)?.[0].length ?? 0)?.name;
}
