import assert from 'node:assert/strict';
import { statusChoices } from '../../../src/core/lifecycle/statusChoices.ts';
import type { DecisionRecord, Kind, Phase } from '../../../src/core/record/decisionRecord.ts';
import { readStatus } from '../../../src/core/record/status.ts';
import { aLog, aRecord, stated } from '../../support/aRecord.ts';

interface Case {
  readonly kind?: Kind;
  /** The status of the record; undefined: none. */
  readonly now: string | undefined;
  /** The statuses of the other records of its log. */
  readonly log?: readonly string[];
  readonly team?: readonly (readonly [string, Phase])[];
  /** What is offered, place by place: `accepted | deprecated, superseded | draft …`. */
  readonly offers: string;
}

function withStatus(written: string | undefined, kind: Kind, team: ReadonlyMap<string, Phase>): DecisionRecord {
  const status = written === undefined ? undefined : readStatus(written, team);
  return aRecord({ kind, status: status === undefined ? undefined : stated(status) });
}

function check({ kind = 'adr', now, log = [], team = [], offers }: Case): void {
  const statuses = new Map(team);
  const record = withStatus(now, kind, statuses);
  const others = log.map((written) => withStatus(written, kind, statuses));
  const choices = statusChoices(record, aLog(record, ...others), { statuses });
  const places = ['now', 'next', 'other'].map((place) => choices.filter((one) => one.place === place).map(({ word }) => word));
  assert.equal(places.map((words) => words.join(', ')).join(' | '), offers);
}

const cases: Record<string, Case> = {
  'a record without a status begins': {
    now: undefined,
    offers: ' | Proposed, Accepted, Draft | Rejected, Deprecated, Superseded',
  },
  'a draft is proposed next': { now: 'draft', offers: 'draft | proposed, accepted | rejected, deprecated, superseded' },
  'a proposal is decided': { now: 'proposed', offers: 'proposed | accepted, rejected | draft, deprecated, superseded' },
  'what is accepted ends one day': { now: 'accepted', offers: 'accepted | deprecated, superseded | draft, proposed, rejected' },
  'a superseded record has nothing before it': {
    now: 'superseded by ADR-0009',
    offers: 'superseded |  | draft, proposed, accepted, rejected, deprecated',
  },
  'a log goes on in its language, and in the gender of its decisions': {
    now: 'Aceptada',
    log: ['Propuesta', 'Aceptada'],
    offers: 'Aceptada | Obsoleta, Reemplazada | Borrador, Propuesta, Rechazada',
  },
  'a log in French says what it has not said yet': {
    now: 'proposé',
    log: ['proposé', 'accepté'],
    offers: 'proposé | accepté, rejeté | brouillon, obsolète, remplacé',
  },
  'a log in Russian writes of a decision, which is neuter where no record says otherwise': {
    now: 'Принято',
    log: ['Черновик', 'Принято'],
    offers: 'Принято | Устарело, Заменено | Черновик, Предложено, Отклонено',
  },
  'an RFC in Portuguese is carried out in Portuguese': {
    kind: 'rfc',
    now: 'aceita',
    log: ['aceita', 'rejeitada'],
    offers: 'aceita | implementada, substituída, withdrawn | rascunho, proposta, rejeitada, obsoleta',
  },
  'one word of another language among English ones changes nothing': {
    now: 'accepted',
    log: ['accepted', 'foreslått'],
    offers: 'accepted | deprecated, superseded | draft, foreslått, rejected',
  },
  'a word of several languages tells none': {
    now: 'Proposta',
    log: ['Proposta'],
    offers: 'Proposta | Accepted, Rejected | Draft, Deprecated, Superseded',
  },
  'a design doc is reviewed, approved and implemented': {
    kind: 'design-doc',
    now: 'in review',
    offers: 'in review | approved, abandoned | draft, implemented, obsolete, superseded',
  },
  'an approved design doc is implemented next': {
    kind: 'design-doc',
    now: 'Approved',
    offers: 'Approved | Implemented, Abandoned, Superseded | Draft, In review, Obsolete',
  },
  'an RFC is withdrawn, too': {
    kind: 'rfc',
    now: 'proposed',
    offers: 'proposed | accepted, rejected, withdrawn | draft, implemented, deprecated, superseded',
  },
  'a debt is worked on, lived with or paid back': {
    kind: 'tech-debt',
    now: 'open',
    offers: 'open | in progress, accepted, done, cancelled | obsolete, superseded',
  },
  'a debt that is worked on is done next': {
    kind: 'tech-debt',
    now: 'in progress',
    offers: 'in progress | done, open, cancelled | accepted, obsolete, superseded',
  },
  'an incident review is reviewed, and done when its follow-ups are': {
    kind: 'incident-review',
    now: 'final',
    offers: 'final | done, superseded | draft, in review, withdrawn',
  },
  'an unknown kind goes the way of a decision record': {
    kind: 'policy',
    now: 'proposed',
    offers: 'proposed | accepted, rejected | draft, deprecated, superseded',
  },
  'words are spelt as in most records, the others in the same case': {
    now: 'PROPOSED',
    log: ['ACCEPTED', 'ACCEPTED', 'Accepted'],
    offers: 'PROPOSED | ACCEPTED, REJECTED | DRAFT, DEPRECATED, SUPERSEDED',
  },
  'the most frequent word of a phase is the word for it, words of no phase are offered below': {
    now: 'Proposed',
    log: ['Approved', 'Approved', 'Accepted (2024-05-01)', 'On hold'],
    offers: 'Proposed | Approved, Rejected | Draft, Deprecated, Superseded, On hold',
  },
  'what is stated now is shown as it is stated': {
    now: 'accepted',
    log: ['Approved', 'Approved', 'Approved', 'Approved'],
    offers: 'accepted | Deprecated, Superseded | Draft, Proposed, Rejected',
  },
  'words of another language are kept': {
    now: 'Vorgeschlagen',
    log: ['Angenommen', 'Abgelehnt', 'Ersetzt durch ADR-0009'],
    offers: 'Vorgeschlagen | Angenommen, Abgelehnt | Entwurf, Veraltet, Ersetzt',
  },
  'decided and implemented are two steps, where the log tells them apart': {
    now: 'implementable',
    log: ['implemented', 'implemented', 'provisional', 'implementable'],
    offers: 'implementable | deprecated, superseded, implemented | draft, provisional, rejected',
  },
  'a mark that goes with a word comes along': {
    now: '📝 Proposed',
    log: ['✅ Accepted', '✅ Accepted', 'Accepted'],
    offers: '📝 Proposed | ✅ Accepted, Rejected | Draft, Deprecated, Superseded',
  },
  'the words of .docket.yaml stand in where no record has one': {
    now: 'proposed',
    team: [
      ['afloat', 'accepted'],
      ['parked', 'other'],
    ],
    offers: 'proposed | afloat, rejected | draft, deprecated, superseded, parked',
  },
  'a slip of the pen is no word of the log': {
    now: 'proposed',
    log: ['depreciated'],
    offers: 'proposed | accepted, rejected | draft, deprecated, superseded',
  },
  'what is in part is no word for the whole': {
    now: 'proposed',
    log: ['Partially accepted'],
    offers: 'proposed | accepted, rejected | draft, deprecated, superseded',
  },
  'title case is seen in words of two parts': {
    kind: 'design-doc',
    now: 'Draft',
    log: ['In Progress', 'On Hold', 'On Hold'],
    offers: 'Draft | In Progress, Abandoned | Approved, Implemented, Obsolete, Superseded, On Hold',
  },
};

