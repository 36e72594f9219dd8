import { docket, recordAt, same } from './support.ts';

describe('records of the open folder', () => {
  it('are read in every dialect', async () => {
    same((await recordAt('docs/decisions/0003-session-cookies.md'))?.status?.phase, 'superseded');
    same((await recordAt('docs/decisions/0014-languages-of-the-shop.md'))?.status, null);
  });

  it('follow the words and owners of the team', async () => {
    same((await recordAt('docs/decisions/0010-feature-switches.md'))?.status?.phase, 'accepted');
    same((await recordAt('packages/payments/docs/adr/20240805-amounts-in-cents.md'))?.owner, {
      name: '@harbour/payments',
      source: 'codeowners',
    });
  });

  it('leave out what is no record', async () => {
    same(
      (await docket()).records().filter(({ path }) => path.endsWith('README.md')),
      [],
    );
  });

  it('are there once, whatever symbolic links show them again', async () => {
    same(
      (await docket()).records().filter(({ path }) => path.includes('linked')),
      [],
    );
  });

  it('keep two records with one number', async () => {
    same((await docket()).records().filter(({ path, number }) => number === 15 && path.startsWith('docs/decisions/')).length, 2);
  });
});
