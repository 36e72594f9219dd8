import type { Language } from './language.ts';

/** Danish, as records are written in it. */
export const danish: Language = {
  code: 'da',
  labels: {
    title: 'titel',
    id: 'nummer',
    status: 'status',
    date: 'dato, beslutningsdato, dato for beslutning',
    created: 'oprettet',
    updated: 'opdateret',
    owner: 'ansvarlig',
    'decision-makers': 'beslutningstagere',
    authors: 'forfattere, forfatter',
    supersedes: 'erstatter',
    'superseded-by': 'erstattet af',
    'relates-to': 'se også',
    risk: 'risiko',
    'review-by': 'næste gennemgang',
    'last-reviewed': 'sidst gennemgået',
  },
  statuses: {
    draft: 'udkast, kladd',
    proposed: 'foreslået, forslag',
    accepted: 'accepteret, godkendt, besluttet, vedtaget',
    rejected: 'afvist, forkastet',
    deprecated: 'forældet',
    superseded: 'erstattet',
  },
  chapters: 'kontekst, beslutning, konsekvenser, baggrund',
  partly: 'delvist',
};
