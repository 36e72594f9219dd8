import type { DecisionLog } from '../log/decisionIndex.ts';
import { readFileName } from '../record/fileName.ts';
import { folderOf, pathIn, stemOf } from '../text/path.ts';
import { refusedByName } from '../record/refusal.ts';

/**
 * The folders in which the template of a log may lie, the nearest first: its own, one for templates in it, and those above it,
 * each with its folders for templates.
 */
export function templateFolders(log: string): readonly string[] {
  const segments = log === '.' ? [] : log.split('/');
  const around = [...segments.keys(), segments.length].reverse().map((length) => segments.slice(0, length).join('/') || '.');
  return around.flatMap((folder) => [folder, ...['templates', 'template', '.templates'].map((name) => pathIn(folder, name))]);
}

/**
 * The file that a log's records are made from, among the paths of its template folders: of several the nearest, in the markup of
 * the records, and the fullest. Above the log's own folder only one whose name says that it is for such records.
 */
export function ownTemplate(log: DecisionLog, paths: readonly string[]): string | undefined {
  const folders = templateFolders(log.path);
  const nearest = folders.indexOf(log.path) + 4;
  const records = new Set(log.records.map(({ path }) => path));
  const found = paths.flatMap((path) => {
    const rank = folders.indexOf(homeOf(path));
    const isFor = rank < nearest ? isChosen(path, log, paths) : namesSeries(path, log);
    return rank >= 0 && isFor && isTemplate(path) && !records.has(path) ? [{ path, rank }] : [];
  });
  const extension = extensionOf(log.records.at(-1)?.path ?? '.md');
  return found.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      Number(extensionOf(a.path) !== extension) - Number(extensionOf(b.path) !== extension) ||
      Number(isPart(a.path)) - Number(isPart(b.path)) ||
      a.path.length - b.path.length ||
      (a.path < b.path ? -1 : 1),
  )[0]?.path;
}

/** `template.md`, `0000-template.md`, `adr-template.md`, `TeamAdrTemplate.md`, and whatever lies in `templates/`. */
function isTemplate(path: string): boolean {
  if (!/\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.test(path)) return false;
  const words = wordsOf(path);
  if (/[1-9]/.test(words) || /\b(?:pull request|issue|readme|index)\b/.test(words)) return false;
  return refusedByName(path) === 'template' || isNamed(path);
}

/** Of several files in a folder for templates only one that is called so is meant for every record. */
function isChosen(path: string, log: DecisionLog, paths: readonly string[]): boolean {
  const folder = homeOf(path);
  return folder === log.path || isNamed(path) || paths.filter((other) => homeOf(other) === folder).length === 1;
}

function isNamed(path: string): boolean {
  return /(?:^| )(?:template|tmpl|vorlage|plantilla|modèle|modele|modelo)(?: |$)/.test(wordsOf(path));
}

function namesSeries(path: string, { kind, records }: DecisionLog): boolean {
  const series = new Set(records.map((record) => readFileName(record.path).prefix).filter((prefix) => prefix !== undefined));
  const wanted = new Set([
    ...series,
    kind,
    ...(kind === 'adr' ? ['madr', 'decision', 'decisions'] : []),
    ...(kind === 'design-doc' ? ['design'] : []),
  ]);
  const words = wordsOf(path).split(' ');
  return words.some((word) => wanted.has(word)) || (words[0] === '0000' && words[1] === 'template');
}

function isPart(path: string): boolean {
  return /\b(?:bare|minimal|short|simple|basic|lite)\b/.test(wordsOf(path));
}

function wordsOf(path: string): string {
  return stemOf(path)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[-_ .]+/g, ' ')
    .trim()
    .toLowerCase();
}

function homeOf(path: string): string {
  return folderOf(path) || '.';
}

function extensionOf(path: string): string {
  return (/\.[A-Za-z]+$/.exec(path)?.[0] ?? '').toLowerCase();
}
