import { listJson } from '../../core/report/json.ts';
import { listText } from '../../core/report/text.ts';
import type { ReportCommand } from '../command.ts';
import { printableRecords } from '../printable.ts';

/** `docket list`: prints the records. */
export const list: ReportCommand = {
  kind: 'report',
  name: 'list',
  asks: ['owners'],
  options: [],
  formats: new Map([
    ['text', ({ records, ink }) => listText(printableRecords(records), ink)],
    ['json', ({ records, asOf, logs }) => listJson(records, asOf, logs)],
  ]),
  exitCode: () => 0,
};
