/** Owners. `{0}`, `{1}` … are places for arguments. */
export const ownerMessages = {
  'report.owners.title': 'Decisions per owner',
  'report.owners.as-of': 'As of {0}. Rejected, deprecated and superseded decisions are not counted.',
  'report.owners.owner': 'Owner',
  'report.owners.live': 'Live',
  'report.owners.share': 'Share',
  'report.owners.proposed': 'Proposed',
  'report.owners.overdue': 'Overdue',
  'report.owners.due-soon': 'Due soon',
  'report.owners.nobody': 'No owner',
} as const satisfies Record<string, string>;
