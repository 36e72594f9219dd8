import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainMapping } from '../../../src/core/text/plainYaml.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';
import type { YamlMapping, YamlNode } from '../../../src/core/text/yamlNodes.ts';

const pieces = [
  ...['a', 'b c', 'key', 'status', '0012', '2024-05-01', 'null', '~', 'é', 'true', 'C#', 'http://x.y/z', 'x:y', "it's", '"', "'"],
  ...[': ', ':', '- ', '-', '  ', ' ', '\n', '\n', '\r\n', '\t', '# x', ' # x', '[a, b]', '[]', '[', ']', '{', '}', ',', ', '],
  ...['"q"', "'q'", '"a\\n"', '|', '>', '>-', '&x', '*x', '!t', '%', '@a', '`', '?', '...', '---', '=', '<<', '\u0085', '\u2028'],
];
const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((found) => found.join(''));
const value = fc.constantFrom(
  ...[
    'x',
    '',
    '"q"',
    "'q r'",
    '[a, b c]',
    '[]',
    'x # y',
    '"q" # y',
    'a: b',
    '#',
    '# c',
    ' x ',
    '- x',
    '@x',
    'x:y',
    'C# # c',
    '[',
  ],
);
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b-c', 'd_1', 'e f', '1a', '"k"', 'é'), fc.constantFrom(': ', ':', ':  ', ' : '))
    .chain(([key, colon]) => value.map((text) => key + colon + text)),
  fc
    .tuple(fc.constantFrom('- ', '  - ', '    - ', '-', '-  ', '  a: ', '    b: ', ' c:'), value)
    .map(([mark, text]) => mark + text),
  fc.constantFrom('', '  ', '# c', '  # c', '  x', 'x'),
);
const likeFrontMatter = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end) + end);

describe('plain front matter', () => {
  it('reads as the YAML parser reads it, or not at all', () => {
    fc.assert(
      fc.property(fc.oneof(anything, likeFrontMatter), fc.nat(5), (text, offset) => {
        const plain = plainMapping(text, offset);
        if (plain === undefined) return;
        const parsed = parseYaml(text, offset);
        assert.equal(parsed.problems.length > 0, plain.problems.length > 0, JSON.stringify(parsed.problems));
        if (plain.problems.length > 0) return;
        assert.deepEqual(withoutSpans(plain), withoutSpans(parsed));
      }),
      { numRuns: 20000 },
    );
  });

  it('takes what front matter is mostly made of', () => {
    const text =
      'status: accepted # for now\ndate: 2024-05-01\ndeciders: [Ann, "@bob"]\ntags:\n  - db\n  - "two words"\nempty:\n';
    assert.notEqual(plainMapping(text, 0), undefined);
  });
});

/** Keys and scalars with their spans; where a list or a mapping ends, the parser counts the line break in. */
function withoutSpans(mapping: YamlMapping): unknown {
  return mapping.entries.map(({ key, keySpan, value: node }) => [key, keySpan, nodeOf(node)]);
}

function nodeOf(node: YamlNode | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(nodeOf);
  return node?.kind === 'mapping' ? withoutSpans(node) : node;
}
