import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionIndex } from '../../../src/core/log/decisionIndex.ts';
import { isCandidate } from '../../../src/core/log/discover.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { isBesideSidecar } from '../../../src/core/record/sidecar.ts';
import { checkText } from '../../../src/core/report/text.ts';
import { findingsOf } from '../../../src/core/report/findings.ts';
import { listRecords } from '../../../src/core/report/list.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { day } from '../../support/aRecord.ts';

type Files = Readonly<Record<string, string>>;

function indexOf(files: Files): DecisionIndex {
  const paths = Object.keys(files).filter(isCandidate);
  const readings = new Map(paths.map((path) => [path, readDocument(path, files[path] ?? '', { statuses: new Map() })]));
  return assemble({ readings, configuration: defaultConfiguration, declaredFolders: [] });
}

function listed(files: Files): readonly ListedRecord[] {
  const owners = { codeOwners: undefined, aliases: new Map<string, string>() };
  const configuration = { ...defaultConfiguration, rules: new Map([['relation-dangling', 'off'] as const]) };
  const facts = { configuration, owners, today: day('2026-11-21') };
  const exists = (path: string) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`));
  return listRecords({ index: indexOf(files), ...facts, exists, textOf: (path) => files[path] });
}

function check(files: Files, ...expected: readonly string[]): void {
  const found = indexOf(files).logs.map(({ path, records }) => `${path}: ${records.map((record) => record.path).join(', ')}`);
  assert.deepEqual(found, expected);
}

const kep = 'keps/sig-quay/1234-berths';
const sidecar = `# kept by the group
title: Berths by the hour
kep-number: 1234
authors:
  - "@ann"
  - Bo Li
owning-sig: sig-quay
participating-sigs:
status: implementable
creation-date: 2024-05-01
reviewers: ["@cem"]
see-also:
  - /keps/sig-quay/77-cranes
replaces:
  - "/keps/sig-quay/0042-old-berths"
stage: alpha
milestone:
  alpha: "v1.2"
`;

describe('a README and the kep.yaml beside it', () => {
  it('are one record, by the path of the README', () => {
    const files = {
      [`${kep}/kep.yaml`]: sidecar,
      [`${kep}/README.md`]: '# KEP-1234: berths\n\nSee [x](x.md).\n',
      [`${kep}/x.md`]: '# X\n',
    };
    check(files, `keps: ${kep}/README.md`);
    const [record] = listed(files);
    assert.deepEqual(record, {
      ...{ path: `${kep}/README.md`, log: 'keps', kind: 'rfc', id: '1234', number: 1234, title: 'Berths by the hour' },
      status: { written: 'implementable', phase: 'accepted', implemented: false },
      date: '2024-05-01',
      people: [
        { name: '@ann', role: 'author' },
        { name: 'Bo Li', role: 'author' },
        { name: 'sig-quay', role: 'owner' },
        { name: '@cem', role: 'reviewer' },
      ],
      owner: { name: 'sig-quay', source: 'owner' },
      review: { state: 'none', due: null, source: null },
      ...{ supersedes: ['0042'], supersededBy: [], relations: [{ type: 'relates-to', target: '77' }] },
      ...{ appliesTo: [], tags: [], risk: null, problems: [] },
    });
  });

  it('state each field once: the sidecar first, the README what is left', () => {
    const readme = '---\nstatus: rejected\nauthors: [Zoe]\nreviewers: [Kim]\ntags: [sea]\nsupersedes: 3\n---\n# Another title\n';
    const files = { [`${kep}/kep.yaml`]: 'status: provisional\nauthors: ["@ann"]\n', [`${kep}/README.md`]: readme };
    const [record] = allRecords(indexOf(files));
    assert.equal(record?.title.value, 'Another title');
    assert.equal(record.status?.value.phase, 'proposed');
    assert.deepEqual(
      record.people.map(({ value, path }) => [value.name, path]),
      [
        ['@ann', `${kep}/kep.yaml`],
        ['Kim', undefined],
      ],
    );
    assert.deepEqual([record.tags.length, record.relations.length, record.tags[0]?.path], [1, 1, undefined]);
  });

  it('hold every value at its span, each in its own file', () => {
    const [record] = allRecords(indexOf({ [`${kep}/kep.yaml`]: `\uFEFF${sidecar}`, [`${kep}/README.md`]: '# x\n' }));
    const stated = [record?.title, record?.status, record?.date, ...(record?.people ?? [])];
    const text = `\uFEFF${sidecar}`;
    assert.deepEqual(
      stated.map((value) => value && [value.source, value.path, text.slice(value.span.start, value.span.end)]),
      ['Berths by the hour', 'implementable', '2024-05-01', '"@ann"', 'Bo Li', 'sig-quay', '"@cem"'].map((words) => [
        ...['sidecar', `${kep}/kep.yaml`, words],
      ]),
    );
  });

  it('show what is wrong in the file where it stands', () => {
    const files = {
      [`${kep}/kep.yaml`]: 'title: Berths\r\nowning-sig: quay\r\nstatus: afloat\r\nreview-by: soonish\r\ncreated: 2024-19-39\r\n',
      [`${kep}/README.md`]: '# Berths\n\nSee [x](gone.md).\n',
      'keps/sig-quay/77-cranes/kep.yaml':
        'title: Cranes\nowning-sig: quay\nstatus: provisional\nreview-by: 2025-02-03\nauthors: [',
      'keps/sig-quay/77-cranes/README.md': '# Cranes\n',
    };
    const problems = listed(files).flatMap((record) =>
      record.problems.map(({ code, path, line, column }) => `${code} ${path ?? record.path} ${String(line)}:${String(column)}`),
    );
    assert.deepEqual(problems, [
      `link-broken ${kep}/README.md 3:9`,
      `status-unknown ${kep}/kep.yaml 3:9`,
      `review-unreadable ${kep}/kep.yaml 4:12`,
      `field-unreadable ${kep}/kep.yaml 5:10`,
      'review-overdue keps/sig-quay/77-cranes/kep.yaml 4:12',
      'field-unreadable keps/sig-quay/77-cranes/kep.yaml 5:11',
    ]);
    const paths = findingsOf(listed(files)).map(({ path }) => path);
    assert.deepEqual(paths, [
      `${kep}/README.md`,
      ...Array(3).fill(`${kep}/kep.yaml`),
      ...Array(2).fill('keps/sig-quay/77-cranes/kep.yaml'),
    ]);
    assert.match(checkText(findingsOf(listed(files))), /keps\/sig-quay\/77-cranes\/kep\.yaml/);
  });

  it('are a record in a folder with a short number, or with none', () => {
    check(
      {
        'keps/77-x/kep.yaml': sidecar,
        'keps/77-x/README.md': '# X\n',
        'keps/crane/kep.yaml': sidecar,
        'keps/crane/index.adoc': '= X\n',
      },
      'keps: keps/77-x/README.md, keps/crane/index.adoc',
    );
    const [record] = listed({ 'keps/crane/kep.yaml': sidecar, 'keps/crane/README.md': '# X\n' });
    assert.equal(record?.id, '1234');
  });

  it('are a record outside of the usual folders, too', () => {
    check(
      { 'plans/crane/kep.yaml': sidecar, 'plans/crane/README.md': '# X\n', 'plans/README.md': '# Plans\n' },
      'plans: plans/crane/README.md',
    );
    check({ 'crane/kep.yaml': 'a: 1\n', 'crane/README.md': '# X\n' }, '.: crane/README.md');
  });

  it('take what else lies in their folder', () => {
    const other = '# Y\n\n* Status: accepted\n* Date: 2024-01-01\n';
    check(
      {
        'keps/x/kep.yaml': sidecar,
        'keps/x/README.md': '# X\n',
        'keps/x/index.md': other,
        'keps/x/a/b.md': other,
        'keps/y.md': other,
      },
      'keps: keps/x/README.md, keps/y.md',
    );
  });

  it('lead to other records by their folders', () => {
    const files = {
      'keps/crane/kep.yaml': 'status: provisional\nsee-also: [/keps/old-crane, "/keps/sig/2021-x/README.md"]\n',
      'keps/crane/README.md': '# Crane\n',
      'keps/old-crane/kep.yaml': 'status: replaced\nsuperseded-by:\n- "/keps/crane/"\n',
      'keps/old-crane/README.md': '# Old crane\n',
    };
    const [crane, old] = listed(files);
    assert.deepEqual(
      crane?.relations.map(({ target }) => target),
      ['keps/old-crane/README.md', '2021'],
    );
    assert.deepEqual(old?.supersededBy, ['keps/crane/README.md']);
  });

  it('are none where one of them is missing, or where they are a template', () => {
    check({ 'keps/x/kep.yaml': sidecar });
    check({ 'keps/x/README.md': '# X\n' });
    check({ 'keps/NNNN-kep-template/kep.yaml': sidecar, 'keps/NNNN-kep-template/README.md': '# X\n' });
    check({ 'keps/0000-kep-template/kep.yaml': sidecar, 'keps/0000-kep-template/README.md': '# X\n' });
  });

  it('leave a numbered README a record that its sidecar cannot be read', () => {
    for (const text of ['', '- a\n- b\n', 'title: [', '\0\0', '*x: &y']) {
      check({ 'keps/1234-x/kep.yaml': text, 'keps/1234-x/README.md': '# X\n' }, 'keps: keps/1234-x/README.md');
    }
  });
});

describe('the document beside a sidecar', () => {
  it('is the README or index of its folder', () => {
    assert.ok(isBesideSidecar('keps/0001-x/README.md', 'keps/0001-x/kep.yaml'));
    assert.ok(isBesideSidecar('README.md', 'kep.yaml'));
    assert.ok(!isBesideSidecar('keps/0001-x/notes.md', 'keps/0001-x/kep.yaml'));
    assert.ok(!isBesideSidecar('keps/0002-y/README.md', 'keps/0001-x/kep.yaml'));
    assert.ok(!isBesideSidecar('keps/0001-x/README.md', 'keps/0001-x/other.yaml'));
  });
});
