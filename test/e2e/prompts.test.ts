import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { soon } from '../support/vscode/page.ts';
import { changedPaths, eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const weather = 'docs/decisions/0018-weather-holds.md';
const monolith = 'docs/decisions/0006-monolith-first.md';
const manifests = 'docs/decisions/0017-paper-manifests.md';

/** The local calendar day so many months from a day, as Docket says it to people: `21 May 2027`. */
function monthsFrom(day: Date, months: number): string {
  const wanted = new Date(day.getFullYear(), day.getMonth() + months, 1);
  const last = new Date(wanted.getFullYear(), wanted.getMonth() + 1, 0).getDate();
  wanted.setDate(Math.min(day.getDate(), last));
  return wanted.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The day in half a year, from today or, where midnight is near, from tomorrow. */
function inHalfAYear(): RegExp {
  const today = new Date();
  const tomorrow = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
  return new RegExp(`Review on (?:${monthsFrom(today, 6)}|${monthsFrom(tomorrow, 6)})`, 'u');
}

describe(`commands by prompt and keyboard in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  /** Opens a file and runs a command from the palette. */
  async function begin(file: string, command: string) {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.openFile(file);
    await workbench.command(command);
    return { workspace, before, workbench };
  }

  it('relate a decision to another one: how, then to which; and take that out again', async () => {
    const { workspace, before, workbench } = await begin('0018-weather-holds.md', 'Docket: Relate to Another Decision…');
    await workbench.quickRows.filter({ hasText: 'Depends on' }).waitFor();
    await workbench.screenshot('relate-how');
    await workbench.pick('Depends on');
    await workbench.quickRows.filter({ hasText: 'One application' }).waitFor();
    await workbench.screenshot('relate-target');
    await workbench.pick('One application');
    await workbench.status('ADR-0018 depends on ADR-0006').waitFor();
    await workbench.lines(/depends-on:.*0006/u).waitFor();
    await workbench.isSaved();
    await workbench.screenshot('relate-done');
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [weather]));
    await workbench.command('Docket: Take Out a Relation…');
    await workbench.quickRows.filter({ hasText: '0006 One application' }).waitFor();
    await workbench.screenshot('unrelate');
    await workbench.pick('0006 One application');
    await workbench.status('Taken out: ADR-0018 depends on').waitFor();
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), []));
  });

  it('make a record in a log with the numbers of issues: the number is asked for, and none is offered', async () => {
    const { workspace } = session();
    const folder = join(workspace.folder, 'docs', 'adr');
    mkdirSync(folder);
    for (const number of ['1147', '1287', '2086', '3005'])
      writeFileSync(join(folder, `${number}-x.md`), `# About ${number}\n\n- Status: accepted\n- Date: 2024-05-01\n`);
    const { before, workbench } = await begin('0018-weather-holds.md', 'Docket: New Decision Record…');
    await workbench.pick('docs/adr');
    await workbench.pick('Like the records in docs/adr');
    await workbench.answer('Title', 'Use X');
    await workbench.prompt('Numbers in docs/adr do not follow one another; the newest are 2086, 3005').waitFor();
    await eventually(async () => assert.equal(await workbench.quickInput.locator('input').first().inputValue(), ''));
    await workbench.screenshot('number-empty');
    await workbench.enter('1287');
    await workbench.prompt('Number 1287 is used by docs/adr/1287-x.md').waitFor();
    await workbench.screenshot('number-taken');
    await workbench.enter('2500');
    await workbench.confirm();
    await workbench.lines('# Use X').waitFor();
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), ['docs/adr/2500-use-x.md']));
  });

  it('sign a decision of high risk: the roles that are missing, then who', async () => {
    const { workspace } = session();
    const path = join(workspace.folder, weather);
    writeFileSync(path, readFileSync(path, 'utf8').replace('status: draft\n', 'status: proposed\nrisk: high\n'));
    const { before, workbench } = await begin('0018-weather-holds.md', 'Docket: Sign Decision…');
    await workbench.quickRows.filter({ hasText: 'product' }).waitFor();
    await workbench.screenshot('sign-role');
    await workbench.pick('security');
    await workbench.prompt('Who signs for security?').waitFor();
    await workbench.screenshot('sign-who');
    await workbench.confirm();
    await workbench.status('ADR-0018 is signed for security').waitFor();
    await workbench.lines('security: Ana Lima, ').waitFor();
    await workbench.isSaved();
    await workbench.screenshot('sign-done');
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [weather]));
  });

  it('set the day of the next review: a length of time shows the day it means', async () => {
    const { open } = session();
    const workbench = await open();
    await workbench.openFile('0018-weather-holds.md');
    await workbench.command('Docket: Set Review Date…');
    await workbench.prompt('When is the next review?').waitFor();
    await workbench.screenshot('review-day-empty');
    await workbench.enter('6 months');
    await workbench.prompt(inHalfAYear()).waitFor();
    await workbench.screenshot('review-day-typed');
    await workbench.confirm();
    await workbench.lines(/^review-by:\s\d{4}-\d{2}-\d{2}$/u).waitFor();
    await workbench.isSaved();
    await workbench.screenshot('review-day-done');
  });

  it('rename a decision: what follows is previewed', async () => {
    const { workspace } = session();
    const cited = readFileSync(join(workspace.folder, manifests), 'utf8');
    writeFileSync(join(workspace.folder, manifests), `${cited}\nSee [the weather](0018-weather-holds.md).\n`);
    const { before, workbench } = await begin('0018-weather-holds.md', 'Docket: Rename…');
    await workbench.prompt('The title of the decision').waitFor();
    await workbench.screenshot('rename-title');
    await workbench.enter('Warn of storms early');
    await workbench.confirm();
    await workbench.page.locator('.part.panel .monaco-list-row').filter({ hasText: '(renaming)' }).waitFor();
    await workbench.screenshot('rename-preview');
    assert.deepEqual(changedPaths(before, workspace), []);
    await workbench.applyPreview();
    const renamed = 'docs/decisions/0018-warn-of-storms-early.md';
    await workbench.tab('0018-warn-of-storms-early.md').waitFor();
    await workbench.lines('# Warn of storms early').waitFor();
    await workbench.isSaved();
    await workbench.openFile('0017-paper-manifests.md');
    await workbench.lines('See [the weather](0018-warn-of-storms-early.md).').waitFor();
    await workbench.isSaved();
    await workbench.screenshot('rename-done');
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [manifests, renamed, weather].toSorted()));
  });

  it('save a decision as a template: what is kept, then its name', async () => {
    const { workspace, before, workbench } = await begin('0018-weather-holds.md', 'Docket: Save as Template…');
    await workbench.quickRows.filter({ hasText: 'Fields, headings and guidance' }).waitFor();
    await workbench.screenshot('template-keep');
    await workbench.pick('Fields, headings');
    await workbench.prompt('Name of the template').waitFor();
    await workbench.screenshot('template-name');
    await workbench.answer('Name of the template', 'Storm warning');
    await workbench.lines('# {{title}}').waitFor();
    await workbench.screenshot('template-done');
    await eventually(() => {
      const [made, ...others] = changedPaths(before, workspace);
      assert.match(made ?? '', /^docs\/decisions\/.*storm-warning\.md$/u);
      assert.deepEqual(others, []);
    });
  });

  it('supersede a decision by a new one: one undo takes all back', async () => {
    const { workspace, before, workbench } = await begin('0006-monolith-first.md', 'Docket: Supersede…');
    await workbench.quickRows.filter({ hasText: 'A new record…' }).waitFor();
    await workbench.screenshot('supersede-by');
    // Found by its path alone: Enter would take it, not what stood first.
    await workbench.enter('0002-postgres');
    await workbench.focusedRow.filter({ hasText: '0002 Keep bookings' }).waitFor();
    await workbench.enter('');
    await workbench.pick('A new record');
    await workbench.quickRows.filter({ hasText: 'All of it' }).waitFor();
    await workbench.screenshot('supersede-part');
    await workbench.confirm();
    await workbench.focusedRow.filter({ hasText: 'MADR' }).waitFor();
    await workbench.screenshot('supersede-template');
    await workbench.confirm();
    await workbench.prompt('Title').waitFor();
    await workbench.screenshot('supersede-title');
    await workbench.answer('Title', 'Split the booking module');
    await workbench.tab('0019-split-the-booking-module.md').waitFor();
    await workbench.lines(/supersedes/iu).waitFor();
    await workbench.screenshot('supersede-done');
    await workbench.openFile('0006-monolith-first.md');
    await workbench
      .lines(/superseded/iu)
      .first()
      .waitFor();
    await workbench.isSaved();
    await workbench.screenshot('supersede-done-older');
    const created = 'docs/decisions/0019-split-the-booking-module.md';
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [monolith, created]));

    await workbench.page.keyboard.press('ControlOrMeta+Z');
    await workbench.lines(/Status\s\|\sAccepted/u).waitFor();
    await workbench.screenshot('supersede-undo');
    await workbench.save();
    await eventually(() => {
      assert.ok(!existsSync(join(workspace.folder, created)));
      assert.deepEqual(changedPaths(before, workspace), []);
    });
  });

  it('ask which decision is meant where none is open', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.command('Docket: Set Status…');
    await workbench.focusedRow.filter({ hasText: '0018 Tell passengers' }).waitFor();
    await workbench.screenshot('which-record');
    await workbench.pick('Tell passengers');
    await workbench.quickRows.filter({ hasText: /draft.*now/u }).waitFor();
    await workbench.screenshot('which-record-status');
    await workbench.pick('proposed');
    await workbench.status('ADR-0018 is now proposed').waitFor();
    await workbench.screenshot('which-record-done');
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [weather]));
  });

  it('mend what the Problems panel shows', async () => {
    const { workspace, open } = session();
    const sessions = 'docs/decisions/0003-session-cookies.md';
    const path = join(workspace.folder, sessions);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\* Status: .*$/mu, '* Status: accepted'));
    const before = workspace.read();
    const workbench = await open();
    await workbench.openFile('0003-session-cookies.md');
    await workbench.openProblems();
    await workbench.filterProblems('**/0003-session-cookies.md');
    await workbench.problems('The status is accepted, but').waitFor();
    await workbench.screenshot('problem-shown');
    const problem = workbench.problems('The status is accepted, but');
    const fix = workbench.page.locator('.monaco-menu .action-item', { hasText: '0009 supersedes 0003' });
    // Problems that are shown anew, as when git has answered, have their fixes looked for only once they are chosen again.
    await eventually(async () => {
      await problem.click();
      await problem.locator('.markers-panel-action-quickfix:not(.disabled)').waitFor({ timeout: soon });
      await workbench.page.keyboard.press('ControlOrMeta+.');
      await fix.waitFor({ timeout: soon });
    });
    await workbench.screenshot('problem-fixes');
    await workbench.chooseFromMenu('Say on both sides that 0009 supersedes 0003');
    await workbench.status('ADR-0003 and ADR-0009 now name each other').waitFor();
    await workbench.screenshot('problem-fixed');
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [sessions]));
  });

  it('update links after a file is renamed in the explorer', async () => {
    const { workspace } = session();
    const cited = readFileSync(join(workspace.folder, manifests), 'utf8');
    writeFileSync(join(workspace.folder, manifests), `${cited}\nSee [the weather](0018-weather-holds.md).\n`);
    const { before, workbench } = await begin('0018-weather-holds.md', 'File: Reveal Active File in Explorer View');
    await workbench.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: '0018-weather' }).waitFor();
    // It looks focused a moment before it is: until then the editor has the keys.
    await workbench.page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
    const name = workbench.page.locator('.explorer-folders-view input');
    // An explorer that hears of changes just then puts the input away.
    await eventually(async () => {
      await workbench.pressUntil('F2', name);
      await name.fill('0021-storm-warnings.md', { timeout: soon });
      await name.press('Enter', { timeout: soon });
    });
    await workbench.isTold('Update links');
    await workbench.screenshot('explorer-offer');
    await workbench.answerNotification('Update links', 'Update');
    await workbench.openFile('0017-paper-manifests.md');
    await workbench.lines('See [the weather](0021-storm-warnings.md).').waitFor();
    await workbench.isSaved();
    await workbench.screenshot('explorer-done');
    const renamed = 'docs/decisions/0021-storm-warnings.md';
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [manifests, weather, renamed]));
  });
});
