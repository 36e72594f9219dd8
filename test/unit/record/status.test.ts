import assert from 'node:assert/strict';
import type { Phase } from '../../../src/core/record/decisionRecord.ts';
import { readStatus } from '../../../src/core/record/status.ts';

const noTeam: ReadonlyMap<string, Phase> = new Map();

function check(cases: readonly (readonly [string, Phase | undefined])[], team = noTeam): void {
  for (const [written, phase] of cases) assert.equal(readStatus(written, team)?.phase, phase, written);
}

describe('status', () => {
  it('knows the words of every phase', () => {
    check([
      ['Draft', 'draft'],
      ['WIP', 'draft'],
      ['work in progress', 'draft'],
      ['proposed', 'proposed'],
      ['Pending review', 'proposed'],
      ['In progress', 'proposed'],
      ['Public discussion', 'proposed'],
      ['Last Call', 'proposed'],
      ['OPEN', 'proposed'],
      ['Accepted.', 'accepted'],
      ['Final', 'accepted'],
      ['Living', 'accepted'],
      ['implementable', 'accepted'],
      ['ready-for-release', 'accepted'],
      ['Stable in 1.9.0', 'accepted'],
      ['Declined', 'rejected'],
      ['Withdrawn', 'rejected'],
      ['not accepted', 'rejected'],
      ['Deprecated', 'deprecated'],
      ['no longer active', 'deprecated'],
      ['Superseded', 'superseded'],
      ['replaced', 'superseded'],
      ['Obsoleted by RFC 12', 'superseded'],
      ['on hold', 'other'],
      ['Moved', 'other'],
      ['Stagnant', 'other'],
      ['Reverted', 'other'],
      ['to_be_deleted', 'other'],
      ['Prototype available in 2.4.0', 'other'],
    ]);
  });

  it('reads past decorations, links, remarks and relations', () => {
    check([
      ['✅ Accepted', 'accepted'],
      ['⌛️ Superseded by [036. Multi-cluster](036-multi-cluster.md)', 'superseded'],
      ['**Accepted**', 'accepted'],
      ['[accepted]', 'accepted'],
      ['{Active}', 'accepted'],
      ['"accepted"', 'accepted'],
      ['[Declined](https://example.org/1)', 'rejected'],
      ['![Accepted](https://img.example.org/accepted.svg)', 'accepted'],
      ['accepted; supersedes ADR-0045', 'accepted'],
      ['Accepted (2026-06-19). Requested by the rejected team', 'accepted'],
      ['declined (2020-12-2)', 'rejected'],
      ['~~proposed~~ accepted', 'accepted'],
      ['Rejected in favour of ADR 111', 'rejected'],
    ]);
  });

  it('forgives slips of the pen', () => {
    check([
      ['Depreciated', 'deprecated'],
      ['aprroved', 'accepted'],
      ['superseeded by ADR-0015', 'superseded'],
      ['Superceded', 'superseded'],
      ['Acepted', 'accepted'],
      ['porposed', 'proposed'],
      ['rejcted', 'rejected'],
      ['unexpected', 'other'],
    ]);
  });

  it('knows other languages', () => {
    check([
      ['Akzeptiert', 'accepted'],
      ['vorgeschlagen', 'proposed'],
      ['accepté', 'accepted'],
      ['remplacé par ADR-2', 'superseded'],
      ['Aceptada – Agosto 2025', 'accepted'],
      ['Propuesto', 'proposed'],
      ['Aceito', 'accepted'],
      ['Rifiutata', 'rejected'],
      ['Vervangen door 12', 'superseded'],
      ['Zaakceptowany', 'accepted'],
      ['[foreslått]', 'proposed'],
      ['Påbegynt', 'draft'],
      ['承認済み', 'accepted'],
      ['已废弃', 'deprecated'],
      ['승인됨', 'accepted'],
    ]);
  });

  it('takes no template, prompt or blank for a status', () => {
    check([
      ['{proposed | rejected | accepted}', undefined],
      ['[Proposed | Accepted | Deprecated]', undefined],
      ['provisional|implementable|implemented|deferred', undefined],
      ['proposed, accepted, rejected or deprecated', undefined],
      ['<status>', undefined],
      ['{status}', undefined],
      ['What is the status, such as proposed or accepted?', undefined],
      ['N/A', undefined],
      ['-', undefined],
      ['', undefined],
      ['**provisional**|implementable|implemented', 'proposed'],
    ]);
  });

  it('tells decided from implemented, and the whole from a part', () => {
    const flags = (written: string): readonly [boolean | undefined, boolean | undefined] => {
      const status = readStatus(written, noTeam);
      return [status?.implemented, status?.partial];
    };
    assert.deepEqual(flags('Implemented'), [true, false]);
    assert.deepEqual(flags('Accepted and implemented'), [true, false]);
    assert.deepEqual(flags('Accepted, not implemented'), [false, false]);
    assert.deepEqual(flags('Accepted'), [false, false]);
    assert.deepEqual(flags('Partially implemented'), [false, true]);
    assert.deepEqual(flags('Partly superseded by 3'), [false, true]);
    assert.deepEqual(flags('Superseded'), [false, false]);
  });

  it('believes the team first', () => {
    check(
      [
        ['parked', 'deprecated'],
        ['In Use Here', 'accepted'],
        ['open', 'draft'],
      ],
      new Map([
        ['parked', 'deprecated'],
        ['in use here', 'accepted'],
        ['open', 'draft'],
      ]),
    );
  });

  it('keeps the words as written', () => {
    assert.equal(readStatus('  **Superseded** by [ADR-12](12.md) ', noTeam)?.written, 'Superseded by ADR-12');
  });
});
