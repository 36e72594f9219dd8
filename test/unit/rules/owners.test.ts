import { parseCodeOwners } from '../../../src/core/owner/codeowners.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import type { LintContext } from '../../../src/core/rules/rule.ts';
import { aRecord, stated, status } from '../../support/aRecord.ts';
import { table } from '../../support/ruleTable.ts';

const ownedBy = (...names: readonly string[]): Partial<DecisionRecord> => ({
  status: status('accepted'),
  people: names.map((name, at) => stated({ name, role: 'owner' } as const, 300 + at * 20)),
});
const handles = ['@ann', '@bob', '@cem', '@dee', '@eve'];
const knowing = (...lines: readonly string[]): Partial<LintContext> => ({
  owners: { codeOwners: parseCodeOwners('CODEOWNERS', lines.join('\n')), aliases: new Map([['@fay', 'Fay']]) },
});
const owning = (...names: readonly string[]): readonly DecisionRecord[] =>
  names.map((name, at) => aRecord({ path: `docs/adr/${String(at + 100)}-y.md`, ...ownedBy(name) }));

table('owner-shared', {
  'points at the second of several owners': {
    record: ownedBy('Ann', 'Bob'),
    says: ['hint @320 2 owners are stated. Keep the one who answers for the decision; Ann stands first.'],
  },
  'is silent about one': { record: ownedBy('Ann (@ann)'), says: [] },
  'is silent about what is over': { record: { ...ownedBy('Ann', 'Bob'), status: status('rejected') }, says: [] },
});

table('owner-unknown', {
  'points at a team that is not among many of its organization': {
    record: ownedBy('@org/db'),
    context: knowing('a @org/web @org/ops', 'b @org/data-platform'),
    says: ['hint @300 Neither CODEOWNERS nor OWNERS knows the owner @org/db any more. Name who answers for the decision now.'],
  },
  'says what was meant': {
    record: ownedBy('@org/opps'),
    context: knowing('a @org/web @org/ops', 'b @org/data'),
    says: ['hint @300 Neither CODEOWNERS nor OWNERS knows the owner @org/opps. Did you mean @org/ops?'],
  },
  'points at a person where nearly all owners are listed': {
    record: ownedBy('@gus'),
    others: owning('@ann', '@bob', '@CEM'),
    context: knowing(`* ${handles.join(' ')}`),
    says: ['hint @300 Neither CODEOWNERS nor OWNERS knows the owner @gus any more. Name who answers for the decision now.'],
  },
  'is silent where CODEOWNERS lists few teams': { record: ownedBy('@org/db'), context: knowing('a @org/web @org/ops'), says: [] },
  'is silent about other organizations': {
    record: ownedBy('@other/db'),
    context: knowing('a @org/web @org/ops @org/data'),
    says: [],
  },
  'is silent about people where CODEOWNERS lists teams': {
    record: ownedBy('@gus'),
    others: owning('@ann', '@bob', '@cem'),
    context: knowing('a @org/web @org/ops @org/data'),
    says: [],
  },
  'is silent where many owners are not listed': {
    record: ownedBy('@gus'),
    others: owning('@ann', '@bob', '@cem', '@hal', '@ida'),
    context: knowing(`* ${handles.join(' ')}`),
    says: [],
  },
  'is silent about plain names, aliases and what is known in another case': {
    record: ownedBy('Gus'),
    context: knowing(`* ${handles.join(' ')}`),
    says: [],
  },
  'is silent about an alias': {
    record: ownedBy('@fay'),
    others: owning('@ann', '@bob', '@cem'),
    context: knowing(`* ${handles.join(' ')}`),
    says: [],
  },
  'is silent without CODEOWNERS': { record: ownedBy('@gus'), says: [] },
});
