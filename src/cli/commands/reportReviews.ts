import { aheadJson, aheadMarkdown, aheadText } from '../../core/report/aheadFormats.ts';
import type { ReportCommand } from '../command.ts';
import { printableRecords } from '../printable.ts';

/** `docket report reviews`: which reviews fall due when and to whom, and where decisions wait. */
export const reportReviews: ReportCommand = {
  kind: 'report',
  name: 'report reviews',
  asks: ['owners', 'past'],
  options: ['no-git'],
  formats: new Map([
    ['text', ({ records, asOf, past, ink }) => aheadText({ records: printableRecords(records), today: asOf, past }, ink)],
    ['json', ({ records, asOf, past }) => aheadJson({ records, today: asOf, past })],
    ['markdown', ({ records, asOf, past }) => aheadMarkdown({ records, today: asOf, past }, ({ path }) => path)],
  ]),
  exitCode: () => 0,
};
