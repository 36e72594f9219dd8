import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { changeStatus } from '../../../src/core/lifecycle/changeStatus.ts';
import type { Configuration } from '../../../src/core/config/configuration.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { aConfiguration, aLog, day } from '../../support/aRecord.ts';

const path = 'docs/adr/0007-use-x.md';
const body = '# Use X\n\n## Context\n\nNeeded.\n';

/** What becomes of a document, or the refusal with its arguments. */
function after(text: string, wanted: string, configuration: Configuration = aConfiguration()): string {
  const { record } = readDocument(path, text, configuration);
  assert.ok(record !== undefined);
  const facts = { log: aLog(record), configuration, today: day('2026-11-21') };
  const result = changeStatus(record, facts, wanted, () => text);
  if ('refused' in result) return [result.refused, ...result.args].join(' | ');
  return result.change.files.reduce((before, file) => (file.kind === 'edit' ? applyEdits(before, file.edits) : before), text);
}

function check(before: string, wanted: string, expected: string): void {
  assert.equal(after(before, wanted), expected);
}

const nygard = (date: string, status: string): string =>
  `# 7. Use X\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nNeeded.\n`;
const madr = (status: string, date: string, label = 'date'): string =>
  `---\nstatus: ${status}\n${label}: ${date}\ndecision-makers: [Ann]\n---\n${body}`;
const bullets = (...lines: readonly string[]): string =>
  `# Use X\n\n${lines.map((line) => `* ${line}\n`).join('')}\n## Context\n\nNeeded.\n`;

