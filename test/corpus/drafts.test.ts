import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDay } from '../../src/core/day/day.ts';
import { commonest } from '../../src/core/draft/commonest.ts';
import { shapeOf } from '../../src/core/draft/logShape.ts';
import { draftedAnyway } from '../support/drafted.ts';
import { learnTemplate } from '../../src/core/draft/learnTemplate.ts';
import { learningFrom, logTemplate, type LogSurroundings } from '../../src/core/draft/logTemplate.ts';
import { newestOf } from '../../src/core/draft/neighbours.ts';
import { templateFolders } from '../../src/core/draft/ownTemplates.ts';
import type { Template } from '../../src/core/draft/template.ts';
import { assemble } from '../../src/core/log/assemble.ts';
import type { DecisionLog } from '../../src/core/log/decisionIndex.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { readFileName } from '../../src/core/record/fileName.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { readRepository, type Repository } from '../../src/node/repository.ts';
import { describeReal, repositoriesOf } from './realRecords.ts';

const today = parseDay('2026-11-21') ?? assert.fail();
const title = 'Keep sessions: on the server, "not" in cookies';
const shipped: Template = { name: 'madr', label: 'madr', kind: 'adr', text: readFileSync('templates/madr.md', 'utf8') };
/** A log of fewer records has no customs that one could hold against a new one. */
const fewest = 3;

interface LogCase {
  readonly name: string;
  readonly repository: Repository;
  readonly log: DecisionLog;
}

async function logsOf(corpus: string): Promise<readonly LogCase[]> {
  const cases: LogCase[] = [];
  for (const { name, root } of repositoriesOf(corpus)) {
    const repository = await readRepository(root);
    const logs = assemble(repository).logs.filter(({ records }) => records.length >= fewest);
    cases.push(...logs.map((log) => ({ name: `${name} ${log.path}`, repository, log })));
  }
  return cases;
}

function surroundingsOf({ repository, log }: LogCase): LogSurroundings {
  const folders = new Set(templateFolders(log.path));
  const paths = [...repository.readings.keys()].filter((path) => folders.has(dirname(path)));
  return { log, paths, options: repository.configuration };
}

function draftOf({ log, repository }: LogCase, template: Template): { record: DecisionRecord; path: string; text: string } {
  const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
  const request = { kind: log.kind, template, title, folder: log.path, today, ...nothing };
  const { path, text } = draftedAnyway(request, shapeOf(log, undefined, []));
  return { path, text, record: readDocument(path, text, repository.configuration).record ?? assert.fail(`${path} is no record`) };
}

type Fact = 'status' | 'date' | 'title';

/** Where most of the newest records state something; undefined where most state nothing, or no one place is usual. */
function usualSource(records: readonly DecisionRecord[], fact: Fact): string | undefined {
  const sources = records.map((record) => record[fact]?.source);
  const usual = commonest(sources);
  return sources.filter((source) => source === usual).length * 2 > records.length ? usual : undefined;
}

describeReal('new records of real logs', 'nothing was drafted', (corpus) => {
  let cases: readonly LogCase[] = [];
  before(async () => {
    cases = await logsOf(corpus);
    assert.ok(cases.length > 30, `only ${String(cases.length)} logs`);
  });

  it('have no number of their own accord where numbers are those of issues or pull requests, by what those repositories say', () => {
    const assigned = cases.filter(({ log }) => shapeOf(log, undefined, []).numbering === 'assigned').map(({ name }) => name);
    assert.deepEqual(assigned.toSorted(), [
      'alphagov__govuk-rfcs .',
      'ethereum__EIPs EIPS',
      'matrix-org__matrix-spec-proposals proposals',
      'rust-lang__rfcs text',
    ]);
  });

  it('say what was asked, under a name like the others, whatever the log', () => {
    for (const one of cases) {
      const template = logTemplate(surroundingsOf(one), one.repository.textOf, shipped) ?? shipped;
      const { record, path } = draftOf(one, template);
      const isTitled = record.title.source === 'file-name' || record.title.value === title;
      assert.ok(isTitled, `${one.name}: ${record.title.value}`);
      assert.ok(record.date === undefined || record.date.value === today, `${one.name}: ${record.date?.value ?? ''}`);
      const numbers = one.log.records.flatMap(({ identity }) => identity?.value.number ?? []);
      const isNumbered = readFileName(path).number !== undefined;
      if (isNumbered) assert.equal(record.identity?.value.number, Math.max(...numbers) + 1, one.name);
      const named = newestOf(one.log).filter((neighbour) => (readFileName(neighbour.path).number !== undefined) === isNumbered);
      assert.ok(named.length * 2 >= newestOf(one.log).length, `${one.name}: ${path}`);
    }
  });

  it('learnt from their neighbours alone, state their fields where those do', () => {
    const unlearnt: string[] = [];
    for (const one of cases) {
      const learning = learningFrom(surroundingsOf(one), one.repository.textOf);
      const template = learnTemplate(learning, { ...shipped, text: '# {{title}}\n\nfell back\n' });
      if (template === undefined) {
        unlearnt.push(one.name);
        continue;
      }
      const { record, text } = draftOf(one, template);
      assert.doesNotMatch(text, /fell back|\{\{/, one.name);
      const neighbours = learning.neighbours.map((neighbour) => neighbour.record);
      for (const fact of ['title', 'status', 'date'] as const) {
        const usual = usualSource(neighbours, fact);
        if (usual !== undefined && fact !== 'date') assert.equal(record[fact]?.source, usual, `${one.name}: ${fact}`);
        if (usual !== undefined && record[fact] !== undefined) assert.equal(record[fact].source, usual, `${one.name}: ${fact}`);
      }
      const phase = record.status?.value.phase ?? 'proposed';
      assert.ok(phase === 'proposed' || phase === 'draft', `${one.name}: ${phase}`);
    }
    // Where the records of a log share nothing but that they have a title, there is nothing to learn.
    assert.ok(unlearnt.length <= 1, unlearnt.join(', '));
  });
});
