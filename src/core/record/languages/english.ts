/** What each field means, and every English label that it goes by, lower case, words separated by one blank, without marks. */
export const english = {
  title: 'title',
  name: 'name, feature name',
  id: 'id, number, adr, rfc, eip, pep, keep, msc, kep number, adr id, identifier, adr number',
  kind: 'kind, document type, doc type',
  status: 'status, adr status, current status, decision status, state',
  stage: 'stage, lifecycle, lifecycle status, phase',
  date: 'date, decision date, date decided, decided, decided on, date of decision, accepted on, accepted date, date accepted, approved on, approval date, adr date, introduced, ratified, ratified on, date ratified',
  created:
    'created, created on, created at, creation date, date created, start date, proposed on, date proposed, proposal date, proposed date, submitted, submitted on, initial date, log date, first published, date published, published, original date, date authored, authored on',
  updated:
    'updated, updated on, last updated, last update, last update date, last modified, modified, date modified, last edited, last changed, changed, changed on, revised, last revised',
  history: 'changelog, change log, history, revision history, status history, decision history, revisions',
  owner:
    'owner, owners, dri, driver, accountable, contact, captain, champion, champions, shepherd, shepherds, shepherd leader, team, teams, owning team, owning sig, squad, lead, decision owner, maintainer, maintainers',
  'decision-makers':
    'deciders, decider, decision makers, decision maker, decisionmakers, decisionmaker, decided by, decision taken by, decision by, made by, accepted by, decided with, decision owners',
  authors:
    'author, authors, written by, created by, proposed by, proposer, proposers, submitter, submitters, submitted by, co author, co authors, coauthor, coauthors, author name, main author, original author, original authors, initial author, initial authors, lead author, lead authors, primary author, primary authors, editors, editor',
  approvers: 'approver, approvers, approved by, api approvers',
  approvals: 'approvals, sign offs, signoffs, signed off by',
  reviewers: 'reviewer, reviewers, reviewed by',
  sponsors: 'sponsor, sponsors, executive sponsor',
  consulted: 'consulted, coordinated with',
  informed: 'informed',
  contributors: 'contributor, contributors, contributions',
  supersedes: 'supersedes, supercedes, replaces, obsoletes, supersedes adr, supersede, superseding',
  'superseded-by': 'superseded by, superceded by, replaced by, obsoleted by, superseded, successor',
  amends: 'amends, updates, modifies, revises',
  'amended-by': 'amended by, updated by, modified by, extended by, revised by',
  'relates-to':
    'relates to, relates, related, related to, related adr, related adrs, related decisions, related decision, related records, related rfcs, related rfc, related keps, see also, extends, refines, refined by, clarifies, clarified by, conflicts with',
  'depends-on': 'depends on, requires, dependencies, depends',
  'applies-to': 'applies to, appliesto, affects, scope, files, paths, components, component, governs, governed files',
  tags: 'tags, tag, keywords, labels, topics, categories, category, domain',
  risk: 'risk, risk level, risk class',
  'review-by':
    'review by, review date, review on, next review, next review date, next review on, due for review, review due, review due date, revisit, revisit by, revisit on, revisit date, re evaluate by, reevaluate by, re evaluate on, expires, expires on, expire by, expiry, expiry date, expiration, expiration date, expires date, expiresdate, valid until, stale by, resubmission, resubmission date, reassessment date, reassess by, reassess on, re assessment date, reconsider by, reconsider on, review after, review again, review again on, review deadline, revisit after, expires at, expire on, expire at, stale on, stale after, valid to, valid till, valid through, effective until, revalidate by, recheck by, recheck on, resubmit by, resubmit on',
  'review-every':
    'review every, review in, review interval, review cycle, review cadence, review frequency, review period, revisit every, revisit in, review every days, review every months, review interval days, review interval weeks, review interval months, review cycle days, review cycle months, review period days, review period months',
  'last-call':
    'last call deadline, last call, last call until, last call ends, last call end, last call date, review period end, review period ends, final comment period end, final comment period ends, fcp end, fcp ends, comment deadline, comments due, comments by, comments until, comment period end, comment period ends, feedback deadline, feedback due, feedback by, feedback until',
  queued: 'queued at, queued on, queued',
  'answer-within': 'sla days, sla',
  'last-reviewed':
    'last reviewed, last reviewed on, last review, last review date, reviewed, reviewed on, status last reviewed, date reviewed, review completed, last reaffirmed, reaffirmed, last verified, last verified on, verified on, last confirmed, last reassessed',
  'cycle-time-impact': 'cycle time impact, impact on cycle time, cycle time cost',
  'incident-impact':
    'incident impact, incident frequency, impact on incidents, impact on incident frequency, incidents per week, incidents per month, incidents per quarter, incidents per year',
  interest: 'interest, debt interest',
  principal: 'principal, cost to pay back, payback cost, debt principal',
  questions: 'questions decisions, decisions in question, decision in question, puts in question, questioned decisions',
} as const satisfies Readonly<Record<string, string>>;

/** English words for statuses, by what they mean. */
export const englishStatuses = {
  draft: 'draft, drafted, drafting, predraft, pre draft, wip, work in progress, idea, incomplete, started',
  proposed:
    'proposed, proposal, proposing, pending, submitted, in review, under review, active review, review, in progress, under discussion, in discussion, discussion, under consideration, being considered, public discussion, provisional, open, last call, rfc, request for comments, awaiting review, awaiting approval, waiting, final comment period, fcp, candidate, to be decided, not yet accepted, not yet approved, not yet decided, undecided',
  accepted:
    'accepted, accept, partially accepted, approved, approve, adopted, agreed, active, decided, final, finalized, finalised, living, implementable, ready for implementation, ready for release, partially implemented, recommended, published, ratified, in force, in use, in effect, live, effective, confirmed, resolved, merged, enacted, passed',
  implemented: 'implemented, implementing, done, completed, complete, stable, released, shipped, deployed, delivered',
  rejected:
    'rejected, reject, declined, decline, withdrawn, withdrew, abandoned, cancelled, canceled, not accepted, not approved, not adopted, denied, refused, dropped, wont do, won t do, closed',
  deprecated:
    'deprecated, deprecate, obsolete, obsoleted, retired, discontinued, inactive, no longer active, no longer valid, no longer relevant, no longer used, no longer in use, no longer applies, outdated, sunset, archived',
  superseded:
    'superseded, supersede, superceded, replaced, obsoleted by, partly superseded, partially superseded, partially replaced, partly replaced',
  other:
    'on hold, deferred, postponed, stalled, stagnant, dormant, expired, reverted, moved, migrated, reviewed, informational, to do, todo, unclear, unknown, experimental, experiment, prototype, prototyped, preview, in dev, in development, to be deleted, paused, blocked, parked, suspended, not decided, needs work, planned',
} as const;
