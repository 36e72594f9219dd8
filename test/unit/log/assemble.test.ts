import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { allRecords, assemble, recordAt } from '../../../src/core/log/assemble.ts';
import type { DecisionIndex } from '../../../src/core/log/decisionIndex.ts';
import { isCandidate } from '../../../src/core/log/discover.ts';
import { governing } from '../../../src/core/log/match.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const decision = '# Use X\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Context\n\nWe need X.\n\n## Decision\n\nX.\n';
const prose = '# How to build\n\nInstall the tools, then run them.\n';
const shaped = '# Use X\n\n## Context\n\nWe need X.\n\n## Decision\n\nX.\n';

type Files = Readonly<Record<string, string>>;

function indexOf(files: Files, configuration = '', declaredFolders: readonly string[] = []): DecisionIndex {
  const read = readConfiguration(configuration);
  const readings = new Map(
    Object.entries(files)
      .filter(([path]) => isCandidate(path))
      .map(([path, text]) => [path, readDocument(path, text, { statuses: read.statuses })]),
  );
  return assemble({ readings, configuration: read, declaredFolders });
}

/** Compares `log: file, file` lines, with the files relative to their log. */
function check(files: Files, expected: readonly string[], configuration = '', declaredFolders: readonly string[] = []): void {
  const { logs } = indexOf(files, configuration, declaredFolders);
  const within = (log: string, path: string) => (log === '.' ? path : path.slice(log.length + 1));
  const found = logs.map((log) => `${log.path}: ${log.records.map((record) => within(log.path, record.path)).join(', ')}`);
  assert.deepEqual(found, expected);
}

describe('where logs are found', () => {
  const folders = [
    ...['doc/adr', 'docs/adr', 'docs/adrs', 'doc/adrs', 'adr', 'adrs', 'docs/decisions', 'docs/architecture/decisions'],
    ...['doc/architecture/decisions', 'docs/architecture', 'architecture-decision-record', 'architecture-decision-records'],
    ...['architecture-decision-log', 'decision-records', '.decisions', '.adr', '.agents/architecture', '.archgate/adrs'],
    ...[
      'documentation/decisions',
      'content/adr',
      'docs/rfcs',
      'rfcs',
      'rfc',
      'text',
      'EIPS',
      'peps',
      'docs/design',
      'design-docs',
    ],
    ...['proposals', 'packages/core/docs/adr', 'enhancements'],
  ];
  for (const folder of folders) {
    it(folder, () =>
      check({ [`${folder}/0001-use-x.md`]: decision, [`${folder}/README.md`]: prose }, [`${folder}: 0001-use-x.md`]),
    );
  }

  it('keeps what lies below a log in it, and a log within a log apart', () => {
    check(
      { 'docs/adr/accepted/0001-x.md': decision, 'docs/adr/.drafts/y.md': decision, 'docs/adr/decisions/0002-z.md': decision },
      ['docs/adr: .drafts/y.md, accepted/0001-x.md', 'docs/adr/decisions: 0002-z.md'],
    );
  });

  it('keeps logs that are one letter apart, and those of each package', () => {
    check({ 'adr/1-x.md': decision, 'adrs/1-x.md': decision, 'packages/a/docs/adr/1-x.md': decision }, [
      'adr: 1-x.md',
      'adrs: 1-x.md',
      'packages/a/docs/adr: 1-x.md',
    ]);
  });

  it('takes the folder that .adr-dir names', () => {
    check({ 'handbook/choices/x.md': shaped, 'handbook/y.md': prose }, ['handbook/choices: x.md'], '', ['handbook/choices']);
    check({ 'x.md': shaped }, ['.: x.md'], '', ['.']);
  });

  it('finds a log by its contents alone', () => {
    check({ 'rfc-001-x.md': prose, 'rfc-002-y.md': prose, 'README.md': prose, 'build.md': prose }, [
      '.: rfc-001-x.md, rfc-002-y.md',
    ]);
    check({ 'notes/0001-x.md': prose, 'notes/0002-y.md': prose, 'notes/other.md': prose }, ['notes: 0001-x.md, 0002-y.md']);
    check({ 'handbook/why-x.md': decision, 'handbook/build.md': prose }, ['handbook: why-x.md']);
  });
});

