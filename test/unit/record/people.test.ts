import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { marked } from '../../support/marked.ts';

/** A document in which the people are marked who are named. */
function check(what: string, written: string): void {
  const { text, spans } = marked(written);
  const people = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() }).record?.people ?? [];
  assert.deepEqual(
    people.map(({ span }) => text.slice(span.start, span.end)),
    spans.map(({ start, end }) => text.slice(start, end)),
    what,
  );
}

const line = (value: string): string => `# Use X\n\n* Deciders: ${value}\n* Status: accepted\n`;
const section = (body: string): string => `# Use X\n\n## Deciders\n\n${body}\n\n## Context\n\nText.\n`;

describe('people', () => {
  it('end where prose begins', () => {
    check('clause', line('⟦Ann Lee (owner)⟧, decided while designing the menu'));
    check('clause with commas', line('⟦Ann Lee⟧ — explicit decision on 2024-05-01, reaffirmed and kept, on all systems'));
    check('label', line('⟦hkm⟧ + ⟦Example Studios⟧; source design: `design/x.md`; engine context: Godot 4'));
    check('short label', line('⟦Ann⟧; engine: Godot'));
    check('nobody yet', line('⟦Platform Architecture⟧; Freigabe noch ausstehend'));
    check('to do', line('TBD (waits for the vote)'));
    check('sentence', line('the ones who were in the room on that day, and Ann'));
    check('sentence over two lines', line('wish of the customer ("a command that begins\n  all by itself"); chosen by Ann'));
    check('what a handle is there for', line('⟦@ann⟧, for the network part, upgrades, API design, ⟦@bob⟧'));
    check('paragraph below a list', section('* Deciders: ⟦Ann⟧\n\nTechnical story: menus, forms, tables'));
  });

  it('are named by roles and teams, too', () => {
    check('role', line('⟦Joe S. — product owner⟧, ⟦Ann – Head of Design⟧'));
    check('teams', line('⟦ops⟧, ⟦the platform team⟧, ⟦storage team⟧, ⟦working group on storage⟧'));
    check('particles', line('⟦Ann⟧, ⟦von der Heide⟧'));
    check('long name', line('⟦Juan Carlos de la Cruz⟧'));
    check('list', section('- ⟦Ann⟧\n\n- ⟦Bob⟧'));
    check('paragraphs', section('⟦Ann⟧\n\n⟦Bob⟧'));
    check('wrapped', line('⟦Ann⟧, ⟦Bob⟧,\n  ⟦Cleo⟧'));
    check('handle with a role', line('⟦Ann⟧, ⟦joe - machine API⟧'));
  });

  it('keep a first name that looks like a word which joins', () => {
    const { record } = readDocument('docs/adr/0007-use-x.md', line('Og Bright, Ann, and Bob'), { statuses: new Map() });
    assert.deepEqual(
      record?.people.map(({ value }) => value.name),
      ['Og Bright', 'Ann', 'Bob'],
    );
  });
});
