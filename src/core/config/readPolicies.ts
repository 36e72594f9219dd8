import { phases, risks } from '../record/decisionRecord.ts';
import type { Phase } from '../record/decisionRecord.ts';
import type { YamlMapping } from '../text/yamlNodes.ts';
import type { PolicyCondition, ReviewPolicy } from './configuration.ts';
import { choiceOf, durationOf, itemsOf, knownFields, mappingOf, textOf } from './fields.ts';
import type { Field, Report } from './fields.ts';

type Statuses = ReadonlyMap<string, Phase>;

/** Reads `review: policies:`. A policy with a mistake in its conditions is left out: without them it would cover too much. */
export function readPolicies(field: Field | undefined, statuses: Statuses, report: Report): readonly ReviewPolicy[] {
  const items = itemsOf(field, report) ?? [];
  return items.map((item) => readPolicy(item, statuses, report)).filter((policy) => policy !== undefined);
}

function readPolicy(item: Field, statuses: Statuses, report: Report): ReviewPolicy | undefined {
  const mapping = mappingOf(item, report);
  if (mapping === undefined) return undefined;
  const fields = knownFields(mapping, ['when', 'every', 'stale-after'], report);
  const when = readCondition(fields.get('when'), statuses, report);
  const every = durationOf(fields.get('every'), report);
  const staleAfter = durationOf(fields.get('stale-after'), report);
  if (!fields.has('every') && !fields.has('stale-after')) report('configuration-policy-empty', item.span);
  const says = every !== undefined || staleAfter !== undefined;
  return when === undefined || !says ? undefined : { when, every, staleAfter };
}

const always: PolicyCondition = { status: undefined, risk: undefined, kind: undefined, tag: undefined, path: undefined };

function readCondition(field: Field | undefined, statuses: Statuses, report: Report): PolicyCondition | undefined {
  if (field === undefined) return always;
  let mistakes = 0;
  const counting: Report = (...mistake) => {
    mistakes += 1;
    report(...mistake);
  };
  const mapping = mappingOf(field, counting);
  const when = mapping === undefined ? undefined : conditionOf(mapping, statuses, counting);
  return mistakes === 0 ? when : undefined;
}

function conditionOf(mapping: YamlMapping, statuses: Statuses, report: Report): PolicyCondition {
  const fields = knownFields(mapping, ['status', 'risk', 'kind', 'tag', 'path'], report);
  const status = choiceOf<string>(fields.get('status'), [...phases, ...statuses.keys()], report);
  return {
    status: statuses.get(status ?? '') ?? phases.find((phase) => phase === status),
    risk: choiceOf(fields.get('risk'), risks, report),
    kind: textOf(fields.get('kind'), report),
    tag: textOf(fields.get('tag'), report),
    path: textOf(fields.get('path'), report),
  };
}
