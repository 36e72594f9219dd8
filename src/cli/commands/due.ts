import { dueRecords } from '../../core/report/findings.ts';
import { reviewCalendar } from '../../core/report/ics.ts';
import { dueJson } from '../../core/report/json.ts';
import { dueText } from '../../core/report/text.ts';
import type { ReportCommand } from '../command.ts';
import { printableRecords } from '../printable.ts';

/** `docket due`: prints what is overdue, due soon, stated so that it cannot be read, or due because something happened. */
export const due: ReportCommand = {
  kind: 'report',
  name: 'due',
  asks: ['owners', 'changes'],
  options: ['no-git'],
  formats: new Map([
    ['text', ({ records, asOf, ink }) => dueText(printableRecords(records), asOf, ink)],
    ['json', ({ records, asOf }) => dueJson(records, asOf)],
    ['ics', ({ records, asOf }) => reviewCalendar(records, asOf)],
  ]),
  exitCode: ({ records }) => {
    const { overdue, dueSoon, unreadable, changed } = dueRecords(records);
    return overdue.length + dueSoon.length + unreadable.length + changed.length > 0 ? 2 : 0;
  },
};
