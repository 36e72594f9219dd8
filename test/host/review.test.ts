import { commands, Uri, window, workspace } from 'vscode';
import { fileAt, holds, read, same, until, write, untilShown } from './support.ts';

const path = 'docs/decisions/0910-reviewed.md';
const text = '---\nstatus: accepted\ndate: 2025-01-02\nreview-by: 2026-01-02\n---\n\n# Reviewed record\n\n## Context\n\nSome.\n';
const reaffirmed = { outcome: 'reaffirm', next: '2999-01-02', reviewer: 'Ann', note: 'Still true.' };

/** The review that ends a decision leaves its status, its day and one line; the next day that was planned stays as it was. */
async function isWritten(status: string, line: string): Promise<void> {
  const written = await read(fileAt(path));
  holds(written.startsWith(`---\nstatus: ${status}\ndate: 2025-01-02\nreview-by: 2026-01-02\nlast-reviewed: `), written);
  const [, log = ''] = written.split('\n## Review log\n\n');
  same(log.replace(/\d{4}-\d{2}-\d{2}/u, 'DAY'), `- DAY: ${line}\n`);
  await until((records) => records.some((record) => record.path === path && record.review.state === 'not-applicable'));
}

describe('a review', () => {
  let uri: Uri;
  beforeEach(async () => {
    uri = await write(path, text);
    await until((records) => records.some((record) => record.path === path));
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uri);
    await until((records) => !records.some((record) => record.path === path));
  });

  it('by argument writes day, next day and a line, and saves', async () => {
    same(await commands.executeCommand('docket.review', { uri, ...reaffirmed }), true);
    const written = await read(uri);
    holds(written.includes('review-by: 2999-01-02\n'), written);
    holds(/last-reviewed: \d{4}-\d{2}-\d{2}\n/u.test(written), written);
    holds(
      /\n## Review log\n\n- \d{4}-\d{2}-\d{2}: reaffirmed by Ann; next review 2999-01-02\. Still true\.\n$/u.test(written),
      written,
    );
    await until((records) => records.some((record) => record.path === path && record.review.due === '2999-01-02'));
    holds(!workspace.textDocuments.some(({ isDirty }) => isDirty), 'something is not saved');
  });
  it('is undone in one step, and keeps what was not saved', async () => {
    const editor = await window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, 'More.\n'));
    const before = editor.document.getText();
    same(await commands.executeCommand('docket.review', { uri, ...reaffirmed }), true);
    holds(editor.document.isDirty, 'saved what the person had not');
    holds(editor.document.getText().includes('More.\n'), editor.document.getText());
    await commands.executeCommand('undo');
    await untilShown(editor.document, before);
    await commands.executeCommand('workbench.action.files.revert');
  });
  it('after which the decision is retired gives it that status, and keeps the note', async () => {
    same(await commands.executeCommand('docket.review', { uri, outcome: 'retire', reviewer: 'Ann', note: 'Nobody rows.' }), true);
    await isWritten('deprecated', 'retired by Ann. Nobody rows.');
  });
  it('after which another decision takes its place names that one, and keeps the note', async () => {
    const by = await write('docs/decisions/0911-successor.md', '---\nstatus: accepted\n---\n\n# Successor\n\nSome.\n');
    await until((records) => records.some(({ title }) => title === 'Successor'));
    const outcome = { outcome: 'supersede', by, reviewer: 'Ann', note: 'Sails are faster.' };
    same(await commands.executeCommand('docket.review', { uri, ...outcome }), true);
    await isWritten('superseded', 'superseded by Ann. Sails are faster.');
    const [older, newer] = [await read(uri), await read(by)];
    holds(/^superseded-by: .*0911/mu.test(older), older);
    holds(/^supersedes: .*0910/mu.test(newer), newer);
    await workspace.fs.delete(by);
    await until((records) => !records.some(({ title }) => title === 'Successor'));
  });
  it('says what it needs instead of writing', async () => {
    same(await commands.executeCommand('docket.review', { uri, outcome: 'extend', next: '2999-01-02' }), undefined);
    same(await commands.executeCommand('docket.review', { uri, outcome: 'rejoice' }), undefined);
    same(
      await commands.executeCommand('docket.review', { uri: Uri.joinPath(uri, '..', 'none.md'), outcome: 'reaffirm' }),
      undefined,
    );
    same(await read(uri), text);
  });
});
