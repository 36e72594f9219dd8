import type { Phase, Status } from '../record/decisionRecord.ts';
import { phaseIn, type TeamWords } from '../record/status.ts';
import { commonest } from './commonest.ts';

/** How a language says that something is proposed, and what its other status words begin with. */
const proposals: readonly (readonly [others: RegExp, word: string])[] = [
  [
    /^(?:akzeptiert|angenommen|beschlossen|genehmigt|entschieden|umgesetzt|abgelehnt|verworfen|ersetzt|abgelöst|veraltet)/,
    'vorgeschlagen',
  ],
  [/^(?:accepté|approuvé|adopté|décidé|validé|rejeté|refusé|remplacé|déprécié|obsolète)/, 'proposé'],
  [/^(?:aceptad|aprobad|adoptad|implementad|rechazad|reemplazad|sustituid|vigente)/, 'propuesto'],
  [/^(?:aceit|aprovad|adotad|rejeitad|recusad|substituíd|descontinuad)/, 'proposto'],
  [/^(?:accettat|approvat|adottat|rifiutat|respint|sostituit|deprecat[oa]$)/, 'proposto'],
  [/^(?:geaccepteerd|aanvaard|goedgekeurd|besloten|aangenomen|afgewezen|verworpen|vervangen|verouderd)/, 'voorgesteld'],
  [/^(?:akseptert|godkjent|besluttet|vedtatt|avvist|forkastet|erstattet|utdatert|foreldet)/, 'foreslått'],
  [/^(?:zaakceptowan|zatwierdzon|przyjęt|wdrożon|odrzucon|zastąpion|przestarzał)/, 'proponowany'],
  [/^(?:accepterad|godkänd|avvisad|avslagen|ersatt|föråldrad)/, 'föreslagen'],
  [/^(?:принят|утвержден|одобрено|отклонен|отклонено|заменен|устарел)/, 'предложено'],
  [/^(?:已接受|接受|已批准|批准|已采纳|已通过|已拒绝|已弃用|已取代)/, '提议'],
  [/^(?:承認|採用|採択|却下|非推奨|廃止)/, '提案'],
  [/^(?:승인|수락|채택|거부|거절|폐기)/, '제안'],
];

const feminine: ReadonlyMap<string, string> = new Map([
  ['proposé', 'proposée'],
  ['propuesto', 'propuesta'],
  ['proposto', 'proposta'],
]);

const undecided: readonly (Phase | undefined)[] = ['proposed', 'draft'];
const plainWords = /^\p{L}+(?: \p{L}+){0,3}$/u;

/**
 * The word that a log has for a record nobody has decided on yet, by the statuses of its records, the newest first: its own
 * word for the phase of `otherwise`, or for draft or proposed, else `otherwise` in the language and the case of the others. Undefined where none has a status.
 */
export function newStatus(statuses: readonly Status[], otherwise: string, team: TeamWords): string | undefined {
  const plain = statuses.filter(({ written }) => written.length <= 40 && plainWords.test(withoutMarks(written)));
  const first = phaseIn(otherwise, team);
  const ownWord = (phases: readonly (Phase | undefined)[]): string | undefined =>
    commonest(plain.flatMap(({ phase, written }) => (phases.includes(phase) ? [withoutMarks(written)] : [])));
  const own = ownWord([first]) ?? ownWord(undecided);
  if (own !== undefined) return own;
  const like = commonest(statuses.map(({ written }) => firstWord(written)).filter((word) => word !== ''));
  if (like === undefined) return statuses.length === 0 ? undefined : otherwise;
  const word = inLanguageOf(like.toLowerCase(), otherwise);
  return inCaseOf(like, undecided.includes(phaseIn(word, team)) ? word : otherwise);
}

function inLanguageOf(like: string, otherwise: string): string {
  const word = proposals.find(([others]) => others.test(like))?.[1];
  if (word === undefined) return otherwise;
  return /(?:a|ée|ées|as)$/.test(like) ? (feminine.get(word) ?? word) : word;
}

function inCaseOf(like: string, word: string): string {
  const first = like.charAt(0);
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return word.toUpperCase();
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

// "✅ Accepted.", "[foreslått]"
function withoutMarks(written: string): string {
  return written.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function firstWord(written: string): string {
  return /\p{L}+/u.exec(written)?.[0] ?? '';
}
