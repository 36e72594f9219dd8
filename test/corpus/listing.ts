import { dirname, join } from 'node:path';
import { parseDay } from '../../src/core/day/day.ts';
import { allRecords, assemble } from '../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { listRecords } from '../../src/core/report/list.ts';
import type { ListedRecord } from '../../src/core/report/listedRecord.ts';
import { readRepository } from '../../src/node/repository.ts';
import { repositoriesFolder } from './realRecords.ts';

/** A record as people get it. */
export interface Found {
  readonly listed: ListedRecord;
  /** Where the list says nothing of a field: when a record was last reviewed. */
  readonly record: DecisionRecord;
}

/** The records of one repository by path, read as `docket list` reads them. */
export type Listing = ReadonlyMap<string, Found>;

/** Any day will do: nothing that is compared depends on it. */
const today = parseDay('2026-11-21');

/** Reads a repository (`owner/name`) of a corpus, kept below `repos` or beside the truth table. Rejects where it is not there. */
export async function listRepository(corpus: string, repository: string): Promise<Listing> {
  const facts = await readRepository(folderOf(corpus, repository));
  if (today === undefined) throw new Error('no such day');
  const { configuration, owners, exists } = facts;
  const index = assemble(facts);
  // Lines and columns of problems are not compared, so no text is read a second time.
  const all = listRecords({ index, configuration, owners, today, exists, textOf: () => undefined });
  const records = new Map(allRecords(index).map((record) => [record.path, record]));
  return new Map(all.flatMap((listed) => withRecord(listed, records.get(listed.path))));
}

/** What a row of the truth is about: the file itself, the `kep.yaml` beside a README, or the folder that stands for both. */
export function findIn(listing: Listing, path: string): Found | undefined {
  const sidecar = path.replace(/\/README\.md$/i, '/kep.yaml');
  return listing.get(path) ?? listing.get(sidecar) ?? listing.get(dirname(path));
}

function folderOf(corpus: string, repository: string): string {
  return join(repositoriesFolder(corpus), repository.replace('/', '__'));
}

function withRecord(listed: ListedRecord, record: DecisionRecord | undefined): [string, Found][] {
  return record === undefined ? [] : [[listed.path, { listed, record }]];
}
