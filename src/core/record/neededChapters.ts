import { neededChapters, type NeededChapter } from './decisionRecord.ts';
import { linesIn, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';

/** Words of headings, in the languages that records are written in; a heading of several words needs one of them. */
const words: Readonly<Record<NeededChapter, ReadonlySet<string>>> = {
  problem: wordsOf(
    'problem, problems, context, background, motivation, issue, why, situation, need, hintergrund, kontext, ausgangslage, problemstellung, problème, contexte, problema, contexto, contesto, probleem, aanleiding, bakgrunn, kontekst, проблема, контекст, 背景, 課題, 问题, 問題, 배경, 맥락, 문제',
  ),
  options: wordsOf(
    'option, options, alternative, alternatives, choices, optionen, alternativen, opciones, alternativas, opções, opzioni, alternative, opties, alternatieven, alternativer, opcje, варианты, альтернативы, 選択肢, 选项, 方案, 代替案, 대안, 선택지',
  ),
  assumptions: wordsOf(
    'assumption, assumptions, annahme, annahmen, hypothèse, hypothèses, supuestos, suposiciones, premissas, pressupostos, suposições, assunzioni, ipotesi, aannames, antakelser, założenia, предположения, допущения, 前提, 前提条件, 假设, 가정',
  ),
};

const mostLines = 500;
/** A document with more chapters of one name is none that a person wrote. */
const mostNamed = 10;

/** The chapters of a document that a decision needs and in which something is written; a comment or an empty bullet is nothing. */
export function neededChaptersOf(outline: Outline): readonly NeededChapter[] {
  return neededChapters.filter((chapter) => {
    const named = outline.headings.filter((heading) => isNamed(heading, words[chapter]));
    return named.slice(0, mostNamed).some((heading) => says(outline, heading));
  });
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}

function isNamed({ level, label }: Heading, known: ReadonlySet<string>): boolean {
  if (level < 2 || label === '') return false;
  return known.has(label) || label.split(' ').some((word) => known.has(word));
}

/** Whether a chapter or its parts say anything. */
function says(outline: Outline, heading: Heading): boolean {
  const { headings, text } = outline;
  const next = headings.find(({ start, level }) => start > heading.start && level <= heading.level);
  const end = next?.start ?? text.length;
  const within = headings.filter(({ start }) => start > heading.start && start < end);
  if (within.some(({ text: title }) => /\p{L}/u.test(title))) return true;
  return linesIn(outline, heading.bodyFrom, Math.min(heading.bodyTo, end), mostLines).some((line) =>
    /[\p{L}\p{N}]/u.test(withoutMarker(line.text)),
  );
}

/** An item without its bullet and box: `1. ` and `- [x] ` with nothing behind them are places to write in. */
export function withoutMarker(line: string): string {
  return line.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])(?:\s+\[[ xX]\])?(?=\s|$)/u, '');
}
