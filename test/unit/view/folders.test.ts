import assert from 'node:assert/strict';
import { entryTitle, type Entry } from '../../../src/core/view/entry.ts';
import { filterEntries } from '../../../src/core/view/filtering.ts';
import {
  byFolder,
  folderLabels,
  folderMeant,
  folderName,
  placeInFolder,
  withFolderLabels,
} from '../../../src/core/view/folders.ts';
import { describeEntry } from '../../../src/core/view/item.ts';
import { tooltipMarkdown } from '../../../src/core/view/tooltip.ts';
import type { Words } from '../../../src/core/view/words.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { say } from '../../../src/core/words/messages.ts';
import { aLog, aRecord, day, numbered, stated } from '../../support/aRecord.ts';

const words: Words = { say, day: (one) => formatDay(one) };

function entry(folder: string): Entry {
  const record = aRecord({ path: 'docs/adr/0001-x.md', identity: numbered('0001'), title: stated('Use X') });
  const place = { path: record.path, span: { start: 0, end: 1 } };
  const review = {
    state: 'overdue',
    due: day('2026-03-01'),
    source: 'review-by',
    place,
    reasons: [],
    snooze: undefined,
  } as const;
  return { folder, folderName: 'w', record, log: aLog(record), owner: undefined, review, problems: [] };
}

describe('the names of workspace folders', () => {
  const check = (folders: Readonly<Record<string, string>>, expected: readonly string[]): void => {
    const labels = folderLabels(Object.entries(folders).map(([uri, name]) => ({ uri, name })));
    assert.deepEqual([...labels.values()], expected);
  };
  it('are their own', () => check({ 'file:///w/api': 'api', 'file:///w/web': 'web' }, ['api', 'web']));
  it('are those of the workspace file', () => check({ 'file:///w/api': 'Bank', 'file:///w/web': 'web' }, ['Bank', 'web']));
  it('say what is above, where two are alike', () =>
    check({ 'file:///w/shop/api': 'api', 'file:///w/bank/api': 'api' }, ['shop/api', 'bank/api']));
  it('say as much of it as it takes', () =>
    check({ 'file:///a/src/api': 'api', 'file:///b/src/api': 'api', 'file:///b/api': 'api' }, [
      'a/src/api',
      'b/src/api',
      'b/api',
    ]));
  it('say what is there, where one is at the root of another place', () =>
    check({ 'file:///api': 'api', 'vscode-vfs://github/o/api': 'api' }, ['api', 'o/api']));
  it('are read as people write them', () =>
    check({ 'file:///w/my%20shop/api': 'api', 'file:///w/100%/api': 'api' }, ['my shop/api', '100%/api']));
});

describe('the folder of a record', () => {
  const payments = { folder: { uri: 'file:///payments', name: 'payments' }, entries: [entry('file:///payments')] };
  const shop = { folder: { uri: 'file:///shop', name: 'shop' }, entries: [entry('file:///shop')] };
  const empty = { folder: { uri: 'file:///notes', name: 'notes' }, entries: [] };
  it('is said where several folders have records', () => {
    const labels = withFolderLabels([payments, empty, shop]).map((some) => some.map(({ folderLabel }) => folderLabel));
    assert.deepEqual(labels, [['payments'], [], ['shop']]);
  });
  it('is plain where one has', () => {
    const [some] = withFolderLabels([payments, empty]);
    assert.equal(some, payments.entries);
  });

  const [[told = entry('')] = []] = withFolderLabels([payments, shop]);
  const plain = entry('file:///payments');
  it('stands before a path', () =>
    assert.deepEqual(
      [placeInFolder(told, 'docs/adr'), placeInFolder(told, '.'), placeInFolder(plain, 'docs/adr')],
      ['payments • docs/adr', 'payments', 'docs/adr'],
    ));
  it('stands in the title of what is asked', () =>
    assert.deepEqual([entryTitle(told), entryTitle(plain)], ['0001 Use X · payments', '0001 Use X']));
  it('parts what several folders have, in the order that it is in', () => {
    const [[one] = [], [two] = []] = withFolderLabels([payments, shop]);
    assert.ok(one !== undefined && two !== undefined);
    const parts = byFolder([two, one, two], (item) => item);
    assert.deepEqual(parts, [
      { folder: 'file:///shop', label: 'shop', items: [two, two] },
      { folder: 'file:///payments', label: 'payments', items: [one] },
    ]);
    assert.equal(
      byFolder([plain], (item) => item),
      undefined,
    );
  });
  it('stands above decisions, not beside them', () => assert.deepEqual(describeEntry(told, words), describeEntry(plain, words)));
  it('stands in the tooltip', () => assert.match(tooltipMarkdown(told, undefined, words), /\*payments • docs/u));
  it('can be filtered by', () => {
    const [first = [], second = []] = withFolderLabels([payments, shop]);
    assert.deepEqual(filterEntries([...first, ...second], 'shop 0001'), second);
  });
});

describe('where something new is made', () => {
  const folder = (...paths: readonly string[]) => ({ index: { logs: paths.map((path) => ({ path })) } });
  const [one, two, three] = [folder('docs/adr'), folder('docs/adr', 'rfcs'), folder()];
  it('is the only folder', () => assert.equal(folderMeant([one], undefined, 'rfcs'), one));
  it('is the folder of the active editor', () => assert.equal(folderMeant([one, two, three], three, 'rfcs'), three));
  it('is the only folder with that log', () => assert.equal(folderMeant([one, two, three], undefined, 'rfcs'), two));
  it('is asked where two have such a log', () => assert.equal(folderMeant([one, two, three], undefined, 'docs/adr'), undefined));
  it('is asked where nobody says', () => assert.equal(folderMeant([one, two, three], undefined, undefined), undefined));
  it('has its own name where a log is the whole of it', () => {
    assert.deepEqual([folderName({ name: 'rfcs' }, '.'), folderName({ name: 'rfcs' }, 'docs/adr')], ['rfcs', 'docs/adr']);
  });
});
