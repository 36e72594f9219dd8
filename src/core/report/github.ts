import type { Severity } from '../problem.ts';
import type { Finding } from './findings.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** `docket check --format github`: one workflow command per problem, shown by GitHub on the changed lines. */
export function checkGithub(findings: readonly Finding[]): string {
  return findings.map((finding) => `${commandOf(finding)}\n`).join('');
}

function commandOf({ path, line, column, code, severity, message }: Finding): string {
  const place = `file=${property(path)},line=${line},col=${column},title=${property(code)}`;
  return `::${commands[severity]} ${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
