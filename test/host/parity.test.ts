import { docket, same, type Listed } from './support.ts';

/** What `docket list --format json` said of this folder before the run: `bundleTests.ts` puts it here. */
declare const DOCKET_LISTED: { readonly asOf: string; readonly records: readonly Pick<Listed, 'path' | 'review'>[] };

describe('the review clock', () => {
  it('gives the answers of the command line, record by record', async () => {
    const now = new Date();
    const isSameDay = Number(DOCKET_LISTED.asOf.slice(-2)) === now.getDate();
    // Where midnight has passed since, the states may have moved on; the days have not.
    const answers = (records: typeof DOCKET_LISTED.records) =>
      records.map(({ path, review: { state, due, source } }) => [path, isSameDay ? state : '', due, source].join(' ')).sort();
    same(answers((await docket()).records()), answers(DOCKET_LISTED.records));
  });
});
