import Fuse from 'fuse.js';
import type { ListedRecord } from '../report/listedRecord.ts';

/**
 * Makes a search over records: an exact id or number first, then what is most alike, the title counting most. An empty
 * query gives every record in the given order. The index is built once, so that each keystroke is cheap.
 */
export function createSearch(records: readonly ListedRecord[]): (query: string) => readonly ListedRecord[] {
  const fuse = new Fuse(records, {
    keys: [
      { name: 'title', weight: 6 },
      { name: 'id', weight: 3, getFn: (record) => record.id ?? '' },
      { name: 'owner', weight: 2, getFn: (record) => record.owner?.name ?? '' },
      { name: 'status', weight: 2, getFn: (record) => record.status?.written ?? '' },
      { name: 'tags', weight: 2, getFn: (record) => [...record.tags] },
    ],
    threshold: 0.35,
    ignoreLocation: true,
    useExtendedSearch: false,
  });
  return (query) => {
    const wanted = query.trim();
    if (wanted === '') return records;
    const exact = records.filter((record) => isIdentity(record, wanted));
    const alike = fuse.search(wanted).map(({ item }) => item);
    return [...new Set([...exact, ...alike])];
  };
}

/** `7`, `0007`, `ADR-7` and `#7` name record 7. */
function isIdentity(record: ListedRecord, wanted: string): boolean {
  if (record.id?.toLowerCase() === wanted.toLowerCase()) return true;
  const digits = /^(?:[a-z]+[- ]?|#)?(\d{1,9})$/i.exec(wanted)?.[1];
  return digits !== undefined && record.number === Number(digits);
}
