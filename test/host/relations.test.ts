import { commands, languages, window, workspace, type CodeAction, type Uri } from 'vscode';
import { fileAt, holds, read, same, until, write, untilShown } from './support.ts';

const older = 'docs/decisions/0941-paper-tickets.md';
const newer = 'docs/decisions/0942-tickets-on-phones.md';
const text = (title: string, fields: string): string => `---\n${fields}\n---\n\n# ${title}\n\nSome.\n`;
const texts = { older: text('Paper tickets', 'status: accepted'), newer: text('Tickets on phones', 'status: accepted') };
const superseded = {
  older: text('Paper tickets', 'status: superseded\nsuperseded-by: "0942"'),
  newer: text('Tickets on phones', 'status: accepted\nsupersedes: ["0941"]'),
};

function run(command: string, argument: object): Thenable<unknown> {
  return commands.executeCommand(command, argument);
}

/** Writes both records and waits until they are known. */
async function both(): Promise<readonly [Uri, Uri]> {
  const uris = [await write(older, texts.older), await write(newer, texts.newer)] as const;
  await until((records) =>
    [older, newer].every((path) => records.some((one) => one.path === path && one.status?.phase === 'accepted')),
  );
  return uris;
}

/** Waits for a problem in the older record, and runs the fix that a command makes. */
async function settle(uri: Uri, rule: string, by: string): Promise<void> {
  await until((records) => records.some(({ path, problems }) => path === older && problems.some(({ code }) => code === rule)));
  await window.showTextDocument(uri);
  const problem = languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === rule);
  if (problem === undefined) throw new Error('the editor shows no problem');
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, problem.range);
  const fix = actions.find(({ command }) => command?.command === by)?.command;
  if (fix === undefined) throw new Error('there is no fix');
  await commands.executeCommand(fix.command, ...(fix.arguments ?? []));
}

function pathOf(uri: unknown): string {
  return typeof uri === 'object' && uri !== null && 'path' in uri ? String(uri.path) : String(uri);
}

describe('a supersession', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [older, newer]) await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some(({ path }) => path === older || path === newer));
  });

  it('is written on both sides and saved; done twice it is done once', async () => {
    const [uri, by] = await both();
    same(pathOf(await run('docket.supersede', { uri, by })), by.path);
    same([await read(uri), await read(by)], [superseded.older, superseded.newer]);
    await until((records) => records.some((one) => one.path === older && one.status?.phase === 'superseded'));
    same(pathOf(await run('docket.supersede', { uri: uri.toString(), by: by.toString() })), by.path);
    same([await read(uri), await read(by)], [superseded.older, superseded.newer]);
  });

  it('of two open files, one of them unsaved, is one step: one undo takes both back', async () => {
    const [uri, by] = await both();
    const second = await window.showTextDocument(by, { preview: false, viewColumn: 2 });
    await second.edit((edit) => edit.insert(second.document.lineAt(second.document.lineCount - 1).range.end, 'More.\n'));
    const first = await window.showTextDocument(uri, { preview: false, viewColumn: 1 });
    await run('docket.supersede', { uri, by });
    same([first.document.getText(), second.document.getText()], [superseded.older, `${superseded.newer}More.\n`]);
    same([first.document.isDirty, second.document.isDirty], [false, true]);
    same(await read(by), texts.newer);
    await commands.executeCommand('undo');
    await untilShown(first.document, texts.older);
    await untilShown(second.document, `${texts.newer}More.\n`);
    await window.showTextDocument(by, { viewColumn: 2 });
    await commands.executeCommand('workbench.action.files.revert');
    await window.showTextDocument(uri, { viewColumn: 1 });
  });

  it('of a part leaves the record in force', async () => {
    const [uri, by] = await both();
    await run('docket.supersede', { uri, by, part: 'the inspection' });
    same(await read(uri), text('Paper tickets', 'status: partially superseded\nsuperseded-by: 0942 (the inspection)'));
  });

  it('by a record that is made for it names that one', async () => {
    const [uri] = await both();
    const made = await commands.executeCommand<Uri | undefined>('docket.supersede', { uri, title: 'Tickets on watches' });
    if (made === undefined) throw new Error('no record was made');
    const number = /\/(\d{4})-tickets-on-watches\.md$/u.exec(made.path)?.[1] ?? '';
    same(await read(uri), text('Paper tickets', `status: superseded\nsuperseded-by: "${number}"`));
    const written = await read(made);
    holds(/^supersedes: .*0941/mu.test(written), written);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(made);
    await until((records) => !records.some(({ path }) => made.path.endsWith(path)));
  });

  it('of a part by a record that is made for it is one step', async () => {
    const [uri] = await both();
    const said = { uri, title: 'Tickets on rings', part: 'the inspection' };
    const made = await commands.executeCommand<Uri | undefined>('docket.supersede', said);
    if (made === undefined) throw new Error('no record was made');
    const number = /\/(\d{4})-tickets-on-rings\.md$/u.exec(made.path)?.[1] ?? '';
    same(await read(uri), text('Paper tickets', `status: partially superseded\nsuperseded-by: ${number} (the inspection)`));
    const written = await read(made);
    holds(/^supersedes: .*0941.*the inspection/mu.test(written), written);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(made);
    await until((records) => !records.some(({ path }) => made.path.endsWith(path)));
  });

  it('of a record by itself is refused, and changes nothing', async () => {
    const [uri] = await both();
    same(await run('docket.supersede', { uri, by: uri }), undefined);
    same(await read(uri), texts.older);
    await commands.executeCommand('notifications.clearAll');
  });

  it('that only one side states is a problem, and its fix states it on both', async () => {
    const [uri, by] = await both();
    await write(newer, superseded.newer);
    await settle(uri, 'accepted-though-superseded', 'docket.supersede');
    same([await read(uri), await read(by)], [superseded.older, superseded.newer]);
  });
});

