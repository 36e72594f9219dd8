import type { Uri } from 'vscode';
import { commands, window, workspace } from 'vscode';
import { fileAt, holds, read, same, until, untilActive, write, untilShown } from './support.ts';

const folder = 'docs/adr';
const one = `${folder}/0051-use-a-queue.md`;
const two = `${folder}/0052-use-a-cache.md`;
const code = 'src/queue.ts';
const texts: Readonly<Record<string, string>> = {
  [one]: '# ADR-0051: Use a queue\n\n## Status\n\nAccepted\n\nSee [ADR-0052](0052-use-a-cache.md).\n',
  [two]: '# ADR-0052: Use a cache\n\n## Status\n\nAccepted\n\nSee [ADR-0051](0051-use-a-queue.md), also 0051.\n',
  [code]: '// As ADR-0051 has it.\n',
};

async function textAt(path: string): Promise<string | undefined> {
  return read(fileAt(path)).catch(() => undefined);
}

async function has(...paths: readonly string[]): Promise<void> {
  await until((records) => paths.every((path) => records.some((record) => record.path === path)));
}

describe('renaming', () => {
  beforeEach(async () => {
    for (const [path, text] of Object.entries(texts)) await write(path, text);
    await has(one, two);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.delete(fileAt(folder), { recursive: true });
    await workspace.fs.delete(fileAt(code));
    await until((records) => !records.some(({ path }) => path.startsWith(`${folder}/`)));
  });

  it('by number changes the file, the heading, links and citations, and one undo takes all of it back', async () => {
    await window.showTextDocument(fileAt(one));
    const uri = await commands.executeCommand<Uri | undefined>('docket.renumber', { uri: fileAt(one), number: 62 });
    same(uri?.path, fileAt(`${folder}/0062-use-a-queue.md`).path);
    same(await textAt(`${folder}/0062-use-a-queue.md`), texts[one]?.replace('ADR-0051', 'ADR-0062'));
    same(
      await textAt(two),
      '# ADR-0052: Use a cache\n\n## Status\n\nAccepted\n\nSee [ADR-0062](0062-use-a-queue.md), also 0051.\n',
    );
    same(await textAt(code), '// As ADR-0062 has it.\n');
    same(await textAt(one), undefined);
    await untilActive(uri);
    await commands.executeCommand('undo');
    await has(one, two);
    for (const path of [one, two, code]) await untilShown(await workspace.openTextDocument(fileAt(path)), texts[path]);
    // Not saveAll, which saves what has an editor: a file without one gets it a moment after it was changed.
    for (const path of [one, two, code]) await (await workspace.openTextDocument(fileAt(path))).save();
    for (const [path, text] of Object.entries(texts)) same(await textAt(path), text);
    same(await textAt(`${folder}/0062-use-a-queue.md`), undefined);
  });

  it('by title changes the file in the manner of its log', async () => {
    const uri = await commands.executeCommand<Uri | undefined>('docket.rename', { uri: fileAt(one), title: 'Keep a queue' });
    same(uri?.path, fileAt(`${folder}/0051-keep-a-queue.md`).path);
    same(await textAt(`${folder}/0051-keep-a-queue.md`), texts[one]?.replace('Use a queue', 'Keep a queue'));
    same(await textAt(two), texts[two]?.replace('0051-use-a-queue.md', '0051-keep-a-queue.md'));
  });

  it('keeps unsaved changes unsaved', async () => {
    const editor = await window.showTextDocument(fileAt(code));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '// mine\n'));
    const uri = await commands.executeCommand<Uri | undefined>('docket.renumber', { uri: fileAt(one), number: 62 });
    same(uri?.path, fileAt(`${folder}/0062-use-a-queue.md`).path);
    same(editor.document.getText(), '// mine\n// As ADR-0062 has it.\n');
    holds(editor.document.isDirty, 'what nobody has saved was saved');
    same(await textAt(code), texts[code]);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is refused where the number is taken, and then nothing is changed', async () => {
    same(await commands.executeCommand('docket.renumber', { uri: fileAt(one), number: 52 }), undefined);
    for (const [path, text] of Object.entries(texts)) same(await textAt(path), text);
  });
});
