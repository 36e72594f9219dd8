import assert from 'node:assert/strict';
import { splitFrontMatter } from '../../../src/core/text/frontMatter.ts';
import { positionAt } from '../../../src/core/text/lines.ts';
import { summaryOf } from '../../../src/core/text/markdown.ts';
import { parseYaml, yamlScalar } from '../../../src/core/text/yaml.ts';

function check<Given, Wanted>(cases: readonly (readonly [Given, Wanted])[], read: (given: Given) => Wanted): void {
  for (const [given, wanted] of cases) assert.deepEqual(read(given), wanted, JSON.stringify(given));
}

describe('front matter', () => {
  it('is the block between --- at the very top, and nothing else', () => {
    check(
      [
        ['---\nstatus: x\n---\n# T', 'status: x'],
        ['\uFEFF---\r\nstatus: x\r\n---\r\n# T', 'status: x'],
        ['---\n---\n', ''],
        ['---\nstatus: x\n---', 'status: x'],
        ['---\nstatus: x\n', undefined],
        ['\n---\nstatus: x\n---\n', undefined],
        ['---js\nmodule.exports = {}\n---\n', undefined],
        ['--- js\nx\n---\n', undefined],
        ['----\nx\n----\n', undefined],
        ['# T\n---\nstatus: x\n---\n', undefined],
        ['---\na: 1\n----\nb: 2\n---\n', 'a: 1\n----\nb: 2'],
        ['', undefined],
      ],
      (text: string): string | undefined => splitFrontMatter(text)?.yaml,
    );
  });

  it('has the span of the YAML and the start of the body', () => {
    const text = '\uFEFF---\r\nstatus: x\r\n---\r\n# T';
    const found = splitFrontMatter(text);
    assert.equal(text.slice(found?.span.start, found?.span.end), 'status: x');
    assert.equal(text.slice(found?.bodyStart), '# T');
  });

  it('never runs what stands in a document', () => {
    const texts = [
      '---javascript\nglobalThis.docketRan = true\n---\n',
      '---coffee\nx\n---\n',
      '---\na: !!js/function "function(){ globalThis.docketRan = true }"\n---\n',
    ];
    for (const text of texts) {
      const found = splitFrontMatter(text);
      if (found !== undefined) parseYaml(found.yaml, 0);
    }
    assert.equal('docketRan' in globalThis, false);
  });
});

describe('YAML', () => {
  it('keeps scalars as written, with their spans', () => {
    const text = 'id: 0012\ndate: 2024-05-01\nstatus: "on: hold" # note\nyes: no\n';
    const entries = parseYaml(text, 100).entries;
    const found = entries.map((entry) =>
      entry.value?.kind === 'scalar'
        ? [entry.key, entry.value.text, text.slice(entry.value.span.start - 100, entry.value.span.end - 100)]
        : [],
    );
    assert.deepEqual(found, [
      ['id', '0012', '0012'],
      ['date', '2024-05-01', '2024-05-01'],
      ['status', 'on: hold', '"on: hold"'],
      ['yes', 'no', 'no'],
    ]);
  });

  it('reads what can be read beside a mistake, and says where the mistake is', () => {
    const mapping = parseYaml('a: 1\nb: [1, 2\nc: 3\n', 0);
    assert.ok(mapping.problems.length > 0);
    assert.equal(mapping.entries[0]?.key, 'a');
  });

  it('does not follow aliases and does not sink into nesting', () => {
    assert.equal(parseYaml('a: &x [1]\nb: *x\n', 0).entries[1]?.value, undefined);
    assert.equal(parseYaml('[ '.repeat(20_000), 0).entries.length, 0);
    assert.equal(parseYaml('- '.repeat(20_000), 0).entries.length, 0);
    assert.equal(parseYaml('just words', 0).problems.length, 1);
  });

  it('writes scalars that read back as given', () => {
    for (const value of [
      'a: b',
      '# hash',
      '@at',
      '1',
      '',
      'null',
      'two\nlines',
      '- item',
      ' lead',
      '"q"',
      "it's",
      '0012',
      '2020-01-01',
      'a #b',
      '{x}',
      'yes',
      '!tag',
      'ü 😀',
    ]) {
      const written = yamlScalar(value);
      const read = parseYaml(`key: ${written}\n`, 0).entries[0]?.value;
      assert.ok(!written.includes('\n'));
      assert.equal(read?.kind === 'scalar' ? read.text : '', value, written);
    }
  });
});

describe('positions', () => {
  it('are line and column from 1, whatever ends the lines', () => {
    check(
      [
        [0, { line: 1, column: 1 }],
        [2, { line: 1, column: 3 }],
        [4, { line: 2, column: 1 }],
        [6, { line: 3, column: 1 }],
        [99, { line: 3, column: 94 }],
      ],
      (offset: number) => positionAt('ab\r\nc\nd', offset),
    );
  });

  it('are counted without a byte order mark, which no editor shows', () => {
    check(
      [
        [0, { line: 1, column: 1 }],
        [1, { line: 1, column: 1 }],
        [3, { line: 1, column: 3 }],
        [5, { line: 2, column: 1 }],
      ],
      (offset: number) => positionAt('\uFEFFabc\nd', offset),
    );
  });
});

describe('summaries', () => {
  it('are the first prose of a document', () => {
    check(
      [
        ['---\nstatus: x\n---\n# T\n\nStatus: accepted\n\nWe need **a** [queue](q.md).\n\nMore.', 'We need a queue.'],
        ['# T\n', ''],
        ['', ''],
        ['> '.repeat(5000) + 'deep', ''],
      ],
      summaryOf,
    );
  });
});
