import type { Phase } from './decisionRecord.ts';
import { languages } from './languages/languages.ts';

/** Words for each phase, lower case; several words may form one phrase. */
const words: Readonly<Record<Phase, readonly [english: string, others: string]>> = {
  draft: [
    'draft, drafted, drafting, predraft, pre draft, wip, work in progress, idea, incomplete, started',
    'entwurf, brouillon, ébauche, borrador, rascunho, bozza, ontwerp, concept, szkic, wersja robocza, utkast, kladd, påbegynt, begonnen, iniciado, 草案, 草稿, 下書き, ドラフト, 초안, черновик, чернетка, nháp, bản nháp, taslak, udkast, luonnos',
  ],
  proposed: [
    'proposed, proposal, proposing, pending, submitted, in review, under review, active review, review, in progress, under discussion, in discussion, discussion, under consideration, being considered, public discussion, provisional, open, last call, rfc, request for comments, awaiting review, awaiting approval, waiting, final comment period, fcp, candidate, to be decided, not yet accepted, not yet approved, not yet decided, undecided',
    'vorgeschlagen, vorschlag, in prüfung, in diskussion, ausstehend, offen, proposé, proposée, proposition, en attente, en discussion, en cours, ouvert, propuesto, propuesta, pendiente, en revisión, en discusión, abierto, en progreso, proposto, proposta, pendente, em revisão, em discussão, aberto, em andamento, in revisione, in discussione, in attesa, aperto, voorgesteld, voorstel, in behandeling, in overweging, zaproponowany, zaproponowana, zaproponowano, zaproponowane, proponowany, proponowana, propozycja, w trakcie, foreslått, forslag, under vurdering, til vurdering, under arbeid, 提案, 提案中, 提案済み, 提议, 提議, 建议, 审查中, 讨论中, 討論中, 评审中, 議論中, 논의 중, 논의중, 待定, レビュー中, 検討中, 제안, 제안됨, 검토 중, 검토중, предложено, предложен, предложена, предлагается, на рассмотрении, в обсуждении, на согласовании, запропоновано, đề xuất, föreslagen, föreslaget, foreslået, önerildi, öneri, navrženo, ehdotettu',
  ],
  accepted: [
    'accepted, accept, partially accepted, approved, approve, adopted, agreed, active, decided, final, finalized, finalised, living, implementable, ready for implementation, ready for release, implemented, implementing, partially implemented, done, completed, complete, stable, released, recommended, published, ratified, in force, in use, in effect, live, effective, confirmed, resolved, merged, enacted, passed, shipped, deployed, delivered',
    'akzeptiert, angenommen, beschlossen, genehmigt, entschieden, umgesetzt, aktiv, gültig, verabschiedet, accepté, acceptée, approuvé, approuvée, adopté, adoptée, décidé, décidée, validé, validée, implémenté, implémentée, actif, aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, decidido, decidida, implementado, implementada, activo, activa, vigente, aceito, aceita, aceite, aprovado, aprovada, adotado, adotada, ativo, ativa, accettato, accettata, approvato, approvata, adottato, adottata, deciso, decisa, implementato, implementata, attivo, geaccepteerd, aanvaard, goedgekeurd, besloten, aangenomen, geïmplementeerd, actief, zaakceptowany, zaakceptowana, zaakceptowano, zaakceptowane, zatwierdzony, zatwierdzona, zatwierdzone, przyjęty, przyjęta, przyjęte, wdrożony, wdrożona, akceptert, godkjent, besluttet, vedtatt, implementert, 承認, 承認済み, 採用, 采用, 採択, 決定, 决定, 実装済み, 已接受, 接受, 已批准, 批准, 已采纳, 採納, 通过, 已通过, 通過, 核准, 生效, 已实施, 實施, 已完成, 완료, 확정, 승인, 승인됨, 수락, 수락됨, 채택, 채택됨, принято, принят, принята, утверждено, утвержден, утверждена, одобрено, действует, реализовано, прийнято, затверджено, chấp nhận, được chấp nhận, đã chấp nhận, chấp thuận, đã chấp thuận, đã duyệt, được duyệt, accepterad, accepterat, godkänd, godkänt, beslutad, beslutat, accepteret, godkendt, vedtaget, kabul edildi, onaylandı, přijato, schváleno, hyväksytty',
  ],
  rejected: [
    'rejected, reject, declined, decline, withdrawn, withdrew, abandoned, cancelled, canceled, not accepted, not approved, not adopted, denied, refused, dropped, wont do, won t do, closed',
    'abgelehnt, verworfen, zurückgezogen, abgebrochen, rejeté, rejetée, refusé, refusée, abandonné, abandonnée, retiré, retirée, rechazado, rechazada, retirado, retirada, descartado, descartada, abandonado, abandonada, cancelado, cancelada, rejeitado, rejeitada, recusado, recusada, rifiutato, rifiutata, respinto, respinta, ritirato, ritirata, afgewezen, verworpen, ingetrokken, geannuleerd, odrzucony, odrzucona, odrzucono, odrzucone, wycofany, wycofana, avvist, forkastet, avslått, trukket, 却下, 拒否, 不採用, 取り下げ, 已拒绝, 拒绝, 已撤回, 已否决, 否决, 否決, 駁回, 驳回, 取消, 취소, 반려, 거부, 거부됨, 기각, 거절, отклонено, отклонён, отклонен, отклонена, відхилено, từ chối, bị từ chối, đã từ chối, avvisad, avvisat, avslagen, afvist, reddedildi, zamítnuto, hylätty',
  ],
  deprecated: [
    'deprecated, deprecate, obsolete, obsoleted, retired, discontinued, inactive, no longer active, no longer valid, no longer relevant, no longer used, no longer in use, no longer applies, outdated, sunset, archived',
    'veraltet, überholt, obsolet, inaktiv, außer kraft, déprécié, dépréciée, obsolète, périmé, obsoleto, obsoleta, en desuso, desaprobado, depreciado, depreciada, descontinuado, descontinuada, deprecato, deprecata, verouderd, vervallen, przestarzały, przestarzała, nieaktualny, nieaktualna, wycofane, utdatert, foreldet, avviklet, 非推奨, 廃止, 已弃用, 弃用, 已废弃, 废弃, 过时, 已过时, 过期, 棄用, 廢止, 废止, 作废, 폐기, 폐기됨, 사용 중단, устарело, устарел, устарела, застаріло, lỗi thời, föråldrad, föråldrat, forældet, kullanımdan kaldırıldı, zastaralé, vanhentunut',
  ],
  superseded: [
    'superseded, supersede, superceded, replaced, obsoleted by, partly superseded, partially superseded, partially replaced, partly replaced',
    'ersetzt, abgelöst, remplacé, remplacée, supplanté, reemplazado, reemplazada, sustituido, sustituida, sustituído, sustituída, substituído, substituída, superado, superada, sostituito, sostituita, superato, superata, vervangen, zastąpiony, zastąpiona, zastąpione, zastąpiono, erstattet, 置き換え, 置換, 差し替え, 已取代, 取代, 被取代, 已替代, 替代, 替换, 替換, 대체, 대체됨, заменено, заменён, заменен, заменена, замінено, thay thế, được thay thế, bị thay thế, đã thay thế, đã được thay thế, đã bị thay thế, ersatt, yerini aldı, nahrazeno, korvattu',
  ],
  other: [
    'on hold, deferred, postponed, stalled, stagnant, dormant, expired, reverted, moved, migrated, reviewed, informational, to do, todo, unclear, unknown, experimental, experiment, prototype, prototyped, preview, in dev, in development, to be deleted, paused, blocked, parked, suspended, not decided, needs work, planned',
    'zurückgestellt, pausiert, reporté, suspendu, aplazado, en pausa, pospuesto, adiado, em espera, sospeso, in sospeso, uitgesteld, wstrzymany, odłożony, utsatt, på vent, 保留, 延期, 搁置, 擱置, 暂停, 暂缓, 暫緩, 보류, отложено, tạm hoãn, uppskjuten, ertelendi, odloženo',
  ],
};

