import { commands, languages, window, workspace } from 'vscode';
import { holds, read, same, until, untilShown, write, type Listed } from './support.ts';

function has(path: string, phase?: string): (records: readonly Listed[]) => boolean {
  return (records) => records.some((record) => record.path === path && (phase === undefined || record.status?.phase === phase));
}

// In folders that were there before: of what is made at once with its folder, watchers may miss some.
describe('files beside the documents', () => {
  it('state the fields of a README: made, changed and deleted on disk', async () => {
    const readme = 'src/boarding/README.md';
    const document = await write(readme, '# Berths\n\nBy the hour.\n');
    const beside = await write('src/boarding/kep.yaml', 'title: Berths\nstatus: provisional\n');
    await until(has(readme, 'proposed'));
    await write('src/boarding/kep.yaml', 'title: Berths\nstatus: implementable\nauthors: [\n');
    await until(has(readme, 'accepted'));
    await until(() => languages.getDiagnostics(beside).some(({ range }) => range.start.line > 0));
    await workspace.fs.delete(beside);
    await until((records) => !has(readme)(records));
    await workspace.fs.delete(document);
  });

  it('change together with the document: one undo takes both back', async () => {
    const path = 'src/boarding/README.md';
    const [text, fields] = ['# Berths\n\nBy the hour.\n', 'title: Berths\nstatus: implementable\nstage: beta\n'];
    const uri = await write(path, text);
    const beside = await write('src/boarding/kep.yaml', fields);
    await until(has(path, 'accepted'));
    const { document } = await window.showTextDocument(uri);
    const review = { outcome: 'reaffirm', next: '2999-01-02', reviewer: 'Ann', note: 'Still true.' };
    same(await commands.executeCommand('docket.review', { uri, ...review }), true);
    const [noted, dated] = [await read(uri), await read(beside)];
    holds(noted.startsWith(text) && noted.endsWith('reaffirmed by Ann; next review 2999-01-02. Still true.\n'), noted);
    holds(dated.startsWith(fields) && dated.includes('review-by: 2999-01-02\n'), dated);
    const second = await workspace.openTextDocument(beside);
    await commands.executeCommand('undo');
    await untilShown(document, text);
    await untilShown(second, fields);
    await commands.executeCommand('workbench.action.files.saveAll');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const file of [beside, uri]) await workspace.fs.delete(file);
    await until((records) => !has(path)(records));
  });

  it('of other tools say where records are', async () => {
    const path = 'src/web/moorings.md';
    const document = await write(path, '# Moorings\n\nRopes, no chains.\n');
    const settings = await write('.log4brains.yml', 'project:\n  adrFolder: ./src/web\n  packages: []\n');
    await until(has(path));
    await workspace.fs.delete(settings);
    await until((records) => !has(path)(records));
    await workspace.fs.delete(document);
  });
});
