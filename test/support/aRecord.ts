import { parseDay } from '../../src/core/day/day.ts';
import type { Day } from '../../src/core/day/day.ts';
import { defaultConfiguration } from '../../src/core/config/readConfiguration.ts';
import type { Configuration } from '../../src/core/config/configuration.ts';
import type { DecisionIndex, DecisionLog } from '../../src/core/log/decisionIndex.ts';
import type { DecisionRecord, Phase } from '../../src/core/record/decisionRecord.ts';
import type { LintContext } from '../../src/core/rules/rule.ts';
import type { Sourced } from '../../src/core/text/span.ts';

/** A value that stands at 100 plus something, so that a test sees which field a span is of. */
export function stated<T>(value: T, start = 100): Sourced<T> {
  return { value, span: { start, end: start + 10 }, source: 'front-matter' };
}

/** The day of a text that is certainly one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
}

/** A record that states nothing but its title, and what a test wants it to. */
export function aRecord(fields: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    path: 'docs/adr/0007-use-x.md',
    kind: 'adr',
    identity: undefined,
    title: stated('Use X', 0),
    status: undefined,
    date: undefined,
    people: [],
    relations: [],
    appliesTo: [],
    tags: [],
    risk: undefined,
    approvals: [],
    chapters: undefined,
    review: { reviewBy: undefined, reviewEvery: undefined, lastReviewed: undefined },
    links: [],
    anchor: { start: 1, end: 6 },
    problems: [],
    ...fields,
  };
}

/** The status that a word of the phase's own name states, at 40. */
export function status(phase: Phase, extra: { written?: string; partial?: boolean } = {}): DecisionRecord['status'] {
  return stated({ written: extra.written ?? phase, phase, implemented: false, partial: extra.partial ?? false }, 40);
}

/** The identity of a numbered file. */
export function numbered(id: string): DecisionRecord['identity'] {
  return { value: { id, number: Number(id) }, span: { start: 0, end: 0 }, source: 'file-name' };
}

/** The defaults, and what a test wants to be otherwise. */
export function aConfiguration(fields: Partial<Configuration> = {}): Configuration {
  return { ...defaultConfiguration, ...fields };
}

/** One log in `docs/adr`. */
export function aLog(...records: readonly DecisionRecord[]): DecisionLog {
  return { path: 'docs/adr', kind: 'adr', records };
}

/** Everything that rules look at, where the log has the given records and no file exists but theirs. */
export function aContext(records: readonly DecisionRecord[], fields: Partial<LintContext> = {}): LintContext {
  const log = aLog(...records);
  const index: DecisionIndex = { logs: [log], problems: [] };
  const paths = new Set(records.map((record) => record.path));
  return {
    index,
    log,
    configuration: aConfiguration(),
    owners: { codeOwners: undefined, aliases: new Map() },
    today: day('2026-11-21'),
    exists: (path) => paths.has(path),
    ...fields,
  };
}