const implementedWords = new Set(
  'реализовано implemented implementing done completed complete stable released shipped deployed delivered umgesetzt implémenté implémentée implementado implementada implementato implementata geïmplementeerd wdrożony wdrożona implementert 実装済み 已实施'.split(
    ' ',
  ),
);

const partialWords = new Set(['partly', 'partial', '一部', '部分', ...languages.map(({ partly }) => partly)]);

const phases: readonly Phase[] = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'other'];

/** Every phrase with its phase. */
export const phrases: ReadonlyMap<string, Phase> = new Map(
  phases.flatMap((phase) => words[phase].flatMap((list) => list.split(', ').map((phrase) => [phrase, phase] as const))),
);

const englishPhrases = new Set(phases.flatMap((phase) => words[phase][0].split(', ')));

/** Whether a status is said in English, as far as its words are known. */
export function isEnglishPhrase(phrase: string): boolean {
  return englishPhrases.has(phrase);
}

/** English words of one piece, long enough to be recognised with a slip of the pen in them. */
export const spellable: readonly (readonly [string, Phase])[] = [...phrases].filter(([phrase]) => /^[a-z]{7,}$/.test(phrase));

/** Whether a word says that a decision is carried out. */
export function saysImplemented(word: string): boolean {
  return implementedWords.has(word);
}

/** Whether a word limits what follows to a part. */
export function saysPartly(word: string): boolean {
  return partialWords.has(word);
}
