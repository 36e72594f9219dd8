import type { DecisionLog } from '../log/decisionIndex.ts';
import type { Owner } from '../owner/owner.ts';
import type { Problem } from '../problem.ts';
import { readFileName } from '../record/fileName.ts';
import type { DecisionRecord, Phase } from '../record/decisionRecord.ts';
import type { ReviewStanding } from '../review/reviewOf.ts';

/** One record as the views see it: what it states, and what follows from that today. */
export interface Entry {
  /** URI of the workspace folder, as text: with the path, the identity. */
  readonly folder: string;
  /** The workspace folder's name, for the log that is the folder itself. */
  readonly folderName: string;
  /** What tells the workspace folder from the others; only where several of them have records. */
  readonly folderLabel?: string | undefined;
  readonly record: DecisionRecord;
  readonly log: DecisionLog;
  readonly owner: Owner | undefined;
  /** The teams behind the owner; none where none is known. */
  readonly teams?: readonly string[];
  readonly review: ReviewStanding;
  readonly problems: readonly Problem[];
}

/** What makes an entry itself, whatever else changes: workspace folder and path, never the number. */
export function entryKey(entry: Entry): string {
  return `${entry.folder}#${entry.record.path}`;
}

/** A record's phase; `none` where no status is stated. */
export function phaseOf(entry: Entry): Phase | 'none' {
  return entry.record.status?.value.phase ?? 'none';
}

/** `0007 Use X`; the title alone where the record has no id. */
export function entryLabel(entry: Entry): string {
  const id = entry.record.identity?.value.id;
  const title = entry.record.title.value;
  return id === undefined ? title : `${id} ${title}`;
}

/** The same above what is asked of a record: with its folder, where several have records. */
export function entryTitle(entry: Entry): string {
  return entry.folderLabel === undefined ? entryLabel(entry) : `${entryLabel(entry)} · ${entry.folderLabel}`;
}

/** What a person would call the record in a text: `ADR-0007`, `EIP-55` where its file has such a name, or its title. */
export function entryIdentifier(entry: Entry): string {
  const id = entry.record.identity?.value.id;
  if (id === undefined) return entry.record.title.value;
  const { kind, path } = entry.record;
  const named = kind === 'adr' ? undefined : readFileName(path).prefix?.toUpperCase();
  const series = named ?? { adr: 'ADR', rfc: 'RFC', 'design-doc': 'DD' }[kind];
  return series === undefined ? id : `${series}-${id}`;
}
