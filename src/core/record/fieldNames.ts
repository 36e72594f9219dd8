/** What each field means, and every label that it goes by, lower case, words separated by one blank, without marks. */
const labels = {
  title: 'title, titel, titre, título, titolo, tytuł, tittel, タイトル, 标题, 標題, 제목, название, заголовок, titulek',
  name: 'name, feature name',
  id: 'id, number, nummer, numéro, número, numero, adr, rfc, eip, pep, keep, msc, kep number, adr id, identifier, adr number',
  kind: 'kind, document type, doc type',
  status:
    'status, adr status, current status, decision status, state, estado, estatus, stato, statut, état, etat, stan, zustand, ステータス, 状態, 状态, 狀態, 상태, situação, situacao, statuss, статус, състояние, durum, stav, tila, trạng thái, tình trạng, 地位',
  stage: 'stage, lifecycle, lifecycle status, phase',
  date: 'date, datum, data, dato, fecha, 日期, 日付, 날짜, decision date, date decided, decided, decided on, date of decision, accepted on, accepted date, date accepted, approved on, approval date, adr date, entscheidungsdatum, date de décision, date de la décision, fecha de decisión, fecha de la decisión, data da decisão, data decisione, data della decisione, besluitdatum, data decyzji, vedtaksdato, beslutningsdato, introduced, ratified, ratified on, date ratified, decidido el, entschieden am, decidido em, decisa il, besloten op, 決定日, 決定日付, 决策日期, 決策日期, 决定日期, 決定日期, 批准日期, 결정일, 결정 일자, 승인일, дата, tarih, datum rozhodnutí, päivämäärä, päiväys, dato for beslutning, ngày, ngày quyết định, дата решения, дата принятия, дата рішення, beslutsdatum, karar tarihi, 決裁日, 承認日, 확정일',
  created:
    'created, created on, created at, creation date, date created, start date, proposed on, date proposed, proposal date, proposed date, submitted, submitted on, initial date, erstellt, erstellt am, erstellungsdatum, créé le, date de création, creado, fecha de creación, criado em, data de criação, creato, data di creazione, aangemaakt, utworzono, opprettet, 作成日, 创建日期, 作成, log date, first published, date published, published, fecha original, datum der ursprünglichen entscheidung, proposé le, vorgeschlagen am, propuesto el, proposto em, data proposta, datum aangemaakt, data utworzenia, 起案日, 作成日付, 提案日, 创建时间, 创建日, 建立日期, 提出日期, 提议日期, 작성일, 작성 일자, 작성일자, 생성일, 제안일, дата создания, создано, создан, створено, skapad, oprettet, oluşturulma tarihi, vytvořeno, luotu, ngày tạo, original date, date authored, authored on, 創建日期',
  updated:
    'updated, updated on, last updated, last update, last update date, last modified, modified, date modified, last edited, last changed, changed, changed on, revised, last revised, aktualisiert, zuletzt geändert, geändert, mis à jour, dernière mise à jour, actualizado, última actualización, atualizado, última atualização, ultimo aggiornamento, laatst gewijzigd, zaktualizowano, oppdatert, sist oppdatert, 更新日, 更新日期, 最終更新日, letzte überarbeitung, überarbeitet, última modificación, ultima modifica, laatst bijgewerkt, ostatnia aktualizacja, 更新日時, 更新时间, 最后更新, 最近更新, 수정일, 최종 수정일, 갱신일, обновлено, дата обновления, оновлено, uppdaterad, opdateret, güncellendi, aktualizováno, päivitetty, ngày cập nhật, cập nhật, herzien',
  history:
    'changelog, change log, history, revision history, status history, decision history, historie, verlauf, historique, historial, histórico, revisions, 变更日志, 變更日誌, 变更记录, 变更历史, 更新日志, 変更履歴, 更新履歴, 변경 이력, journal des modifications, historial de cambios, histórico de alterações, änderungshistorie, änderungsverlauf, registro de cambios, история изменений',
  owner:
    'owner, owners, dri, driver, accountable, contact, captain, champion, champions, shepherd, shepherds, shepherd leader, team, teams, owning team, owning sig, squad, lead, decision owner, maintainer, maintainers, verantwortlich, verantwortliche, verantwortlicher, besitzer, propriétaire, responsable, responsables, responsável, responsáveis, proprietario, responsabile, eigenaar, właściciel, eier, ansvarlig, 所有者, 負責人, 负责人, 担当者, 담당자, 担当, 담당, équipe, владелец, ответственный, ответственные, відповідальний, ansvarig, vlastník, vastuuhenkilö, sorumlu',
  'decision-makers':
    'deciders, decider, decision makers, decision maker, decisionmakers, decisionmaker, decided by, decision taken by, decision by, made by, accepted by, entscheider, entscheidungsträger, entschieden von, beteiligte, décideurs, decideurs, décideur, décisionnaires, décisionnaire, décidé par, decisores, decisor, tomadores de decisión, tomadores de decisão, decisión tomada por, decidido por, responsables de la decisión, decisori, decisore, deciso da, besluitvormers, besluitnemers, beslissers, decydenci, decydent, beslutningstakere, beslutningstaker, besluttet av, beslutningstagere, 決定者, 意思決定者, 决策者, 決策者, 결정자, 의사결정자, 意思決定に関わった人, 决策人, 決策人, 决定者, 결정권자, 결정 참여자, 决策方, 決策方, 决定人, 決定人, betrokkenen, betrokken, người quyết định, decided with, decision owners, принявшие решение, принял решение, решение приняли, лица принимающие решение, участники, beslutsfattare, karar vericiler, karar verenler, päättäjät, rozhodli',
  authors:
    'author, authors, written by, created by, proposed by, proposer, proposers, submitter, submitters, submitted by, co author, co authors, coauthor, coauthors, autor, autoren, autorin, auteur, auteurs, autores, autora, autore, autori, autorzy, forfatter, forfattere, 作者, 著者, 作成者, 작성자, 起案者, 提案者, 提议者, 提案人, 撰写人, 编写者, 編寫者, 저자, 제안자, verfasser, redacteur, rédacteur, author name, main author, original author, original authors, initial author, initial authors, lead author, lead authors, primary author, primary authors, editors, editor, автор, авторы, автори, författare, yazar, yazarlar, autoři, tekijä, tekijät, tác giả',
  approvers:
    'approver, approvers, approved by, api approvers, genehmiger, approbateurs, aprobadores, aprobado por, aprovadores, approvatori, goedkeurders, zatwierdzający',
  approvals:
    'approvals, sign offs, signoffs, signed off by, freigaben, approbations, aprobaciones, aprovações, approvazioni, goedkeuringen, godkjenninger',
  reviewers:
    'reviewer, reviewers, reviewed by, prüfer, relecteurs, revisores, revisor, revisori, recensenten, recenzenci, レビュアー, 审核人',
  sponsors: 'sponsor, sponsors, executive sponsor',
  consulted:
    'consulted, coordinated with, consultés, konsultiert, consultados, consultati, geraadpleegd, konsultowani, konsultert, konsulterte',
  informed: 'informed, informés, informiert, informados, informati, geïnformeerd, poinformowani, informert, informerte',
  contributors:
    'contributor, contributors, contributions, mitwirkende, contributeurs, colaboradores, collaboratori, bidragsytere',
  supersedes:
    'supersedes, supercedes, replaces, obsoletes, supersedes adr, supersede, superseding, ersetzt, remplace, reemplaza, sustituye, substitui, sostituisce, vervangt, zastępuje, erstatter, 取代, 替代, 置き換え元, 대체, заменяет, заміняє, ersätter, nahrazuje, thay thế, löst ab',
  'superseded-by':
    'superseded by, superceded by, replaced by, obsoleted by, superseded, successor, ersetzt durch, abgelöst durch, remplacé par, remplacée par, reemplazado por, reemplazada por, sustituido por, sustituida por, substituído por, substituída por, sostituito da, sostituita da, vervangen door, zastąpione przez, zastąpiony przez, erstattet av, 被取代, 取代者, 被替代, 置き換え先, 後継, 後継 adr, 대체됨, 대체한 결정, заменено на, заменён на, заменен на, заменена на, замінено на, ersatt av, erstattet af, nahrazeno, korvattu, bị thay thế bởi, thay thế bởi, được thay thế bởi',
  amends: 'amends, updates, modifies, revises, ändert, modifie, modifica, enmienda, wijzigt',
  'amended-by':
    'amended by, updated by, modified by, extended by, revised by, geändert durch, modifié par, modificado por, modificata da, gewijzigd door',
  'relates-to':
    'relates to, relates, related, related to, related adr, related adrs, related decisions, related decision, related records, related rfcs, related rfc, related keps, see also, extends, refines, refined by, clarifies, clarified by, conflicts with, verwandte entscheidungen, siehe auch, voir aussi, véase también, decisiones relacionadas, adrs relacionadas, ver também, decisões relacionadas, vedi anche, zie ook, zobacz też, se også, 関連, 相关决策, связанные решения, связанные adr, пов язані рішення, liên quan, relaterade beslut, ilgili kararlar, 関連 adr, 関連する決定, 相关 adr, 相關決策, 관련 결정, 관련 adr',
  'depends-on': 'depends on, requires, dependencies, depends, hängt ab von, dépend de, depende de, dipende da',
  'applies-to':
    'applies to, appliesto, affects, scope, files, paths, components, component, governs, governed files, gilt für, s applique à, aplica a, se aplica a, si applica a',
  tags: 'tags, tag, keywords, labels, topics, categories, category, domain, etiquetas, schlagwörter, schlagworte, mots clés, étiquettes, tagi, 标签, タグ',
  risk: 'risk, risk level, risk class, risiko, risque, riesgo, risco, rischio, risicoklasse, ryzyko',
  'review-by':
    'review by, review date, review on, next review, next review date, next review on, due for review, review due, review due date, revisit, revisit by, revisit on, revisit date, re evaluate by, reevaluate by, re evaluate on, expires, expires on, expire by, expiry, expiry date, expiration, expiration date, expires date, expiresdate, valid until, stale by, resubmission, resubmission date, wiedervorlage, überprüfung am, nächste überprüfung, überprüfen bis, gültig bis, prochaine révision, date de révision, prochaine revue, à revoir le, próxima revisión, fecha de revisión, fecha de la próxima revisión, fecha de próxima revisión, revisar antes de, próxima revisão, data de revisão, data da próxima revisão, prossima revisione, data di revisione, volgende beoordeling, herzien op, następny przegląd, data przeglądu, neste gjennomgang, 次回レビュー, レビュー期限, 下次审查, 复审日期, 다음 검토, reassessment date, reassess by, reassess on, re assessment date, reconsider by, reconsider on, review after, review again, review again on, review deadline, revisit after, expires at, expire on, expire at, stale on, stale after, valid to, valid till, valid through, effective until, revalidate by, recheck by, recheck on, resubmit by, resubmit on, nächster review, дата пересмотра, nästa granskning',
  'review-every':
    'review every, review in, review interval, review cycle, review cadence, review frequency, review period, revisit every, revisit in, review every days, review every months, review interval days, review interval weeks, review interval months, review cycle days, review cycle months, review period days, review period months, überprüfungsintervall, intervalle de révision, intervalo de revisión, intervalo de revisão',
  'last-call':
    'last call deadline, last call, last call until, last call ends, last call end, last call date, review period end, review period ends, final comment period end, final comment period ends, fcp end, fcp ends, comment deadline, comments due, comments by, comments until, comment period end, comment period ends, feedback deadline, feedback due, feedback by, feedback until',
  queued: 'queued at, queued on, queued',
  'answer-within': 'sla days, sla',
  'last-reviewed':
    'last reviewed, last reviewed on, last review, last review date, reviewed, reviewed on, status last reviewed, date reviewed, review completed, last reaffirmed, reaffirmed, zuletzt überprüft, zuletzt geprüft, dernière révision, dernière revue, última revisión, última revisão, ultima revisione, laatst beoordeeld, ostatni przegląd, sist gjennomgått, last verified, last verified on, verified on, last confirmed, last reassessed, letzte überprüfung, letzte prüfung, letztes review, laatste beoordeling, laatst herzien, dernière vérification, última verificación, última verificação, ultima verifica, 最終レビュー, 最終レビュー日, 最近审查, 上次审查, 마지막 검토',
  'cycle-time-impact':
    'cycle time impact, impact on cycle time, cycle time cost, auswirkung auf die durchlaufzeit, impact sur le temps de cycle, impacto en el tiempo de ciclo',
  'incident-impact':
    'incident impact, incident frequency, impact on incidents, impact on incident frequency, incidents per week, incidents per month, incidents per quarter, incidents per year',
  interest: 'interest, debt interest, zinsen, intérêts, intereses',
  principal: 'principal, cost to pay back, payback cost, debt principal, tilgung',
  questions:
    'questions decisions, decisions in question, decision in question, puts in question, questioned decisions, entscheidungen auf dem prüfstand, décisions en question, decisiones en cuestión',
} as const satisfies Readonly<Record<string, string>>;

