import { problemCodes, severities } from '../problem.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import { phases, risks } from '../record/decisionRecord.ts';
import type { Phase, Risk } from '../record/decisionRecord.ts';
import { parseYaml } from '../text/yaml.ts';
import type { YamlMapping } from '../text/yamlNodes.ts';
import type { Configuration } from './configuration.ts';
import {
  allFields,
  choiceOf,
  countOf,
  durationOf,
  itemsOf,
  knownFields,
  mappingOf,
  reportUnknown,
  shareOf,
  textOf,
} from './fields.ts';
import type { Field, Report } from './fields.ts';
import { readLogs } from './readLogs.ts';
import { readPolicies } from './readPolicies.ts';

/** How many open proposals of one owner are enough, where a limit is switched on and no number is said. */
const usualProposals = 3;

/** A share of the code, in per cent, that changes the ground on which a decision stands, where no other one is said. */
const usualShare = 30;

/** Where a repository's configuration lies. */
export const configurationPath = '.docket.yaml';

/** What holds without a `.docket.yaml`: logs are discovered, reviews are announced 14 days ahead, nothing is required. */
export const defaultConfiguration: Configuration = {
  logs: undefined,
  statuses: new Map(),
  lead: { months: 0, days: 14 },
  codeShare: usualShare,
  policies: [],
  approvals: new Map(),
  ownersRequired: false,
  openProposals: undefined,
  ownerAliases: new Map(),
  rules: new Map(),
  problems: [],
};

/** Reads the text of a `.docket.yaml`. Total: each mistake is a problem on its key, and everything else applies. */
export function readConfiguration(text: string): Configuration {
  const problems: Problem[] = [];
  const report: Report = (message, { start, end }, ...args) => {
    // The YAML parser may point just past the end.
    const span = { start: Math.min(start, text.length), end: Math.min(end, text.length) };
    problems.push({ code: 'configuration-invalid', severity: 'error', message, args, path: configurationPath, span });
  };
  const root = parseYaml(text, 0);
  // A text of comments alone is an empty configuration, and after the first slip in the YAML the others are its echo.
  const [broken] = isBlank(text) ? [] : root.problems;
  if (broken !== undefined) report('configuration-invalid', broken.span, broken.message);
  const read = readRoot(root, report);
  return { ...read, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function readRoot(root: YamlMapping, report: Report): Omit<Configuration, 'problems'> {
  const fields = knownFields(root, ['logs', 'statuses', 'review', 'approvals', 'owners', 'rules'], report);
  const statuses = readStatuses(mappingOf(fields.get('statuses'), report), report);
  const review = sectionOf(fields.get('review'), ['lead', 'code-share', 'policies'], report);
  const owners = sectionOf(fields.get('owners'), ['required', 'open-proposals', 'aliases'], report);
  return {
    logs: readLogs(fields.get('logs'), statuses, report),
    statuses,
    lead: durationOf(review.get('lead'), report) ?? defaultConfiguration.lead,
    codeShare: shareOf(review.get('code-share'), usualShare, report),
    policies: readPolicies(review.get('policies'), statuses, report),
    approvals: readApprovals(mappingOf(fields.get('approvals'), report), report),
    ownersRequired: choiceOf(owners.get('required'), ['true', 'false'], report) === 'true',
    openProposals: countOf(owners.get('open-proposals'), usualProposals, report),
    ownerAliases: readTexts(mappingOf(owners.get('aliases'), report), report),
    rules: readRules(mappingOf(fields.get('rules'), report), report),
  };
}

function sectionOf(field: Field | undefined, known: readonly string[], report: Report): ReadonlyMap<string, Field> {
  const mapping = mappingOf(field, report);
  return mapping === undefined ? new Map() : knownFields(mapping, known, report);
}

function readStatuses(mapping: YamlMapping | undefined, report: Report): ReadonlyMap<string, Phase> {
  return collect(mapping, report, (field) => {
    const phase = choiceOf(field, phases, report);
    return phase === undefined ? undefined : [field.name.trim().toLowerCase(), phase];
  });
}

function readApprovals(mapping: YamlMapping | undefined, report: Report): ReadonlyMap<Risk, readonly string[]> {
  return collect(mapping, report, (field) => {
    const risk = wordOf(field, risks, report);
    const roles = field.value.kind === 'scalar' ? [field] : itemsOf(field, report);
    const names = roles?.map((role) => textOf(role, report)).filter((role) => role !== undefined);
    return risk === undefined || names === undefined ? undefined : [risk, names];
  });
}

function readRules(mapping: YamlMapping | undefined, report: Report): ReadonlyMap<ProblemCode, Severity | 'off'> {
  return collect(mapping, report, (field) => {
    const code = wordOf(field, problemCodes, report);
    const severity = code === undefined ? undefined : choiceOf(field, [...severities, 'off'], report);
    return code === undefined || severity === undefined ? undefined : [code, severity];
  });
}

function readTexts(mapping: YamlMapping | undefined, report: Report): ReadonlyMap<string, string> {
  return collect(mapping, report, (field) => {
    const text = textOf(field, report);
    return text === undefined ? undefined : [field.name, text];
  });
}

/** A key that is one of some words. */
function wordOf<T extends string>(field: Field, words: readonly T[], report: Report): T | undefined {
  const word = words.find((candidate) => candidate === field.name.toLowerCase());
  if (word === undefined) reportUnknown('key', { name: field.name, span: field.span, known: words }, report);
  return word;
}

function collect<K, V>(
  mapping: YamlMapping | undefined,
  report: Report,
  read: (field: Field) => readonly [K, V] | undefined,
): ReadonlyMap<K, V> {
  if (mapping === undefined) return new Map();
  return new Map([...allFields(mapping, report).values()].map(read).filter((entry) => entry !== undefined));
}

function isBlank(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => /^\uFEFF?\s*(?:#.*|---|\.\.\.)?\s*$/.test(line));
}
