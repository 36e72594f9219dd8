import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseDay } from '../../src/core/day/day.ts';
import { shapeOf } from '../../src/core/draft/logShape.ts';
import { drafted } from '../support/drafted.ts';
import type { DraftRequest } from '../../src/core/draft/draftRequest.ts';
import { shippedTemplates, type ShippedTemplate } from '../../src/core/draft/shippedTemplates.ts';
import type { Template } from '../../src/core/draft/template.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import type { Reading } from '../../src/core/record/reading.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { say } from '../../src/core/words/messages.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const reviewBy = parseDay('2027-11-22') ?? assert.fail();
const firstPhases = new Map([
  ['design-doc', 'draft'],
  ['incident-review', 'draft'],
]);
const folders = new Map([
  ['design-doc', 'docs/design'],
  ['rfc', 'docs/rfcs'],
]);

function templateOf(shipped: ShippedTemplate): Template {
  return {
    name: shipped.name,
    label: say(shipped.message),
    kind: shipped.kind,
    text: readFileSync(`templates/${shipped.file}`, 'utf8'),
  };
}

function read(path: string, text: string): Reading {
  return readDocument(path, text, { statuses: new Map() });
}

function requestFor(shipped: ShippedTemplate): DraftRequest {
  const template = templateOf(shipped);
  return {
    kind: shipped.kind,
    template,
    title: 'Use one queue',
    folder: folders.get(shipped.kind) ?? 'docs/adr',
    today,
    owner: '@harbour/pier',
    reviewBy,
    risk: 'high',
    supersedes: ['0003'],
  };
}

function recordOf(request: DraftRequest): { readonly record: DecisionRecord; readonly text: string; readonly cursor: number } {
  const draft = drafted(request, shapeOf(undefined, undefined, []));
  const reading = read(draft.path, draft.text);
  assert.equal(reading.evidence, 2, draft.text);
  assert.ok(reading.record !== undefined, draft.text);
  return { record: reading.record, text: draft.text, cursor: draft.cursor };
}

describe('shipped templates', () => {
  it('are the files of templates/', () => {
    assert.deepEqual(readdirSync('templates').sort(), shippedTemplates.map((shipped) => shipped.file).sort());
  });

  for (const shipped of shippedTemplates) {
    describe(shipped.name, () => {
      it('is no record itself', () => {
        const path = `templates/${shipped.file}`;
        assert.equal(read(path, readFileSync(path, 'utf8')).record, undefined);
      });

      it('reads back as what was asked', () => {
        const { record } = recordOf(requestFor(shipped));
        assert.equal(record.title.value, 'Use one queue');
        assert.equal(record.identity?.value.id, '0001');
        assert.equal(record.status?.value.phase, firstPhases.get(shipped.kind) ?? 'proposed');
        assert.equal(record.kind, shipped.kind);
        assert.equal(record.date?.value, '2026-11-21');
        assert.deepEqual(
          record.people.map((person) => person.value),
          [{ name: '@harbour/pier', role: 'owner' }],
        );
        assert.equal(record.review.reviewBy?.value, '2027-11-22');
        assert.equal(record.risk?.value, 'high');
        assert.deepEqual(
          record.relations.map((relation) => relation.value),
          [{ type: 'supersedes', target: '0003' }],
        );
        assert.deepEqual(record.problems, []);
      });

      it('leaves out what nobody gave', () => {
        const { record, text, cursor } = recordOf({
          ...requestFor(shipped),
          owner: undefined,
          reviewBy: undefined,
          risk: undefined,
          supersedes: [],
        });
        assert.deepEqual([record.people, record.relations, record.review.reviewBy, record.risk], [[], [], undefined, undefined]);
        assert.doesNotMatch(text, /\{\{/);
        assert.doesNotMatch(text.slice(0, cursor), /\n\n\n/);
        assert.doesNotMatch(text, /^(?:owner|review.by|risk|supersedes)\b/im);
      });

      it('puts the cursor on an empty place below the title', () => {
        const { text, cursor } = recordOf(requestFor(shipped));
        assert.ok(cursor > text.indexOf('Use one queue'));
        assert.match(
          text.slice(text.lastIndexOf('\n', cursor - 1) + 1),
          shipped.name === 'y-statement' ? /^In the context of …/ : /^\n/,
        );
      });
    });
  }

  it('an incident review is a record also where incidents are none', () => {
    const [review] = shippedTemplates.filter((shipped) => shipped.name === 'incident-review');
    assert.ok(review !== undefined);
    const { record } = recordOf({ ...requestFor(review), folder: 'docs/incidents' });
    assert.equal(record.kind, 'incident-review');
    assert.equal(record.questions, undefined, 'the example in the comment asks nothing');
  });

  it('tech debt with its costs filled in reads back as working hours', () => {
    const [debt] = shippedTemplates.filter((shipped) => shipped.name === 'tech-debt');
    assert.ok(debt !== undefined);
    const text = recordOf(requestFor(debt))
      .text.replace('cycle-time-impact:', 'cycle-time-impact: 2 days per month')
      .replace('incident-frequency:', 'incident-frequency: 1.5 per quarter')
      .replace('interest:', 'interest: 12 hours per month')
      .replace('principal:', 'principal: 6 weeks');
    const costs = read('docs/tech-debt/0001-x.md', text).record?.debt;
    const values = [costs?.cycleTime, costs?.incidents, costs?.interest, costs?.principal].map((cost) => cost?.value);
    assert.deepEqual(values, [16, 1.5, 12, 240]);
  });

  it('a decision brief of high risk names the council, one of low risk does not', () => {
    const [brief] = shippedTemplates.filter((shipped) => shipped.name === 'decision-brief');
    assert.ok(brief !== undefined);
    assert.match(recordOf(requestFor(brief)).text, /- \[ \] product\n- \[ \] security\n- \[ \] operations\n/);
    assert.doesNotMatch(recordOf({ ...requestFor(brief), risk: 'low' }).text, /\[ \] security/);
  });
});