/** What a field means, whatever its label. */
export type FieldName = keyof typeof labels;

const names: ReadonlyMap<string, FieldName> = new Map(
  Object.keys(labels)
    .filter(isFieldName)
    .flatMap((name) => labels[name].split(',').map((label) => [label.trim(), name] as const)),
);

const longestLabel = 60;
const blank = 32;

/** The field that a label names, in any of the languages we read; undefined for every other label. */
export function fieldNameOf(label: string): FieldName | undefined {
  if (label.length > longestLabel) return undefined;
  return names.get(label) ?? names.get(normalLabel(label));
}

/** The field that a label names which is normal already. */
export function fieldNameOfNormal(label: string): FieldName | undefined {
  return names.get(label);
}

/** A label as the table has it: lower case, words apart, without marks, emoji and the `(s)` of a plural. */
export function normalLabel(label: string): string {
  const head = label.length > longestLabel * 3 ? label.slice(0, longestLabel * 3) : label;
  return isPlain(head) ? head.toLowerCase() : normalised(head);
}

/** `Context and problem`, `ADR status`: ASCII words, each with its capitals in front, one blank apart. Most labels are, and this is quick. */
function isPlain(label: string): boolean {
  let before = blank;
  for (let at = 0; at < label.length; at += 1) {
    const code = label.charCodeAt(at);
    const lower = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    const upper = code >= 65 && code <= 90;
    if (code === blank ? before === blank : !lower && !(upper && (before < 97 || before > 122))) return false;
    before = code;
  }
  return before !== blank;
}

function normalised(label: string): string {
  if (!/^[ -~]*$/.test(label)) return normalisedUnicode(label);
  if (label.includes('(')) return normalisedAscii(withoutSuffixes(label));
  return normalisedAscii(label);
}

function normalisedAscii(label: string): string {
  return label
    .replace(/[^A-Za-z\d]+|(?<=[a-z])(?=[A-Z])/g, ' ')
    .trim()
    .toLowerCase();
}

function normalisedUnicode(label: string): string {
  const words = label
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  return withoutSuffixes(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutSuffixes(label: string): string {
  if (!label.includes('(')) return label;
  return label.replace(/\((?:s|en|e|es|innen)\)/g, (suffix) => suffix.slice(1, -1)).replace(/\([^)]*\)/g, ' ');
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(labels, name);
}
