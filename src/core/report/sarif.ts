import type { Severity } from '../problem.ts';
import { ruleUrl } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { messages } from '../words/messages.ts';
import type { Finding } from './findings.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** `docket check --format sarif`: SARIF 2.1.0, with paths relative to the repository's root. */
export function checkSarif(findings: readonly Finding[], version: string): string {
  const driver = {
    name: 'docket',
    version,
    informationUri: 'https://github.com/docket-adr/docket',
    rules: rules.map((rule) => ({
      id: rule.code,
      shortDescription: { text: messages[rule.summary] },
      helpUri: ruleUrl(rule.code),
      defaultConfiguration: { level: levels[rule.severity] },
    })),
  };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultOf(finding: Finding) {
  const artifactLocation = { uri: relativeUri(finding.path), uriBaseId: '%SRCROOT%' };
  const region = { startLine: finding.line, startColumn: finding.column };
  return {
    ruleId: finding.code,
    ruleIndex: rules.findIndex((rule) => rule.code === finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

/** A path as a relative URI; a lone surrogate, which no URI can hold, becomes U+FFFD. */
function relativeUri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/');
}
