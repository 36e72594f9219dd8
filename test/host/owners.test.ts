import { commands, ConfigurationTarget, languages, window, workspace, Uri, type CodeAction } from 'vscode';
import { docket, fileAt, holds, read, recordAt, same, tabNamed, until, untilActive, write, untilShown } from './support.ts';

// Nobody owns these files by CODEOWNERS.
const path = 'docs/design/web-shop-baskets.md';
const text = (fields: string): string =>
  `---\nstatus: accepted\n${fields}date: 2026-01-02\n---\n\n# Keep baskets for a day\n\n## Goals\n\nSome.\n`;

async function record(fields: string): Promise<Uri> {
  const uri = await write(path, text(fields));
  await until((records) => records.some((one) => one.path === path));
  return uri;
}

function assign(argument: object): Thenable<unknown> {
  return commands.executeCommand('docket.assignOwner', argument);
}

describe('the owner of a record', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileAt(path));
    await until((records) => !records.some((one) => one.path === path));
  });

  it('is assigned, saved and known; twice is once', async () => {
    const uri = await record('');
    same(await assign({ uri, owner: '@harbour/payments' }), true);
    same((await read(uri)).includes('owner: "@harbour/payments"\n'), true);
    await until((records) => records.some((one) => one.path === path && one.owner?.name === '@harbour/payments'));
    same((await recordAt(path))?.owner, { name: '@harbour/payments', source: 'owner' });
    same(await assign({ uri: uri.toString(), owner: '@harbour/payments' }), false);
  });

  it('is that of the active editor, and one undo takes it back', async () => {
    const uri = await record('owner: Jonas Eide\n');
    const editor = await window.showTextDocument(uri);
    await untilActive(uri);
    same(await assign({ owner: 'Ines Duarte' }), true);
    same(editor.document.getText(), text('owner: Ines Duarte\n'));
    same(editor.document.isDirty, false);
    await commands.executeCommand('undo');
    await untilShown(editor.document, text('owner: Jonas Eide\n'));
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is one, not two and not nobody: nothing is written', async () => {
    const uri = await record('owner: Jonas Eide\n');
    for (const owner of ['Ines Duarte, Jonas Eide', ' ', 'tbd']) same(await assign({ uri, owner }), undefined);
    same(await read(uri), text('owner: Jonas Eide\n'));
    await commands.executeCommand('notifications.clearAll');
  });

  it('is not written where the settings of the editor keep the file read-only', async () => {
    const uri = await record('owner: Jonas Eide\n');
    const files = workspace.getConfiguration('files');
    const globs = { 'docs/design/web-*': true };
    try {
      await files.update('readonlyInclude', globs, ConfigurationTarget.Global);
      same(await assign({ uri, owner: 'Ines Duarte' }), undefined);
      same(await read(uri), text('owner: Jonas Eide\n'));
      await files.update('readonlyExclude', globs, ConfigurationTarget.Global);
      same(await assign({ uri, owner: 'Ines Duarte' }), true);
    } finally {
      await files.update('readonlyInclude', undefined, ConfigurationTarget.Global);
      await files.update('readonlyExclude', undefined, ConfigurationTarget.Global);
      await commands.executeCommand('notifications.clearAll');
    }
  });

  it('is offered as a fix where several are stated', async () => {
    const uri = await record('owner: [Ines Duarte, Jonas Eide]\n');
    await docket();
    const shared = languages.getDiagnostics(uri).find(({ code }) => JSON.stringify(code).includes('"owner-shared"'));
    if (shared === undefined) throw new Error('no problem was found');
    const document = await workspace.openTextDocument(uri);
    same(document.getText(shared.range), 'Jonas Eide');
    await window.showTextDocument(document);
    const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, shared.range);
    const keep = actions.find(({ title }) => title === 'Make Jonas Eide the owner')?.command;
    same(await commands.executeCommand(keep?.command ?? '', ...(keep?.arguments ?? [])), true);
    await until((records) => records.some((one) => one.path === path && one.owner?.name === 'Jonas Eide'));
    holds(!(await recordAt(path))?.problems.some(({ code }) => code === 'owner-shared'), 'two owners are left');
  });

  it('is asked of OWNERS where CODEOWNERS names nobody, as soon as there is one', async () => {
    await record('');
    same((await recordAt(path))?.owner ?? null, null);
    const owners = await write('docs/design/OWNERS', 'approvers: [ana]\n');
    await until((records) => records.some((one) => one.path === path && one.owner?.name === '@ana'));
    same((await recordAt(path))?.owner, { name: '@ana', source: 'codeowners' });
    await workspace.fs.delete(owners);
    await until((records) => records.some((one) => one.path === path && one.owner === null));
  });

  it('is who owns the code that it applies to, once the files are looked through', async () => {
    await record('applies-to: [packages/payments/**]\n');
    await commands.executeCommand('docket.refresh');
    await until((records) => records.some((one) => one.path === path && one.owner?.name === '@harbour/payments'));
    same((await recordAt(path))?.owner?.source, 'applies-to');
  });
});

describe('who owns what', () => {
  it('is shown as a page that nobody can edit', async () => {
    await commands.executeCommand('docket.ownersReport');
    await tabNamed(/Decisions per owner/u);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is shown beside the reviews of the year ahead', async () => {
    await commands.executeCommand('docket.reviewsReport');
    const page = await workspace.openTextDocument(Uri.from({ scheme: 'docket-report', path: '/Reviews ahead.md' }));
    holds(!page.getText().includes('is being read'), 'a preview that is coming up misses what git says meanwhile');
    await tabNamed(/Reviews ahead/u);
    const due = (await docket()).records().filter(({ review }) => review.state === 'overdue' && review.source !== 'stale-after');
    holds(due.length > 0 && page.getText().includes(`### Overdue (${String(due.length)})`), page.getText());
    holds(page.getText().includes(`](</${due[0]?.path ?? ''}>)`), 'no link leads to a record');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is narrowed to what is mine, and back', async () => {
    await commands.executeCommand('docket.showMine');
    await commands.executeCommand('docket.showAll');
    await commands.executeCommand('notifications.clearAll');
  });
});