describe('the statuses that are offered', () => {
  for (const [name, expected] of Object.entries(cases)) it(name, () => check(expected));
});

it('a word of records that state their status in another way takes the case of this one', () => {
  const inMatter = (written: string): DecisionRecord => withStatus(written, 'adr', new Map());
  const inSection = (written: string): DecisionRecord => {
    const { status, ...record } = inMatter(written);
    return { ...record, status: status === undefined ? undefined : { ...status, source: 'section' } };
  };
  const log = aLog(inSection('Rejected'), inMatter('approved'), inMatter('approved'), inMatter('draft'));
  const offered = (record: DecisionRecord): readonly string[] =>
    statusChoices(record, log, { statuses: new Map() }).map(({ word }) => word);
  assert.ok(offered(inSection('Rejected')).includes('Approved'));
  assert.ok(offered(inMatter('draft')).includes('approved'));
});

describe('the steps in other languages', () => {
  const spoken =
    'vorgeschlagen proposée propuesto aceito accettata voorgesteld foreslått zaproponowany föreslagen предложено 提议 제안'.split(
      ' ',
    );
  for (const written of spoken) {
    it(`read as the steps that they are: ${written}`, () => {
      const [record, statuses] = [withStatus(written, 'adr', new Map()), new Map<string, Phase>()];
      for (const { word, step, phase } of statusChoices(record, aLog(record), { statuses })) {
        assert.notEqual(word.toLowerCase(), step);
        assert.equal(readStatus(word, statuses)?.phase, phase, word);
      }
    });
  }
});
