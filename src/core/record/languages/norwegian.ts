import type { Language } from './language.ts';

/** Norwegian, as records are written in it. */
export const norwegian: Language = {
  code: 'nb',
  labels: {
    title: 'tittel',
    id: 'nummer',
    status: 'status',
    date: 'dato, vedtaksdato, beslutningsdato',
    created: 'opprettet',
    updated: 'oppdatert, sist oppdatert',
    owner: 'ansvarlig, eier',
    'decision-makers': 'beslutningstakere, beslutningstaker, besluttet av',
    authors: 'forfattere, forfatter',
    approvals: 'godkjenninger',
    consulted: 'konsulterte, konsultert',
    informed: 'informerte, informert',
    contributors: 'bidragsytere',
    supersedes: 'erstatter',
    'superseded-by': 'erstattet av',
    'relates-to': 'se også',
    risk: 'risiko',
    'review-by': 'neste gjennomgang',
    'last-reviewed': 'sist gjennomgått',
  },
  statuses: {
    draft: 'utkast, kladd, påbegynt',
    proposed: 'foreslått, forslag, under vurdering, til vurdering, under arbeid',
    accepted: 'akseptert, godkjent, besluttet, vedtatt',
    implemented: 'implementert',
    rejected: 'avvist, forkastet, avslått, trukket',
    deprecated: 'utdatert, foreldet, avviklet',
    superseded: 'erstattet',
    other: 'utsatt, på vent',
  },
  chapters: 'kontekst, beslutning, konsekvenser, bakgrunn, problembeskrivelse',
  partly: 'delvis',
};
