import type { Language } from './language.ts';

/** Dutch, as records are written in it. */
export const dutch: Language = {
  code: 'nl',
  labels: {
    title: 'titel',
    id: 'nummer',
    status: 'status',
    date: 'datum, besluitdatum, besloten op',
    created: 'aangemaakt, datum aangemaakt',
    updated: 'laatst gewijzigd, laatst bijgewerkt, herzien',
    owner: 'eigenaar',
    'decision-makers': 'besluitvormers, besluitnemers, beslissers, betrokkenen, betrokken',
    authors: 'auteurs, auteur, redacteur',
    approvers: 'goedkeurders',
    approvals: 'goedkeuringen',
    reviewers: 'recensenten',
    consulted: 'geraadpleegd',
    informed: 'geïnformeerd',
    supersedes: 'vervangt',
    'superseded-by': 'vervangen door',
    amends: 'wijzigt',
    'amended-by': 'gewijzigd door',
    'relates-to': 'zie ook',
    risk: 'risico, risicoklasse',
    'review-by': 'volgende beoordeling, herzien op',
    'last-reviewed': 'laatst beoordeeld, laatste beoordeling, laatst herzien',
  },
  chapters: 'context, besluit, beslissing, gevolgen, consequenties, aanleiding, probleem, overwegingen',
  partly: 'gedeeltelijk',
};
