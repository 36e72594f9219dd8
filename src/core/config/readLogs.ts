import { phases } from '../record/decisionRecord.ts';
import type { Phase } from '../record/decisionRecord.ts';
import type { LogConfiguration } from './configuration.ts';
import { choiceOf, itemsOf, knownFields, mappingOf, textOf } from './fields.ts';
import type { Field, Report } from './fields.ts';
import { insideFolder } from './insideFolder.ts';

/** Reads `logs:`; undefined where the key is not there, so that logs are discovered. */
export function readLogs(
  field: Field | undefined,
  statuses: ReadonlyMap<string, Phase>,
  report: Report,
): readonly LogConfiguration[] | undefined {
  const logs = itemsOf(field, report)?.map((item) => readLog(item, statuses, report));
  return logs?.filter((log) => log !== undefined);
}

/** One log; a text alone is its path. */
function readLog(item: Field, statuses: ReadonlyMap<string, Phase>, report: Report): LogConfiguration | undefined {
  if (item.value.kind === 'scalar') return plainLog(item, report);
  const mapping = mappingOf(item, report);
  if (mapping === undefined) return undefined;
  const fields = knownFields(mapping, ['path', 'kind', 'template', 'naming', 'default-status'], report);
  const path = pathOf(fields.get('path'), report);
  if (!mapping.entries.some((entry) => entry.key === 'path')) report('configuration-no-path', item.span);
  const log = {
    kind: textOf(fields.get('kind'), report),
    template: templateOf(fields.get('template'), report),
    naming: namingOf(fields.get('naming'), report),
    defaultStatus: choiceOf(fields.get('default-status'), [...phases, ...statuses.keys()], report),
  };
  return path === undefined ? undefined : { path, ...log };
}

function plainLog(item: Field, report: Report): LogConfiguration | undefined {
  const path = pathOf(item, report);
  if (path === undefined) return undefined;
  return { path, kind: undefined, template: undefined, naming: undefined, defaultStatus: undefined };
}

function pathOf(field: Field | undefined, report: Report): string | undefined {
  const text = textOf(field, report);
  if (field === undefined || text === undefined) return undefined;
  const path = insideFolder(text);
  if (path === undefined) report('configuration-outside', field.span, text);
  return path;
}

/** A shipped name, or a path inside the repository. */
function templateOf(field: Field | undefined, report: Report): string | undefined {
  return pathOf(field, report);
}

/** A file name with places; a name without any would be the same for every record. */
function namingOf(field: Field | undefined, report: Report): string | undefined {
  const text = textOf(field, report);
  if (field === undefined || text === undefined) return undefined;
  const places = text.match(/\{[^{}]*\}/g) ?? [];
  const unknown = places.find((place) => !/^\{(?:number(?::\d)?|slug|date|id)\}$/.test(place));
  const isName = unknown === undefined && places.length > 0 && insideFolder(text) !== undefined;
  if (!isName) report('configuration-naming', field.span, unknown ?? text);
  return isName ? text : undefined;
}
