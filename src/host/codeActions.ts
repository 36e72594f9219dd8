import { CodeAction, CodeActionKind, languages, Uri, type Diagnostic, type Disposable, type TextDocument } from 'vscode';
import type { Problem } from '../core/problem.ts';
import type { Fix } from '../core/rules/fix.ts';
import { fixesOf } from '../core/rules/lint.ts';
import { pathInside } from './files.ts';
import type { FolderView } from './folderRecords.ts';
import type { RecordStore } from './recordStore.ts';
import { problemText, words } from './words.ts';

/** Offers the fixes of Docket's problems where the lamp is asked for. */
export function offerFixes(store: RecordStore): Disposable {
  return languages.registerCodeActionsProvider(
    { pattern: '**/*' },
    { provideCodeActions: (document, _range, { diagnostics }) => actionsFor(document, diagnostics, store) },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function actionsFor(document: TextDocument, diagnostics: readonly Diagnostic[], store: RecordStore): CodeAction[] {
  const view = store.viewOf(document.uri);
  const own = diagnostics.filter(({ source }) => source === 'docket');
  const path = view === undefined ? undefined : pathInside(view.folder, document.uri);
  if (view === undefined || path === undefined || own.length === 0) return [];
  return view.entries.flatMap((entry) =>
    entry.problems
      .filter((problem) => problem.path === path)
      .flatMap((problem) => {
        const diagnostic = own.find((shown) => shows(shown, problem));
        if (diagnostic === undefined) return [];
        const fixes = fixesOf(problem, entry.record, { ...view, log: entry.log });
        return fixes.map((fix, at) => actionOf(fix, at === 0 ? 'best' : 'other', diagnostic, view));
      }),
  );
}

/** A problem of the same rule with the same words has the same fixes, wherever in the file it stands. */
function shows(diagnostic: Diagnostic, problem: Problem): boolean {
  const code = typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code;
  return code === problem.code && diagnostic.message === problemText(problem);
}

function actionOf(fix: Fix, rank: 'best' | 'other', diagnostic: Diagnostic, view: FolderView): CodeAction {
  const title = words.say(fix.title, ...fix.args);
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = rank === 'best';
  action.command = { command: fix.command, title, arguments: [argumentOf(fix, view)] };
  return action;
}

function argumentOf({ argument }: Fix, { folder }: FolderView): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(argument).map(([name, value]) => [
      name,
      typeof value === 'object' ? Uri.joinPath(folder.uri, value.path) : value,
    ]),
  );
}