describe('where logs are found by the form of names', () => {
  const deferred = '---\nstatus: Deferred\nauthor: Ann\ncreated: 2024-05-01\n---\n# Use X\n';

  it('as a folder of records by its words', () => {
    check({ 'docs/adr-records/use-x.md': prose }, ['docs/adr-records: use-x.md']);
    check({ 'active-rfcs/use-x.md': prose, 'docs/adr_de/use-y.md': prose }, ['active-rfcs: use-x.md', 'docs/adr_de: use-y.md']);
    check({ 'platform-adrs/0001-x.md': prose, 'platform-adrs/guide.md': prose }, ['platform-adrs: 0001-x.md']);
    check({ 'adr-tools/use-x.md': prose, 'decision-trees/0001-x.md': prose }, []);
  });

  it('as a folder that has the name of the series in it', () => {
    check({ 'FIPS/fip-0033.md': deferred, 'FIPS/sub/fip-0034.md': deferred, 'FIPS/notes.md': prose }, [
      'FIPS: fip-0033.md, sub/fip-0034.md',
    ]);
    check({ 'chapters/chapter-001.md': prose, 'chapters/chapter-002.md': prose }, []);
  });

  it('around the folders that records have of their own', () => {
    check({ 'concepts/0302-x/README.md': decision, 'concepts/0303-y/README.md': decision, 'concepts/0304-z/README.md': prose }, [
      'concepts: 0302-x/README.md, 0303-y/README.md',
    ]);
    check({ 'CIP-0017/README.md': decision, 'slep010/proposal.rst': '\n:Status: Draft\n:Created: 2024-05-01\n\nText.\n' }, [
      '.: CIP-0017/README.md, slep010/proposal.rst',
    ]);
    check({ 'notes/README.md': decision, 'docs/2024/README.md': decision }, []);
  });

  it('as a record that waits for its number', () => {
    check({ 'XXXX-use-x.md': '# XX Use X\n\n- Author(s): @ann\n- Start Date: 2024-05-01\n' }, ['.: XXXX-use-x.md']);
  });

  it('as plain text only where it is numbered and states a status', () => {
    const header = 'PEP: 340\nTitle: Use X\nStatus: Draft\nCreated: 27-Apr-2005\n\nText.\n';
    const standard = 'Network Working Group\nRequest for Comments: 2119\nObsoletes: 1000\nDate: March 1997\n';
    check({ 'peps/pep-0340.txt': header, 'adr/0007-x.txt': header }, ['adr: 0007-x.txt', 'peps: pep-0340.txt']);
    check({ 'LICENSE.txt': header, 'adr/notes.txt': header, '0007-x.txt': decision, 'rfc/rfc2119.txt': standard }, []);
  });
});

