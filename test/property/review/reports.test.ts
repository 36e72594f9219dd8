import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assemble } from '../../../src/core/log/assemble.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { findingsOf } from '../../../src/core/report/findings.ts';
import { checkGithub } from '../../../src/core/report/github.ts';
import { reviewCalendar } from '../../../src/core/report/ics.ts';
import { listRecords } from '../../../src/core/report/list.ts';
import { checkSarif } from '../../../src/core/report/sarif.ts';
import { checkText, listText } from '../../../src/core/report/text.ts';
import { aConfiguration, day } from '../../support/aRecord.ts';

const word = fc.string({ unit: 'binary', maxLength: 120 });
const line = word.map((text) => text.replace(/[\r\n]/g, ' '));
const document = fc
  .tuple(line, line, line, fc.constantFrom('2026-11-20', '2026-13-45', 'soon', '2020-02'), word)
  .map(
    ([title, status, owner, review, body]) =>
      `---\nstatus: ${status}\nowner: ${owner}\nreview-by: ${review}\n---\n# ${title}\n\n[x](${body}.md)\n${body}`,
  );

function listed(text: string) {
  const path = 'docs/adr/0001-x.md';
  const configuration = aConfiguration({ ownersRequired: true });
  const readings = new Map([[path, readDocument(path, text, { statuses: new Map() })]]);
  const index = assemble({ readings, configuration, declaredFolders: [] });
  const owners = { codeOwners: undefined, aliases: new Map<string, string>() };
  return listRecords({ index, configuration, owners, today: day('2026-11-21'), exists: () => false, textOf: () => text });
}

describe('reports', () => {
  it('are well-formed whatever a file holds', () => {
    fc.assert(
      fc.property(document, (text) => {
        const records = listed(text);
        const findings = findingsOf(records);
        fc.pre(records.length === 1); // a NUL makes it a binary, a template's choice of words a template
        assert.equal(checkGithub(findings).split('\n').length, findings.length + 1);
        assert.equal(listText(records).split('\n').length, 5);
        assert.ok(checkText(findings).length > 0);
        assert.doesNotThrow(() => JSON.parse(checkSarif(findings, '1.0.0')));
        for (const row of reviewCalendar(records, day('2026-11-21')).split('\r\n')) {
          assert.ok(Buffer.byteLength(row) <= 75);
          assert.doesNotMatch(row, /\p{Cc}/u);
        }
      }),
    );
  });
});
