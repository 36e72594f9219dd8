import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { linksIn } from '../../../src/core/rename/documentLinks.ts';
import { movedPath } from '../../../src/core/rename/moved.ts';
import { targetPaths } from '../../../src/core/text/linkTarget.ts';
import { indexOf, rename, type Files, type Renamed } from '../../support/renaming.ts';

const own = 'docs/adr/0012-use-a-queue.md';
const title = 'Use a queue';

/** Pieces that mention the record in every way, and pieces that only look so. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '[a](0012-use-a-queue.md)',
      '[b](./0012-use-a-queue.md#x "y")',
      '[c](../adr/0012-use-a-queue.md)',
      '![d](0012-use-a-queue/i.png)',
    ],
    ...[
      '[12. Use a queue](0012-use-a-queue.md)',
      '[ADR-0012](<0012-use-a-queue.md>)',
      '[e](/docs/adr/0012-use-a-queue.md)',
      '[f](0013-b.md)',
    ],
    ...[
      'ADR-0012',
      'ADR 12',
      'adr/0012',
      '0012',
      '12',
      'ADRs 11, 12 and 13',
      'ADR-0012-x',
      'MY-ADR-0012',
      'SHA-12',
      '`ADR-0012`',
    ],
    ...[
      '0012-use-a-queue.md',
      'docs/adr/0012-use-a-queue.md',
      '0012-use-a-queue',
      '[[0012-use-a-queue|ADR-0012]]',
      'Use a queue',
    ],
    ...[
      'https://example.org/0012-use-a-queue.md',
      '[g](https://example.org/adr/0012)',
      '```',
      '`',
      '<!--',
      '-->',
      '|',
      '- ',
      '](',
      '[',
    ],
  ),
  fc.string({ maxLength: 6 }),
);
const document = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '\n', '\n\n', '\r\n', ' | ', '')), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''));
const files = fc
  .record({ one: document, two: document, code: document, body: document })
  .map(({ one, two, code, body }): Files => ({
    [own]: `---\nid: "0012"\n---\n# ADR-0012: ${title}\n\n## Status\n\nAccepted\n\n## Context\n\n${body}`,
    'docs/adr/0013-b.md': `---\nsupersedes: [12]\n---\n# ADR-0013: B\n\n## Status\n\nAccepted\n\n## Context\n\n${two}`,
    'docs/adr/README.md': `# Decisions\n\n| 0012 | [${title}](0012-use-a-queue.md) |\n\n${one}`,
    'docs/adr/0012-use-a-queue/i.png': '',
    'src/main.ts': code,
  }));
const path = fc.constantFrom({ path: 'docs/adr/old/0012-use-a-queue.md' }, { path: 'docs/0007-use-a-queue.md' });
const wish = fc.oneof(fc.constant({ number: 57 }), fc.constant({ title: 'Keep it simple' }), path);

/** Where each link of a document leads, as far as there is such a file. */
function led(all: Files, from: string): readonly (string | undefined)[] {
  const text = all[from] ?? '';
  const links = linksIn(from, text).filter(({ kind }) => kind === 'file');
  return links.map(({ target }) => targetPaths(text.slice(target.start, target.end), from).find((one) => one in all));
}

function done(all: Files, from: string, wanted: Parameters<typeof rename>[2]): Renamed {
  const renamed = rename(all, from, wanted, indexOf(all));
  return typeof renamed === 'string' ? assert.fail(renamed) : renamed;
}

describe('a renaming', () => {
  it('leaves every link leading where it led', () => {
    fc.assert(
      fc.property(files, wish, (before, wanted) => {
        const { files: after, plan } = done(before, own, wanted);
        for (const from of Object.keys(before).filter((one) => one.endsWith('.md'))) {
          const meant = led(before, from).map((to) => (to === undefined ? undefined : movedPath(to, plan)));
          led(after, movedPath(from, plan)).forEach((to, at) => {
            if (meant[at] !== undefined) assert.equal(to, meant[at], from);
          });
        }
      }),
    );
  });

  it('and the one back give every byte again', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('number', 'title'), (before, what) => {
        const there = done(before, own, what === 'number' ? { number: 57 } : { title: 'Keep it simple' });
        const back = done(there.files, there.plan.path, what === 'number' ? { number: 12 } : { title });
        assert.deepEqual(back.files, before);
      }),
    );
  });

  it('is edits that can be taken back, each of what names the record', () => {
    fc.assert(
      fc.property(files, wish, (before, wanted) => {
        for (const change of done(before, own, wanted).change.files) {
          if (change.kind !== 'edit') continue;
          assert.equal(change.before, before[change.path]);
          assert.equal(applyEdits(applyEdits(change.before, change.edits), inverse(change.before, change.edits)), change.before);
          const said = change.edits.map(({ span }) => change.before.slice(span.start, span.end));
          if (!('path' in wanted)) for (const one of said) assert.match(one, /12|Use a queue/);
        }
      }),
    );
  });

  it('done again is done already', () => {
    fc.assert(
      fc.property(files, (before) => {
        const { files: after, plan } = done(before, own, { number: 57 });
        assert.deepEqual(done(after, plan.path, { number: 57 }).change.files, []);
      }),
    );
  });
});
