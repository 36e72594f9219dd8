import { debtJson, debtMarkdown, debtText } from '../../core/report/debtFormats.ts';
import type { ReportCommand } from '../command.ts';

/** `docket report debt`: what technical debt costs, and what paying it back would. */
export const reportDebt: ReportCommand = {
  kind: 'report',
  name: 'report debt',
  asks: ['owners'],
  options: [],
  formats: new Map([
    ['text', ({ records, ink }) => debtText(records, ink)],
    ['json', ({ records, asOf }) => debtJson(records, asOf)],
    ['markdown', ({ records, asOf }) => debtMarkdown(records, asOf)],
  ]),
  exitCode: () => 0,
};
