import { recordFolderOf } from '../log/recordFolder.ts';
import { baseName, stemOf } from '../text/path.ts';
import type { Anatomy, BodyLine } from './anatomy.ts';
import { commonest } from './commonest.ts';
import type { FrontMatterEntry } from './frontMatterEntries.ts';
import { numberPlace } from './headingForm.ts';

/** What most of the newest records of a log have in common. */
export interface Customs {
  /** Whether most have this key in their front matter. */
  hasKey(key: string): boolean;
  /** Whether most say exactly the same under this key. */
  repeats(entry: FrontMatterEntry): boolean;
  /** What most of those that have a key state there of themselves, as a place of a template: `{{title}}`, `{{file}}`, `{{number:4}}`. */
  placeOf(key: string): string | undefined;
  /** Whether most have this very line; two may have it by chance. */
  hasLine(line: BodyLine): boolean;
  hasLabel(label: string): boolean;
  /** Whether most state this of themselves in their own text, whatever they call it. */
  states(fact: 'status' | 'date'): boolean;
  hasHeading(line: BodyLine): boolean;
}

/** Learns from at least two records: what one alone says may be its own. */
export function customsOf(records: readonly Anatomy[]): Customs {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const mark of new Set(marksOf(record))) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const isMost = (mark: string, least = 2): boolean => {
    const count = counts.get(mark) ?? 0;
    return count >= least && count * 2 > records.length;
  };
  return {
    hasKey: (key) => isMost(`key ${key}`),
    repeats: (entry) => isMost(entryMark(entry)),
    placeOf: (key) => {
      const entries = records.flatMap((record) =>
        record.entries.filter((entry) => entry.key === key).map((entry) => ({ entry, record })),
      );
      const places = entries.map(({ entry, record }) => ownPlace(entry, record)).filter((place) => place !== undefined);
      const place = commonest(places.map(withoutWidth));
      const count = places.filter((one) => withoutWidth(one) === place).length;
      return count > 1 && count * 2 > entries.length ? places.find((one) => withoutWidth(one) === place) : undefined;
    },
    hasLine: (line) => isMost(lineMark(line), 3),
    hasLabel: (label) => isMost(`label ${label}`),
    states: (fact) => isMost(`states ${fact}`),
    hasHeading: (line) => isMost(headingMark(line)),
  };
}

function marksOf(record: Anatomy): readonly string[] {
  const inFrontMatter = record.entries.flatMap((entry) => [`key ${entry.key}`, entryMark(entry)]);
  const inBody = record.lines.flatMap((line) => [
    lineMark(line),
    ...(line.heading === undefined ? [] : [headingMark(line)]),
    ...(line.label === undefined ? [] : [`label ${line.label}`]),
  ]);
  const { status, date } = record.record;
  const stated = [
    status === undefined ? [] : ['states status'],
    date === undefined || date.source === 'file-name' ? [] : ['states date'],
  ];
  return [...inFrontMatter, ...inBody, ...stated.flat()];
}

function entryMark({ key, lines }: FrontMatterEntry): string {
  return `entry ${key} ${lines.join('\n').trim()}`;
}

// In a log of padded numbers "100" is written like "099".
function withoutWidth(place: string): string {
  return place.replace(/:\d+/, '');
}

function lineMark({ text }: BodyLine): string {
  return `line ${text.trim()}`;
}

function headingMark({ heading }: BodyLine): string {
  const { level = 0, text = '', label = '' } = heading ?? {};
  return `heading ${String(level)} ${label === '' ? text.toLowerCase() : label}`;
}

/** A record's own title, file name or number, where a key states it. */
function ownPlace({ value }: FrontMatterEntry, { record }: Anatomy): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (value === record.title.value) return '{{title}}';
  if (value === stemOf(record.path)) return '{{file}}';
  if (value === baseName(recordFolderOf(record.path))) return '{{folder}}';
  const [, prefix = '', digits] = /^((?:[A-Za-z]{2,10}[-_ #]?){0,3})(\d{1,8})$/.exec(value) ?? [];
  const isOwn = digits !== undefined && Number(digits) === record.identity?.value.number;
  return isOwn ? prefix + numberPlace(digits) : undefined;
}
