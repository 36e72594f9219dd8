import { checkGithub } from '../../core/report/github.ts';
import { checkJson } from '../../core/report/json.ts';
import { checkSarif } from '../../core/report/sarif.ts';
import { checkText } from '../../core/report/text.ts';
import type { ReportCommand } from '../command.ts';
import { printableFindings } from '../printable.ts';

/** `docket check`: prints the problems; errors and warnings make the check fail, the rest only informs. */
export const check: ReportCommand = {
  kind: 'report',
  name: 'check',
  asks: ['branches', 'changes'],
  options: ['no-branches', 'no-git'],
  formats: new Map([
    ['text', ({ findings, ink }) => checkText(printableFindings(findings), ink)],
    ['json', ({ findings, asOf }) => checkJson(findings, asOf)],
    ['sarif', ({ findings, version }) => checkSarif(findings, version)],
    ['github', ({ findings }) => checkGithub(findings)],
  ]),
  exitCode: ({ findings }) => (findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 2 : 0),
};