describe('a relation', () => {
  afterEach(async () => {
    for (const path of [older, newer]) await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some(({ path }) => path === older || path === newer));
  });

  it('is stated on both sides where both keep it', async () => {
    const [uri, target] = await both();
    same(await run('docket.relate', { uri: target, type: 'amends', target: uri }), true);
    same(
      [await read(uri), await read(target)],
      [
        text('Paper tickets', 'status: accepted\namended-by: "0942"'),
        text('Tickets on phones', 'status: accepted\namends: ["0941"]'),
      ],
    );
    same(await run('docket.relate', { uri: target, type: 'amends', target: uri }), false);
    same(await run('docket.relate', { uri: target, type: 'is-fond-of', target: uri }), undefined);
    await commands.executeCommand('notifications.clearAll');
  });

  it('is taken out on both sides, and one undo takes that back', async () => {
    const [uri, target] = await both();
    same(await run('docket.relate', { uri: target, type: 'amends', target: uri }), true);
    const related = [await read(uri), await read(target)];
    same(await run('docket.unrelate', { uri: target, type: 'amends', target: '0941' }), true);
    same([await read(uri), await read(target)], [texts.older, texts.newer]);
    const shown = await window.showTextDocument(target);
    await commands.executeCommand('undo');
    await untilShown(shown.document, related[1] ?? '');
    same((await workspace.openTextDocument(uri)).getText(), related[0]);
    for (const one of [uri, target]) {
      await window.showTextDocument(one);
      await commands.executeCommand('workbench.action.files.revert');
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    same(await run('docket.unrelate', { uri: target, type: 'amends', target: '0999' }), undefined);
    await commands.executeCommand('notifications.clearAll');
  });

  it('that leads nowhere is a problem, and its fix takes it out', async () => {
    const [uri] = await both();
    await write(older, text('Paper tickets', 'status: accepted\ndepends-on: ADR-0999'));
    await settle(uri, 'relation-dangling', 'docket.unrelate');
    same(await read(uri), texts.older);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });
});
