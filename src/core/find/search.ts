import Fuse from 'fuse.js';
import type { ListedRecord } from '../report/listedRecord.ts';

/**
 * Makes a search over records: an exact id or number first, then what has every word of the query or nearly so, the
 * title counting most. An empty query gives every record in the given order. The index is built once, here, so that a
 * keystroke is cheap.
 */
export function createSearch(records: readonly ListedRecord[]): (query: string) => readonly ListedRecord[] {
  const fuse = new Fuse(records, options);
  return (query) => {
    const words = query.trim().split(/\s+/).filter(Boolean).slice(0, 8);
    if (words.length === 0) return records;
    const exact = records.filter(namedBy(query.trim()));
    return [...new Set([...exact, ...ranked(records, words, fuse)])];
  };
}

const keys = [
  { name: 'title', weight: 12 },
  { name: 'id', weight: 2, getFn: (record: ListedRecord) => record.id ?? '' },
  { name: 'owner', weight: 1, getFn: (record: ListedRecord) => record.owner?.name ?? '' },
  { name: 'status', weight: 1, getFn: (record: ListedRecord) => record.status?.written ?? '' },
  { name: 'folder', weight: 1, getFn: (record: ListedRecord) => record.folder ?? '' },
  { name: 'tags', weight: 1, getFn: (record: ListedRecord) => [...record.tags] },
];

/** Words may stand anywhere in a field; a short field counts a little more than a long one. */
const options = { keys, threshold: 0.3, ignoreLocation: true, fieldNormWeight: 0.5, includeScore: true, shouldSort: false };

/** Records that every word finds, best first: Fuse's scores are 0 for a perfect match, and add up over the words. */
function ranked(records: readonly ListedRecord[], words: readonly string[], fuse: Fuse<ListedRecord>): readonly ListedRecord[] {
  let scores: Map<number, number> | undefined;
  for (const word of words) {
    const sofar = scores;
    const hits = fuse.search(word).filter(({ refIndex }) => sofar?.has(refIndex) ?? true);
    scores = new Map(hits.map(({ refIndex, score = 1 }) => [refIndex, score + (sofar?.get(refIndex) ?? 0)]));
  }
  const order = [...(scores ?? [])].sort(([a, one], [b, two]) => one - two || a - b);
  return order.flatMap(([index]) => records[index] ?? []);
}

/** `7`, `0007`, `ADR-7` and `#7` name record 7. */
function namedBy(wanted: string): (record: ListedRecord) => boolean {
  const lower = wanted.toLowerCase();
  const digits = /^(?:[a-z]{1,12}[- ]?|#)?(\d{1,9})$/i.exec(wanted)?.[1];
  const number = digits === undefined ? undefined : Number(digits);
  return (record) => record.id?.toLowerCase() === lower || (number !== undefined && record.number === number);
}
