import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionIndex } from '../../../src/core/log/decisionIndex.ts';
import type { DecisionRecord, RelationType } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { relationFacts, type RelationFacts } from '../../../src/core/relation/facts.ts';
import { filesToRelate, supersede } from '../../../src/core/relation/supersede.ts';
import { resolveTarget } from '../../../src/core/relation/targets.ts';
import { readRepository, type Repository } from '../../../src/node/repository.ts';
import { describeReal, repositoriesFolder, repositoriesOf } from '../../corpus/realRecords.ts';

/** Records that may be paired, and what is known of all of them. */
interface Shelf {
  readonly name: string;
  readonly repository: Repository;
  readonly facts: RelationFacts;
  readonly records: readonly DecisionRecord[];
}

type Texts = ReadonlyMap<string, string>;

const pairs = Number(process.env['DOCKET_PAIRS'] ?? 400);

/** Every repository by itself, and all of them as the folders of one: there pairs lie in different logs and dialects. */
async function shelves(corpus: string): Promise<readonly Shelf[]> {
  const found: Shelf[] = [];
  for (const { name, root } of [...repositoriesOf(corpus), { name: 'all', root: repositoriesFolder(corpus) }]) {
    const repository = await readRepository(root);
    const index: DecisionIndex = assemble(repository);
    const facts = relationFacts(index, { statuses: repository.configuration.statuses });
    const records = allRecords(index);
    if (records.length > 1) found.push({ name, repository, facts, records });
  }
  return found;
}

/** What a record leads to by a type of relation, by the path of the target, and the targets as written where nobody knows them. */
function led({ facts }: Shelf, record: DecisionRecord, stated: DecisionRecord, type: RelationType): readonly string[] {
  const relations = stated.relations.filter(({ value }) => value.type === type);
  return relations.map(({ value }) => resolveTarget(value, record, facts.targets)?.path ?? value.target).toSorted();
}

function reading(path: string, text: string, { options }: RelationFacts): DecisionRecord {
  const { record, part } = readDocument(path, text, options);
  return record ?? part?.record ?? assert.fail(`${path} is no record any more`);
}

function edited(
  shelf: Shelf,
  older: DecisionRecord,
  newer: DecisionRecord,
  part: string | undefined,
  texts: Texts,
): Texts | string {
  const { facts, repository } = shelf;
  const result = supersede({ older, newer, part }, facts, (path) => texts.get(path) ?? repository.textOf(path));
  if ('refused' in result) return [result.refused, ...result.args].join(' ');
  return new Map(
    result.change.files.map((file) => {
      assert.ok(file.kind === 'edit');
      const now = applyEdits(file.before, file.edits);
      assert.equal(applyEdits(now, inverse(file.before, file.edits)), file.before, 'the way back');
      return [file.path, now];
    }),
  );
}

const types: readonly RelationType[] = ['supersedes', 'superseded-by', 'amends', 'amended-by', 'relates-to', 'depends-on'];

/** Whether a side states what it did, and the new relation, and nothing else. */
function checkSide(shelf: Shelf, record: DecisionRecord, added: readonly [RelationType, DecisionRecord], texts: Texts): void {
  const { facts, repository } = shelf;
  const path = [record.status, ...record.relations, record.title].find((one) => one?.path !== undefined)?.path ?? record.path;
  const before = reading(path, repository.textOf(path) ?? '', facts);
  const now = reading(path, texts.get(path) ?? repository.textOf(path) ?? '', facts);
  for (const type of types) {
    const was = led(shelf, record, before, type);
    const wanted = type === added[0] ? [...new Set([...was, added[1].path])].toSorted() : was;
    assert.deepEqual([...new Set(led(shelf, record, now, type))], [...new Set(wanted)], `${shelf.name} ${path}: ${type}`);
  }
  const rest = ({ title, date, people, tags, risk, kind, identity }: DecisionRecord): unknown =>
    [title, date, ...people, ...tags, risk, identity].map((one) => one?.value).concat([kind]);
  assert.deepEqual(rest(now), rest(before), `${shelf.name} ${path}`);
  if (added[0] !== 'supersedes') return;
  // Some logs say it behind the word: "accepted; supersedes ADR-0045".
  assert.equal(now.status?.value.phase, before.status?.value.phase, `${shelf.name} ${path}`);
  assert.ok(now.status?.value.written.startsWith(before.status?.value.written ?? '') ?? true, `${shelf.name} ${path}`);
}

/** Supersedes one record by another; gives the reason where that is refused. */
function check(shelf: Shelf, older: DecisionRecord, newer: DecisionRecord, part: string | undefined): string | undefined {
  const texts = edited(shelf, older, newer, part, new Map());
  if (typeof texts === 'string') return texts;
  const concerned = filesToRelate({ record: older, type: 'superseded-by', target: newer }, shelf.facts);
  for (const path of texts.keys()) assert.ok(concerned.includes(path), `${path} is written and not read`);
  checkSide(shelf, older, ['superseded-by', newer], texts);
  checkSide(shelf, newer, ['supersedes', older], texts);
  assert.deepEqual(
    edited(shelf, older, newer, part, texts),
    new Map(),
    `${shelf.name} ${older.path} ← ${newer.path}: twice is once`,
  );
  return undefined;
}

describeReal('superseding real records', 'nothing was superseded', (corpus) => {
  let all: readonly Shelf[] = [];
  before(async () => {
    all = await shelves(corpus);
  });
  for (const part of [undefined, 'the storage']) {
    it(`${part === undefined ? 'wholly' : 'in part'}: states it on both sides and nothing else, or is refused with a reason`, () => {
      const reasons = new Map<string, number>();
      const chosen = fc.sample(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { numRuns: pairs, seed: part?.length ?? 1 });
      for (const [at, one, other] of chosen) {
        const shelf = all[at % (all.length * 2)] ?? all.at(-1);
        assert.ok(shelf !== undefined);
        const [older, newer] = [one, other].map((index) => shelf.records[index % shelf.records.length]);
        if (older === undefined || newer === undefined || older === newer) continue;
        const reason = check(shelf, older, newer, part);
        if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      const refused = [...reasons.values()].reduce((sum, count) => sum + count, 0);
      console.log(`      ${pairs - refused} of ${pairs} written`, Object.fromEntries(reasons));
      assert.ok(refused * 100 <= pairs, `${refused} of ${pairs} refused`);
    });
  }
});
