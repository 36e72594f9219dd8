import { commands, languages, window, workspace, type CodeAction, type Uri } from 'vscode';
import { docket, fileAt, holds, read, recordAt, same, until, untilActive, write, untilShown } from './support.ts';

const path = 'docs/decisions/0931-sign-posts.md';
const text = (fields: string): string =>
  `---\n${fields}date: 2026-01-02\n---\n\n# Sign posts at every quay\n\n## Context\n\nSome.\n`;

/** Writes the record and waits until it is known. */
async function record(fields: string): Promise<Uri> {
  const uri = await write(path, text(fields));
  const written = /status: (.*)/u.exec(fields)?.[1];
  await until((records) => records.some((one) => one.path === path && one.status?.written === written));
  return uri;
}

function run(command: string, argument: object): Thenable<unknown> {
  return commands.executeCommand(command, argument);
}

describe('the status of a record', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some((one) => one.path === path));
  });

  it('is set, saved and known; set twice it is set once', async () => {
    const uri = await record('status: proposed\n');
    same(await run('docket.setStatus', { uri, status: 'accepted' }), true);
    same(await read(uri), text('status: accepted\n'));
    await until((records) => records.some((one) => one.path === path && one.status?.phase === 'accepted'));
    same(await run('docket.setStatus', { uri: uri.toString(), status: 'accepted' }), false);
  });

  it('is that of the active editor, which stays unsaved where it was, and one undo takes it back', async () => {
    const uri = await record('status: proposed\n');
    const editor = await window.showTextDocument(uri);
    await untilActive(uri);
    const line = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(line, 'More.\n'));
    same(await run('docket.setStatus', { status: 'rejected' }), true);
    same(editor.document.getText(), `${text('status: rejected\n')}More.\n`);
    same(editor.document.isDirty, true);
    same(await read(uri), text('status: proposed\n'));
    await commands.executeCommand('undo');
    await untilShown(editor.document, `${text('status: proposed\n')}More.\n`);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is no word that nobody knows: nothing is written', async () => {
    const uri = await record('status: proposed\n');
    same(await run('docket.setStatus', { uri, status: 'flabbergasted' }), undefined);
    same(await read(uri), text('status: proposed\n'));
    await commands.executeCommand('notifications.clearAll');
  });

  it('is accepted once everybody has signed who has to', async () => {
    const uri = await record('status: proposed\nrisk: high\n');
    same(await run('docket.setStatus', { uri, status: 'accepted' }), undefined);
    for (const role of ['product', 'security', 'operations'])
      same(await run('docket.approve', { uri, role, by: 'Ann Lee' }), true);
    same(await run('docket.approve', { uri, role: 'product', by: 'Ann Lee' }), false);
    same(await run('docket.approve', { uri, role: 'product', by: 'Bob' }), undefined);
    same(await run('docket.setStatus', { uri, status: 'accepted' }), true);
    const signed = (await read(uri)).split('\n').filter((line) => /^  \w+: Ann Lee, \d{4}-\d\d-\d\d$/u.test(line));
    same(signed.length, 3);
    holds((await read(uri)).includes('status: accepted'), await read(uri));
    await commands.executeCommand('notifications.clearAll');
  });

  it('that was given too early is a problem that offers to sign, or to go back', async () => {
    const uri = await record('status: accepted\nrisk: high\n');
    await docket();
    const found = languages.getDiagnostics(uri).find(({ code }) => JSON.stringify(code).includes('"approval-missing"'));
    if (found === undefined) throw new Error('no problem was found');
    await untilShown((await window.showTextDocument(uri)).document, text('status: accepted\nrisk: high\n'));
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, found.range);
    const back = actions.find(({ command }) => command?.command === 'docket.setStatus')?.command;
    holds(
      actions.some(({ command }) => command?.command === 'docket.approve'),
      'nobody may sign',
    );
    same(await commands.executeCommand(back?.command ?? '', ...(back?.arguments ?? [])), true);
    same((await recordAt(path))?.status?.phase ?? (await read(uri)).includes('status: proposed'), 'proposed');
  });
});

describe('the review date of a record', () => {
  afterEach(async () => {
    await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some((one) => one.path === path));
  });

  it('is set from a day in any spelling, or from a length of time', async () => {
    const uri = await record('status: accepted\n');
    same(await run('docket.setReviewDate', { uri, date: '6 May 2999' }), true);
    await until((records) => records.some((one) => one.path === path && one.review.due === '2999-05-06'));
    same(await run('docket.setReviewDate', { uri, date: '2999-05-06' }), false);
    same(await run('docket.setReviewDate', { uri, date: '1 year' }), true);
    await until((records) => records.some((one) => one.path === path && one.review.due !== '2999-05-06'));
    same(/review-by: \d{4}-\d\d-\d\d\n/u.test(await read(uri)), true);
  });

  it('is none that cannot be read: nothing is written', async () => {
    const uri = await record('status: accepted\n');
    same(await run('docket.setReviewDate', { uri, date: 'some day' }), undefined);
    same(await read(uri), text('status: accepted\n'));
    await commands.executeCommand('notifications.clearAll');
  });
});
