// Loaded before the suites of `npm test`: the same made-up values in each run, so that a landing is judged by what it changes.
// `DOCKET_SEED=7 npm test -- property` tries others; without this file, as in `npm run check`, each run has its own.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['DOCKET_SEED'] ?? 20_261_122) });
