import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Reading } from '../../../src/core/record/reading.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** States every field in a way of its own, with values long enough to be cut out of the text by reference. */
const headers: readonly string[] = [
  '---\ntitle: Decentralisation-of-things\nstatus: waiting-for-a-decision\nowner: "@the-owners-of-the-platform"\ntags: [tag-of-some-length]\napplies-to: [src/platform/storage/**]\nsupersedes: 0001-the-first-way-of-doing-it.md\nreview-by: some day, when we know more of it\nrisk: nobody can tell today\n---\n',
  '# A rather long title for a record\n\n* Status: Superseded by [the second way of doing it](0002-the-second-way.md)\n* Deciders: Anna-Katharina Lindgren, Bartholomew Jones\n',
  '# Decentralisation-of-things\n\nThis ADR supersedes [the first way](the-first-way-of-doing-it.md).\n\n## Status\n\nUnder a cloud of uncertainty\n\n## Links\n\n- Amends [another one](another-way-of-doing-it.md)\n',
];

describe('what is kept of a document', () => {
  it('does not keep its text', () => {
    const [documents, size] = [150, 400_000];
    const kept: Reading[] = [];
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < documents; at += 1) {
      const text = `${headers[at % headers.length] ?? ''}\n${'see [another decision](another-decision-of-ours.md) or not\n'.repeat(3)}${'word '.repeat(size / 5)}`;
      kept.push(readDocument(`docs/adr/${String(at)}-x.md`, text, { statuses: new Map() }));
    }
    collect();
    const grown = process.memoryUsage().heapUsed - before;
    assert.equal(kept.filter(({ record }) => record !== undefined).length, documents);
    assert.ok(grown < (documents * size) / 10, `${documents} texts of ${size} characters left ${grown} bytes`);
  });
});
