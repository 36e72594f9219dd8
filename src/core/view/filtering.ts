import { entryLabel, type Entry } from './entry.ts';

/** The entries in which every word of the filter occurs: in id, title, status, owner, people, tags, path or folder. An empty filter keeps all. */
export function filterEntries(entries: readonly Entry[], filter: string): readonly Entry[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const text = searchable(entry);
    return words.every((word) => text.includes(word));
  });
}

function searchable(entry: Entry): string {
  const { record } = entry;
  const parts = [
    entryLabel(entry),
    record.path,
    entry.folderLabel ?? '',
    record.status?.value.written ?? '',
    record.status?.value.phase ?? '',
    entry.owner?.name ?? '',
    ...record.people.map((person) => person.value.name),
    ...record.tags.map((tag) => tag.value),
  ];
  return parts.join('\n').toLowerCase();
}
