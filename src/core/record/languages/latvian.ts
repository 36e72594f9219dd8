import type { Language } from './language.ts';

/** Latvian, as records are written in it. */
export const latvian: Language = {
  code: 'lv',
  labels: {
    status: 'statuss',
  },
  chapters: 'konteksts, lēmums, sekas',
};