describe('changing a status', () => {
  it('writes the word as the log writes it', () => {
    check(nygard('2024-05-01', 'Proposed'), 'accepted', nygard('2024-05-01', 'Accepted'));
    check(nygard('2024-05-01', 'PROPOSED'), 'accepted', nygard('2024-05-01', 'ACCEPTED'));
    check(`---\nstatus: "proposed"\n---\n${body}`, 'Accepted', `---\nstatus: "accepted"\n---\n${body}`);
  });

  it('takes a phase, a usual word, or any status word with what is said behind it', () => {
    check(nygard('2024-05-01', 'Proposed'), 'approved', nygard('2024-05-01', 'approved'));
    check(nygard('2024-05-01', 'Proposed'), 'On hold until May', nygard('2024-05-01', 'On hold until May'));
    check(nygard('2024-05-01', 'Accepted'), 'Superseded by ADR-0009', nygard('2024-05-01', 'Superseded by ADR-0009'));
  });

  it('says the words of the log where it is asked for none', () => {
    const refused = 'status-not-a-word | acceptd-ish | Proposed, Accepted, Rejected, Draft, Deprecated, Superseded';
    check(nygard('2024-05-01', 'Proposed'), 'acceptd-ish', refused);
    check(nygard('2024-05-01', 'Proposed'), '', refused.replace('acceptd-ish', ''));
  });

  it('does nothing where the status is stated already', () => {
    for (const text of [nygard('2024-05-01', 'Accepted (2024-05-02)'), madr('accepted', '2024-05-01')])
      check(text, 'accepted', text);
  });

  it('does nothing where the log has another word for the status that is stated and asked for', () => {
    const text = nygard('2024-05-01', 'Accepted');
    const { record } = readDocument(path, text, aConfiguration());
    const other = readDocument('docs/adr/0008-y.md', nygard('2024-05-01', 'Approved'), aConfiguration()).record;
    assert.ok(record !== undefined && other !== undefined);
    const facts = { log: aLog(record, other, other, other), configuration: aConfiguration(), today: day('2026-11-21') };
    assert.deepEqual(
      changeStatus(record, facts, 'accepted', () => text),
      { change: { files: [] } },
    );
  });

  it('leaves the date on which a record was written', () => {
    check(bullets('Status: proposed', 'Date: 2024-05-01'), 'accepted', bullets('Status: accepted', 'Date: 2024-05-01'));
    check(
      `---\nstatus: draft\ncreated: 2024-05-01\n---\n${body}`,
      'accepted',
      `---\nstatus: accepted\ncreated: 2024-05-01\n---\n${body}`,
    );
  });

  it('moves the date of a MADR document, which is that of its last decision', () => {
    check(madr('proposed', '2024-05-01'), 'accepted', madr('accepted', '2026-11-21'));
    check(madr('accepted', '2024-05-01'), 'deprecated', madr('deprecated', '2026-11-21'));
    check(
      bullets('Status: proposed', 'Deciders: Ann', 'Date: 1 May 2024'),
      'accepted',
      bullets('Status: accepted', 'Deciders: Ann', 'Date: 21 November 2026'),
    );
  });

  it('moves the day of the decision when it is made, and leaves it when it ends', () => {
    check(madr('proposed', '2024-05-01', 'decided-on'), 'accepted', madr('accepted', '2026-11-21', 'decided-on'));
    check(madr('proposed', '2024-05-01', 'decision-date'), 'rejected', madr('rejected', '2026-11-21', 'decision-date'));
    check(madr('accepted', '2024-05-01', 'decided-on'), 'deprecated', madr('deprecated', '2024-05-01', 'decided-on'));
  });

  it('moves the day that stands beside the status word, in its own spelling', () => {
    check(nygard('2024-05-01', 'Proposed (2024-05-02)'), 'accepted', nygard('2024-05-01', 'Accepted (2026-11-21)'));
    check(nygard('2024-05-01', '**Proposed** on 02/05/2024'), 'accepted', nygard('2024-05-01', 'Accepted on 21/11/2026'));
    check(nygard('2024-05-01', '2024-05-02 proposed'), 'accepted', nygard('2024-05-01', '2026-11-21 accepted'));
  });

  it('adds a line to a history of dated steps', () => {
    const steps = '- 2024-05-01 proposed\n- 2024-06-01 accepted';
    check(nygard('2024-05-01', steps), 'deprecated', nygard('2024-05-01', `${steps}\n- 2026-11-21 deprecated`));
  });

  it('leaves a mark of the old status out', () => {
    check(nygard('2024-05-01', '✅ Accepted'), 'rejected', nygard('2024-05-01', 'Rejected'));
  });

  it('states a status where none was', () => {
    check('# 7. Use X\n\n## Context\n\nNeeded.\n', 'accepted', '# 7. Use X\n\n## Status\n\nAccepted\n\n## Context\n\nNeeded.\n');
  });

  it('leaves superseding to the command that knows both records', () => {
    check(nygard('2024-05-01', 'Accepted'), 'superseded', 'status-needs-successor');
    const named = `---\nstatus: accepted\nsuperseded-by: ADR-0009\n---\n${body}`;
    check(named, 'superseded', named.replace('accepted', 'superseded'));
  });

  it('refuses to accept what has not been signed by all its roles', () => {
    const configuration = aConfiguration({ approvals: new Map([['high', ['product', 'Security']]]) });
    const text = (rest: string): string => `---\nstatus: proposed\nrisk: high\n${rest}---\n${body}`;
    const product = 'approvals:\n  Product: Ann, 2026-11-20\n';
    assert.equal(after(text(''), 'accepted', configuration), 'status-unsigned | high | product, Security');
    assert.equal(after(text(product), 'approved', configuration), 'status-unsigned | high | Security');
    const signed = text(`${product}  security: Bob, 2026-11-20\n`);
    assert.equal(after(signed, 'accepted', configuration), signed.replace('proposed', 'accepted'));
    assert.equal(
      after(text('').replace('high', 'low'), 'accepted', configuration),
      text('').replace('high', 'low').replace('proposed', 'accepted'),
    );
    const early = text('').replace('proposed', 'accepted');
    assert.equal(after(early, 'implemented', configuration), early.replace('accepted', 'implemented'));
    assert.equal(after(text(''), 'rejected', configuration), text('').replace('proposed', 'rejected'));
  });

  it('says why a document cannot be written', () => {
    check(nygard('2024-05-01', 'Proposed'), 'Accepted\nby all', 'edit-several-lines | status');
  });
});
