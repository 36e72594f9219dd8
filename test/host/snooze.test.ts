import { commands, languages, window, workspace, type Uri } from 'vscode';
import { fileAt, holds, read, recordAt, same, until, untilShown, write } from './support.ts';

const path = 'docs/decisions/0911-snoozed.md';
const text = '---\nstatus: accepted\ndate: 2019-01-02\nowner: Ann\nreview-by: 2020-01-02\n---\n\n# Snoozed record\n\nSome.\n';
const forEveryone = { until: '2 weeks', reason: 'Budget round', for: 'everyone' };

/** The codes of what the Problems panel says of a file. */
function problemsOf(uri: Uri): readonly string[] {
  return languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

describe('a review that is put off', () => {
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

  it('for oneself is quiet for oneself, changes no file, and is taken up again', async () => {
    same(problemsOf(uri), ['review-overdue']);
    same(await commands.executeCommand('docket.snooze', { uri, until: '2 weeks' }), true);
    same(problemsOf(uri), []);
    same(await read(uri), text);
    same((await recordAt(path))?.review.state, 'overdue');
    same(await commands.executeCommand('docket.resume', { uri }), true);
    same(problemsOf(uri), ['review-overdue']);
    same(await commands.executeCommand('docket.resume', { uri }), false);
  });
  it('for oneself ends with a review, unless that is undone', async () => {
    const written = async (on: string): Promise<void> => {
      await write(path, text.replace('2020-01-02', on));
      await until((records) => records.some((record) => record.path === path && record.review.due === on));
    };
    await commands.executeCommand('docket.snooze', { uri, until: '2 weeks' });
    await written('2020-01-03');
    same(problemsOf(uri), ['review-overdue']);
    await written('2020-01-02');
    same(problemsOf(uri), []);
    same(await commands.executeCommand('docket.resume', { uri }), true);
  });
  it('for everyone is a line in the file, and so is its end', async () => {
    same(await commands.executeCommand('docket.snooze', { uri, ...forEveryone }), true);
    const line = /\n## Review log\n\n- \d{4}-\d{2}-\d{2}: snoozed(?: by [^;]+)?; until \d{4}-\d{2}-\d{2}\. Budget round\n$/u;
    holds(line.test(await read(uri)), await read(uri));
    await until((records) => records.some((record) => record.path === path && record.review.state === 'scheduled'));
    same(problemsOf(uri), []);
    same(await commands.executeCommand('docket.resume', { uri }), true);
    await until((records) => records.some((record) => record.path === path && record.review.state === 'overdue'));
    holds(/\n- [^\n]+\n- \d{4}-\d{2}-\d{2}: resumed[^\n]*\n$/u.test(await read(uri)), await read(uri));
  });
  it('for everyone is undone in one step', async () => {
    const { document } = await window.showTextDocument(uri);
    await commands.executeCommand('docket.snooze', { uri, ...forEveryone });
    holds(document.getText() !== text, 'nothing was written');
    await commands.executeCommand('undo');
    await untilShown(document, text);
    await document.save();
  });
  it('says what it needs instead', async () => {
    const { reason, ...withoutReason } = forEveryone;
    same(reason, 'Budget round');
    for (const wrong of [withoutReason, { until: 'later' }, { until: '2020-01-01' }, { until: '2 weeks', for: 'nobody' }])
      same(await commands.executeCommand('docket.snooze', { uri, ...wrong }), undefined);
    same(await read(uri), text);
    same(problemsOf(uri), ['review-overdue']);
  });
});

describe('review dates for all', () => {
  const folder = 'docs/undated';
  const undated = (name: string) =>
    `---\nstatus: accepted\ndate: 2019-01-02\nowner: Ann\n---\n\n# ${name}\n\n## Context\n\nSome.\n`;
  const names = ['0001-one', '0002-two', '0003-three', '0004-four'];
  const uris = names.map((name) => fileAt(`${folder}/${name}.md`));
  const isIn = (record: { readonly path: string }): boolean => record.path.startsWith(`${folder}/`);
  beforeEach(async () => {
    for (const name of names) await write(`${folder}/${name}.md`, undated(name));
    await until((records) => records.filter(isIn).length === names.length);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileAt(folder), { recursive: true });
    await until((records) => !records.some(isIn));
  });

  it('are written into those that have none, no two on one day, and only once', async () => {
    const wish = { folder, every: '12 months', perWeek: 2 };
    same(await commands.executeCommand('docket.scheduleReviews', wish), names.length);
    await until((records) => records.filter(isIn).every(({ review }) => review.due !== null));
    const days = await Promise.all(names.map(async (name) => (await recordAt(`${folder}/${name}.md`))?.review.due ?? ''));
    same([...days].sort(), days);
    same(new Set(days).size, names.length);
    const written = await Promise.all(uris.map(read));
    same(
      written.map((one, at) => one.replace(`review-by: ${days[at] ?? ''}\n`, '')),
      names.map(undated),
    );
    same(await commands.executeCommand('docket.scheduleReviews', wish), 0);
  });
  it('need an interval', async () => {
    same(await commands.executeCommand('docket.scheduleReviews', { folder }), undefined);
    same(await commands.executeCommand('docket.scheduleReviews', { folder, every: 'often' }), undefined);
    same(await Promise.all(uris.map(read)), names.map(undated));
  });
});
