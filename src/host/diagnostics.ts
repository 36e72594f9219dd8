import { Diagnostic, DiagnosticSeverity, DiagnosticTag, Disposable, languages, Uri } from 'vscode';
import type { Problem, ProblemCode, Severity } from '../core/problem.ts';
import { lintConfiguration } from '../core/rules/lint.ts';
import { ruleUrl } from '../core/rules/rule.ts';
import { problemsShown } from '../core/view/ownSnooze.ts';
import type { FolderView } from './folderRecords.ts';
import type { RecordStore } from './recordStore.ts';
import type { SettingsSource } from './settings.ts';
import { rangeOf } from './spans.ts';
import { problemText } from './words.ts';

/** Keeps the Problems panel as the store sees the records. What is as it was stays untouched: fixes that are just being offered for it would go. */
export function showProblems(store: RecordStore, settings: SettingsSource): Disposable {
  const collection = languages.createDiagnosticCollection('docket');
  let shown: ReadonlyMap<string, string> = new Map();
  const refresh = (): void => {
    const found = settings.current.problems ? store.views().flatMap(diagnosticsOf) : [];
    const next = new Map(found.map(([uri, list]) => [uri.toString(), JSON.stringify(list)]));
    const gone = [...shown.keys()]
      .filter((uri) => !next.has(uri))
      .map((uri): [Uri, undefined] => [Uri.parse(uri, true), undefined]);
    const changed = found.filter(([uri]) => next.get(uri.toString()) !== shown.get(uri.toString()));
    collection.set([...gone, ...changed]);
    shown = next;
  };
  return Disposable.from(collection, store.onDidChange(refresh), settings.onDidChange(refresh));
}

function diagnosticsOf(view: FolderView): [Uri, Diagnostic[]][] {
  const problems = [...lintConfiguration(view.index, view.configuration), ...view.entries.flatMap(problemsShown)];
  const byPath = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const diagnostic = toDiagnostic(problem, view.linesOf(problem.path) ?? [0]);
    const list = byPath.get(problem.path);
    if (list === undefined) byPath.set(problem.path, [diagnostic]);
    else list.push(diagnostic);
  }
  return [...byPath].map(([path, list]) => [Uri.joinPath(view.folder.uri, path), list]);
}

function toDiagnostic(problem: Problem, lines: readonly number[]): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(problem.span, lines), problemText(problem), severities[problem.severity]);
  diagnostic.source = 'docket';
  diagnostic.code = { value: problem.code, target: Uri.parse(ruleUrl(problem.code), true) };
  if (deadCited.has(problem.code)) diagnostic.tags = [DiagnosticTag.Deprecated];
  return diagnostic;
}

/** What points at a decision that no longer holds: it is struck through where it stands. */
const deadCited: ReadonlySet<ProblemCode> = new Set(['depends-on-dead']);

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;
