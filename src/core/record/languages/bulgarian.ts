import type { Language } from './language.ts';

/** Bulgarian, as records are written in it. */
export const bulgarian: Language = {
  code: 'bg',
  labels: {
    status: 'състояние, статус',
    date: 'дата',
    authors: 'автор, автори',
  },
  chapters: 'контекст, решение',
};