describe('what is no record', () => {
  const cases: Readonly<Record<string, Files>> = {
    'ordinary documentation': { 'docs/guide.md': prose, 'README.md': prose, 'CHANGELOG.md': prose, 'src/notes.md': prose },
    'chapters and dated notes': {
      'docs/01-a.md': prose,
      'docs/02-b.md': prose,
      'blog/2024-01-02-a.md': prose,
      'blog/2024-01-03-b.md': prose,
    },
    years: { 'news/2021.md': prose, 'news/2022.md': prose },
    'a single numbered note': { 'notes/0001-x.md': prose },
    'a guide in a folder of architecture': { 'docs/architecture/overview.md': prose, 'docs/architecture/01-goals.md': prose },
    'a specification per folder': { 'specs/0001-x/README.md': decision, 'specs/0001-x/tasks.md': prose },
    'a guide with a record’s fields': { 'dev-guide/upgrade-x.md': decision, 'examples/rfc-001-x.md': decision },
    'documentation of rules': { 'docs/ABC001.md': '# ABC001: Avoid X\n', 'docs/ABC002.md': '# ABC002: Avoid Y\n' },
    'what else has numbers': {
      'docs/RULE-001.md': prose,
      'docs/RULE-002.md': prose,
      'docs/tip-1.md': prose,
      'docs/tip-2.md': prose,
      'docs/TASK-001.md': decision,
      'docs/TASK-002.md': decision,
      'backlog/use-x.md': '# Use X\n\nDate: 2024-05-01\nStatus: done\n',
    },
    'documents of releases': { 'doc/design-2.0.md': prose, 'doc/design-2.1.md': prose },
    'a status of another process': { 'incidents/a.md': '# Outage\n\nDate: 2024-05-01\n\n## Status\n\nMonitoring\n' },
    'other people’s code and tools’ folders': { 'node_modules/a/adr/0001-x.md': decision, '.github/adr/0001-x.md': decision },
  };
  for (const [name, files] of Object.entries(cases)) it(name, () => check(files, []));

  it('leaves a guide out of a numbered log, but not a record whose number is missing', () => {
    check({ 'adr/0001-x.md': prose, 'adr/how-to.md': prose, 'adr/use-y.md': decision }, ['adr: 0001-x.md, use-y.md']);
    check({ 'adr/use-x.md': shaped, 'adr/use-y.md': prose }, ['adr: use-x.md, use-y.md']);
  });

  it('leaves out what belongs to a record beside it', () => {
    check(
      {
        'text/0042-x.md': decision,
        'text/0042-x/motivation.md': decision,
        'rfc-128-y.md': decision,
        'rfc-128/appendix.md': decision,
      },
      ['.: rfc-128-y.md', 'text: 0042-x.md'],
    );
    check({ 'adr/2024/0001-x.md': decision, 'adr/0002-y.md': decision }, ['adr: 0002-y.md, 2024/0001-x.md']);
  });
});

describe('configured logs', () => {
  const files = {
    'docs/adr/0001-x.md': decision,
    'teams/a/choices/x.md': prose,
    'teams/b/choices/sub/y.md': prose,
    'teams/z.md': decision,
  };

  it('are exactly those', () => {
    check(files, ['teams/a/choices: x.md', 'teams/b/choices: sub/y.md'], 'logs:\n  - path: teams/*/choices\n');
    check(files, ['docs/adr: 0001-x.md'], 'logs:\n  - path: ./docs/adr/\n');
    check(files, ['teams/a/choices: x.md'], 'logs:\n  - path: teams/a/**/*.md\n');
    check(files, [], 'logs: []\n');
  });

  it('give their kind to their records', () => {
    const [log] = indexOf(files, 'logs:\n  - { path: docs/adr, kind: policy }\n').logs;
    assert.deepEqual([log?.kind, log?.records[0]?.kind], ['policy', 'policy']);
  });

  it('hand on what is wrong in the configuration', () => {
    assert.equal(indexOf(files, 'logz: 1\n').problems.length, 1);
  });
});

describe('the index', () => {
  const text = '---\nstatus: accepted\ndate: 2024-05-01\napplies-to: [src/db]\n---\n# Use X\n';
  const index = indexOf({ 'docs/adr/0002-b.md': text, 'docs/adr/0001-a.md': decision, 'docs/rfcs/0001-c.md': decision });

  it('is sorted by path', () => {
    assert.deepEqual(
      allRecords(index).map((record) => record.path),
      ['docs/adr/0001-a.md', 'docs/adr/0002-b.md', 'docs/rfcs/0001-c.md'],
    );
  });

  it('finds the record of a file with its log', () => {
    assert.equal(recordAt(index, 'docs/rfcs/0001-c.md')?.log.path, 'docs/rfcs');
    assert.equal(recordAt(index, 'docs/rfcs/0001.md'), undefined);
  });

  it('finds the records that govern a file', () => {
    assert.deepEqual(
      governing(index, 'src/db/pool.ts').map((record) => record.path),
      ['docs/adr/0002-b.md'],
    );
    assert.deepEqual(governing(index, 'src/web/page.ts'), []);
  });
});
