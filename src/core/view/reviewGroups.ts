import { groupedBy } from '../groupedBy.ts';
import { dueKindOf, dueKinds, type DueKind } from './due.ts';
import type { Entry } from './entry.ts';
import { byText, sortEntries } from './sorting.ts';
import type { Words } from './words.ts';

/** How the reviews that are due are arranged: by urgency with the person's own first, by urgency alone, or by who is to look. */
export const arrangements = ['mine', 'everyone', 'owner'] as const;

export type Arrangement = (typeof arrangements)[number];

/** A record among the reviews that are due. */
export interface DueRow {
  readonly entry: Entry;
  readonly kind: DueKind;
  readonly isMine: boolean;
}

/** Some of the reviews that are due, under one heading. */
export interface ReviewGroup {
  /** Stable and unique within its arrangement. */
  readonly key: string;
  readonly label: string;
  readonly rows: readonly DueRow[];
  /** Whether people look here first: the others start folded. */
  readonly unfolded: boolean;
}

/** The reviews that are due, arranged; only groups that have members. In a group the soonest stands first. What was put off stands last in each arrangement. */
export function reviewGroups(
  entries: readonly Entry[],
  arrangement: Arrangement,
  isMine: (entry: Entry) => boolean,
  words: Words,
): readonly ReviewGroup[] {
  const rows = sortEntries(entries, 'review').flatMap((entry) => {
    const kind = dueKindOf(entry);
    return kind === undefined ? [] : [{ entry, kind, isMine: isMine(entry) }];
  });
  const awake = rows.filter(({ kind }) => kind !== 'snoozed');
  const asleep = rows.filter(({ kind }) => kind === 'snoozed');
  const groups = arrangement === 'owner' ? byOwner(awake, words) : byUrgency(awake, words);
  const all = [...groups, ...byUrgency(asleep, words)];
  return arrangement === 'mine' ? all.map((group) => ({ ...group, rows: mineFirst(group.rows) })) : all;
}

function byUrgency(rows: readonly DueRow[], words: Words): readonly ReviewGroup[] {
  const byKind = groupedBy(rows, ({ kind }) => kind);
  return dueKinds.flatMap((kind) => {
    const members = byKind.get(kind);
    if (members === undefined) return [];
    return [{ key: kind, label: words.say(`group.${kind}`), rows: members, unfolded: kind !== 'snoozed' }];
  });
}

/** The person's own group first, then by name; what nobody owns stands last. */
function byOwner(rows: readonly DueRow[], words: Words): readonly ReviewGroup[] {
  const owners = [...groupedBy(rows, ({ entry }) => entry.owner?.name ?? '')].map(([name, members]) => ({
    name,
    members: mostUrgentFirst(members),
    isMine: members.some((row) => row.isMine),
  }));
  return owners
    .sort(
      (a, b) => Number(b.isMine) - Number(a.isMine) || Number(a.name === '') - Number(b.name === '') || byText(a.name, b.name),
    )
    .map(({ name, members }) => ({
      key: `owner:${name}`,
      label: name || words.say('group.no-owner'),
      rows: members,
      unfolded: true,
    }));
}

function mostUrgentFirst(rows: readonly DueRow[]): readonly DueRow[] {
  return [...rows].sort((a, b) => dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind));
}

function mineFirst(rows: readonly DueRow[]): readonly DueRow[] {
  return [...rows].sort((a, b) => Number(b.isMine) - Number(a.isMine));
}

/** How a kind of review looks: an icon of its own and a colour. Never the colour alone. */
export function dueLook(kind: DueKind): { readonly icon: string; readonly color: string } {
  return looks[kind];
}

const looks = {
  overdue: { icon: 'warning', color: 'docket.overdue' },
  'due-soon': { icon: 'calendar', color: 'docket.dueSoon' },
  stale: { icon: 'comment-unresolved', color: 'docket.overdue' },
  changed: { icon: 'diff', color: 'docket.dueSoon' },
  unreadable: { icon: 'error', color: 'docket.overdue' },
  snoozed: { icon: 'bell-slash', color: 'docket.other' },
} as const satisfies Record<DueKind, { icon: string; color: string }>;
