import assert from 'node:assert/strict';
import { isRecordFolder, readFileName } from '../../../src/core/record/fileName.ts';
import { folderMeaning } from '../../../src/core/record/folderNames.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import type { Reading } from '../../../src/core/record/reading.ts';

function read(path: string, text: string): Reading {
  return readDocument(path, text, { statuses: new Map() });
}

function numberAndTitle(path: string, text: string): readonly [number | undefined, string | undefined] {
  const { record } = read(path, text);
  return [record?.identity?.value.number, record?.title.value];
}

describe('numbers in names', () => {
  const cases: Readonly<Record<string, number | undefined>> = {
    'nxep-0001': 1,
    'rdm-0113-access': 113,
    slep010: 10,
    'fip-0008': 8,
    'use-http-2': undefined,
    'http-2': undefined,
    'sha-256': undefined,
    x509: undefined,
    'design-2.12': undefined,
    '2.0-plan': undefined,
    '0012.1-x': 12,
    '1. Use x': 1,
    'use-the-img001-scanner': undefined,
    'XXXX-use-x': undefined,
    'ADR006V01-use-x': 6,
    'ADR-2607078000-use-x': 2_607_078_000,
    '2607078000-use-x': undefined,
    'ADR-20260125-use-x': undefined,
  };
  for (const [base, number] of Object.entries(cases))
    it(base, () => assert.equal(readFileName(`docs/${base}.md`).number, number));

  it('are days where they can be', () => {
    for (const base of ['ADR-20260125-x', '2026-01-25-x', '20260125-x', '202601251730-x', '20260125173000-x', 'rfc-2026-01-25-x'])
      assert.deepEqual([readFileName(`${base}.md`).date, readFileName(`${base}.md`).slug], ['2026-01-25', 'x'], base);
    for (const base of ['use-20260125-x', 'notes-20260125-x', 'ADR-20261345-x'])
      assert.equal(readFileName(`${base}.md`).date, undefined, base);
  });

  it('are those of the folder for the one document of a record’s own folder', () => {
    for (const path of ['slep010/proposal.rst', 'features/0010-use-x/README-v1.md', 'CIP-0010/README.md', 'a/0010/index.md'])
      assert.equal(readFileName(path).number, 10, path);
    for (const path of ['docs/adr/proposal.md', '2024/README.md', 'design-2.12/design.md', '0010-use-x/notes.md'])
      assert.equal(readFileName(path).number, undefined, path);
  });

  it('need the text where the name alone could mean something else', () => {
    const cases: readonly (readonly [string, string, number | undefined, string])[] = [
      ['A57-use-x.md', 'A57: Use X\n----\n', 57, 'Use X'],
      ['D34-use-x.md', '# ADR-D34: Use X\n', 34, 'Use X'],
      ['caip-2.md', '---\ncaip: 2\n---\n# Use X\n', 2, 'Use X'],
      ['zip-32.md', '# ZIP 32: Use X\n', 32, 'Use X'],
      ['S3-buckets.md', '# S3 buckets\n', undefined, 'S3 buckets'],
      ['sha-256.md', '# SHA-256: hash everything\n', undefined, 'SHA-256: hash everything'],
      ['A57-use-x.md', '# A58: Use X\n', undefined, 'A58: Use X'],
    ];
    for (const [path, text, number, title] of cases)
      assert.deepEqual(numberAndTitle(`docs/adr/${path}`, text), [number, title], path);
  });
});

