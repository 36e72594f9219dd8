import { docket, same, type Listed } from './support.ts';

/** What `docket list --format json` said of this folder before the run: `bundleTests.ts` puts it here. */
declare const DOCKET_LISTED: { readonly asOf: string; readonly records: readonly Pick<Listed, 'path' | 'review'>[] };

describe('the review clock', () => {
  it('gives the answers of the command line, record by record', async () => {
    const records = (await docket()).records();
    const isSameDay = Number(DOCKET_LISTED.asOf.slice(-2)) === new Date().getDate();
    // Where midnight has passed since, the states may have moved on; the days have not.
    const answers = (all: typeof DOCKET_LISTED.records) =>
      all.map(({ path, review: { state, due, source } }) => [path, isSameDay ? state : '', due, source].join(' ')).sort();
    same(answers(records), answers(DOCKET_LISTED.records));
  });
});
