import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDay } from '../../../src/core/day/day.ts';
import { initializeLog, type Present } from '../../../src/core/draft/initializeLog.ts';
import { shippedTemplates } from '../../../src/core/draft/shippedTemplates.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { say } from '../../../src/core/words/messages.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const nothing: Present = { log: undefined, names: [] };

function started(name: string, present = nothing): ReadonlyMap<string, string> {
  const shipped = shippedTemplates.find((template) => template.name === name) ?? assert.fail(name);
  const template = { name, label: name, kind: shipped.kind, text: readFileSync(`templates/${shipped.file}`, 'utf8') };
  const { result } = initializeLog({ folder: 'docs/adr', template, today, owner: 'Ana' }, present, say);
  if ('refused' in result) return assert.fail(result.refused);
  return new Map(result.change.files.map((file) => (file.kind === 'create' ? [file.path, file.text] : assert.fail(file.kind))));
}

describe('a new log', () => {
  for (const { name, kind } of shippedTemplates.filter((template) => ['adr', 'design-doc', 'rfc'].includes(template.kind))) {
    it(`from ${name} has its first record, its template and a README`, () => {
      const files = started(name);
      const [path = '', ...others] = files.keys();
      assert.deepEqual(others, ['docs/adr/template.md', 'docs/adr/README.md']);
      const text = files.get(path) ?? '';
      const { record } = readDocument(path, text, { statuses: new Map() });
      assert.equal(
        record?.title.value,
        say(kind === 'adr' ? 'first.title.adr' : kind === 'rfc' ? 'first.title.rfc' : 'first.title.design-doc'),
      );
      assert.deepEqual([record.status?.value.phase, record.date?.value, record.identity?.value.number], ['accepted', today, 1]);
      assert.doesNotMatch(text, /\{\{|<!--|\.\.\.|…/);
      assert.match(text, /Some choices/);
      assert.match(text, /We write down/);
      assert.match(files.get('docs/adr/README.md') ?? '', /\| \[1\. .+\]\(0001-.+\.md\) \| accepted \| 2026-11-21 \|/);
      assert.equal(
        readDocument('docs/adr/template.md', files.get('docs/adr/template.md') ?? '', { statuses: new Map() }).refused,
        'template',
      );
    });
  }

  it('leaves alone what is there', () => {
    assert.deepEqual(
      [...started('madr', { log: undefined, names: ['ReadMe.md'] }).keys()],
      ['docs/adr/0001-record-architecture-decisions.md', 'docs/adr/template.md'],
    );
  });

  it('is refused where there is one', () => {
    const template = { name: 'x', label: 'x', kind: 'adr', text: '# {{title}}\n' };
    const there = { log: { path: 'docs/adr', kind: 'adr', records: [] }, names: [] };
    const { result } = initializeLog({ folder: 'docs/adr', template, today, owner: undefined }, there, say);
    assert.deepEqual(result, { refused: 'initialize-there', args: ['docs/adr'] });
  });
});
