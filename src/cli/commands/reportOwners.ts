import { ownersJson, ownersMarkdown, ownersText } from '../../core/report/owners.ts';
import type { ReportCommand } from '../command.ts';

/** `docket report owners`: how much each owner answers for. */
export const reportOwners: ReportCommand = {
  kind: 'report',
  name: 'report owners',
  asks: ['owners'],
  options: [],
  formats: new Map([
    ['text', ({ records, ink }) => ownersText(records, ink)],
    ['json', ({ records, asOf }) => ownersJson(records, asOf)],
    ['markdown', ({ records, asOf }) => ownersMarkdown(records, asOf)],
  ]),
  exitCode: () => 0,
};
