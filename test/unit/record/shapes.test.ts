import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

/** The records of a repository of these files, by path. */
function recordsOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, DecisionRecord> {
  const readings = new Map(
    Object.entries(files).map(([path, text]) => [path, readDocument(path, text, { statuses: new Map() })]),
  );
  const index = assemble({ readings, configuration: defaultConfiguration, declaredFolders: [] });
  return new Map(allRecords(index).map((record) => [record.path, record]));
}

const chapters = '## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Design\n\nLonger.\n\n## Drawbacks\n\nNone.\n';

describe('the shape of a document', () => {
  it('of the usual chapters of RFCs makes it a record where it states a status', () => {
    const records = recordsOf({
      'docs/count-zeros.md': `# Count zeros\n\n**Status**: Implemented\n\n${chapters}`,
      'docs/how-to-write.md': `# How to write\n\n${chapters}`,
      'docs/install.md': '# Install\n\n**Status**: works on my machine\n\n## Steps\n\nOne.\n',
    });
    assert.deepEqual([...records.keys()], ['docs/count-zeros.md']);
    assert.equal(records.get('docs/count-zeros.md')?.status?.value.phase, 'accepted');
  });

  it('of a feature name and a start date makes it a record among numbered ones', () => {
    const head = (name: string): string => `- Feature Name: ${name}\n- Start Date: 2020-04-23\n\n# Summary\n\nShort.\n`;
    const records = recordsOf({
      'designs/0001-sets.md': head('Sets'),
      'designs/0002-maps.md': head('Maps'),
      'designs/tuples.md': head('Tuples'),
    });
    assert.equal(records.get('designs/tuples.md')?.date?.value, '2020-04-23');
  });

  it('of a numbered folder with one file called after the series gives the file the number of the folder', () => {
    const text = (number: number): string =>
      `# VEP #${String(number)}: Freeze the code\n\n## Motivation\n\nCalm.\n\n## Alternatives\n\nNone.\n`;
    const records = recordsOf({ 'veps/0172-freeze/vep.md': text(172), 'veps/0173-thaw/vep.md': text(173) });
    const record = records.get('veps/0172-freeze/vep.md');
    assert.deepEqual([record?.identity?.value.id, record?.title.value], ['0172', 'Freeze the code']);
  });
});

describe('a status section', () => {
  it('may begin with the anchor of its heading', () => {
    const text = '# Use X\n\n## Status\n[Status]: #status\n\n* Status: Proposed\n';
    assert.equal(readDocument('rfcs/0019-x.md', text, { statuses: new Map() }).record?.status?.value.written, 'Proposed');
  });
});

describe('a note at the top', () => {
  it('may say in Spanish who amended the record', () => {
    const text = '# Use X\n\n> ⚠️ **Enmendado por el ADR 0053**\n\n**Estado:** aceptado\n';
    const { record } = readDocument('docs/adr/0041-x.md', text, { statuses: new Map() });
    assert.deepEqual(
      record?.relations.map(({ value }) => `${value.type} ${value.target}`),
      ['amended-by 0053'],
    );
  });
});