describe('titles of series', () => {
  it('lose what says which record it is, and what sort of one', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['0004-use-x.md', '# PDEP-4: Use X', 'Use X'],
      ['nxep-0001.md', '# NXEP 1 — Use X', 'Use X'],
      ['slep010/proposal.md', '# SLEP010: Use X', 'Use X'],
      ['0004-use-x.md', '# Proposal: Use X', 'Use X'],
      ['0004-use-x.md', '# Design Doc - Use X', 'Use X'],
      ['0004-use-x.md', '# SIMD Proposal: Use X', 'Use X'],
      ['0004-use-x.md', '# RFC - Use X', 'Use X'],
      ['0004-use-x.md', '---\ntitle: Use X\n---\n# ABC Part 4 of 9: Use X', 'Use X'],
      ['0004-use-x.md', '### Proposal: Adopt Y\n\nText.', 'Adopt Y'],
      ['XXXX-use-x.md', '# Summary\n', 'Use x'],
      ['0004-use-x.md', '# ADR-0004：使用 X', '使用 X'],
      ['0004-use-x.md', '# 0004 · Use X', 'Use X'],
      ['0004-use-x.md', '# **ADR-0004 · Use X**', 'Use X'],
      ['0004-use-x.md', '# Beslissing 004: X gebruiken', 'X gebruiken'],
      ['0004-use-x.md', '# [004]: [Use X]\n\n* Status: accepted', 'Use X'],
      ['0004-use-x.md', '# [Superseded by [ADR-19](0019-y.md)] Use X', 'Use X'],
      ['0004-use-x.md', '# [DEPRECATED] 4. Use X', 'Use X'],
      ['ADR-2607078000-x.md', '# ADR-2607078000: Use X', 'Use X'],
    ];
    for (const [path, text, title] of cases) assert.equal(numberAndTitle(`docs/adr/${path}`, `${text}\n`)[1], title, text);
  });

  it('keep other numbers and words', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['caip350.md', 'BIP122 Namespace - Addresses'],
      ['0012-timestamps.md', 'RFC 3339 timestamps'],
      ['0004-use-x.md', 'Proposal handling'],
      ['0004-use-x.md', 'Designs: which to keep'],
      ['0057-plans.md', 'A 57 year plan'],
      ['0002-phase-2.md', 'Phase 2: roll out'],
      ['0256-hashes.md', 'sha256: hash everything'],
    ];
    for (const [path, title] of cases) assert.equal(numberAndTitle(`docs/adr/${path}`, `# ${title}\n`)[1], title);
    assert.equal(numberAndTitle('docs/adr/0004-x.md', '---\ntitle: Y\n---\n# Use X instead of Y\n')[1], 'Use X instead of Y');
  });

  it('come from a feature’s name that is more than an identifier', () => {
    const titleOf = (name: string) => numberAndTitle('text/0004-use-x.md', `- Feature Name: ${name}\n\n# Summary\n`)[1];
    assert.deepEqual(['Insights into Sets', 'set_insights', 'N/A for Now', 'sets'].map(titleOf), [
      'Insights into Sets',
      ...['Use x', 'Use x', 'Use x'],
    ]);
  });
});

describe('names of folders', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    adr: 'sure',
    'adr-records': 'sure',
    '.decisions': 'sure',
    ArchitectureDecisionRecords: 'sure',
    '09_architecture_decisions': 'sure',
    'adr-de': 'sure',
    'rfcs-archive': 'sure',
    'active-rfcs': 'sure',
    decisiones: 'sure',
    'platform-adrs': 'likely',
    'team-decision-records': 'likely',
    text: 'by-place',
    'adr-tools': undefined,
    'decision-trees': undefined,
    'make-decision': undefined,
    quadrants: undefined,
  };
  for (const [name, certainty] of Object.entries(cases)) it(name, () => assert.equal(folderMeaning(name)?.certainty, certainty));

  it('say which are a record’s own', () => {
    assert.deepEqual(['0007-use-x', 'CIP-0017', 'slep010', 'adr2', '2024', '12-x', 'api-v2', 'design-2.0'].map(isRecordFolder), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what is only a template', () => {
  it('waits for a script to fill it in', () => {
    for (const line of ['Date: DATE', 'Date: {{ date }}', 'Date: {DATE_TODAY}', 'Status: <%= status %>', 'Date: $date'])
      assert.equal(read('src/init.md', `# Use X\n\n${line}\n\n## Context\n`).refused, 'template', line);
    assert.equal(read('docs/adr/use-x.md', '# Use {{x}}\n\nDate: 2024-05-01\n').refused, undefined);
  });

  it('is no numbered document with a status', () => {
    assert.equal(read('docs/adr/0007-use-x.md', '# [Guideline]\n\n* Status: accepted\n').refused, undefined);
    assert.equal(read('docs/adr/0007-use-x.md', '# Use X\n\nDate: DATE\n').refused, undefined);
    assert.equal(
      read('docs/adr/0007-use-x.md', '# [short title of the decision]\n\n* Status: {proposed | accepted}\n').refused,
      'template',
    );
    assert.equal(read('docs/adr/x.md', '# [Guideline]\n\n* Status: accepted\n').refused, 'template');
  });
});
