import { detached } from '../text/detached.ts';
import type { Phase, Status } from './decisionRecord.ts';
import { plainText } from './plainText.ts';
import { phrases, saysImplemented, saysPartly, spellable } from './statusWords.ts';

/** What a status word means to a team, beside the words everybody knows. */
export type TeamWords = ReadonlyMap<string, Phase>;

interface FoundPhase {
  readonly phase: Phase;
  /** Index of the first word of the phrase and of the word behind it. */
  readonly from: number;
  readonly to: number;
}

const mostText = 400;
/** A status of fewer characters than these is one statement. */
const shortest = 25;
const longestPhrase = 4;
/** Kana, Chinese characters and Hangul begin here. */
const firstUnspaced = 0x3040;
const longestUnspaced = 6;
const mostCompound = 12;

/** Reads a status as people write it. Undefined where nothing is stated: empty, `N/A`, a template's choice of words, a prompt. */
export function readStatus(markdown: string, team: TeamWords): Status | undefined {
  const single = singleWord(markdown, team);
  if (single !== undefined) return single;
  const plain = plainText(chosen(markdown.slice(0, mostText)));
  const written = unwrapped(plain);
  if (/^(?:n\/?a|none|tbd|tba|[-–—?.\s]*)$/i.test(written) || isTemplate(plain, team) || isTemplate(written, team))
    return undefined;
  const spoken = wordsOf(written.length < shortest ? written : statement(markdown, written));
  const found = firstPhase(spoken, team);
  const phase = found?.phase ?? 'other';
  return {
    written: detached(written),
    phase,
    implemented: phase === 'accepted' && implemented(spoken),
    partial: found !== undefined && partial(spoken, found),
  };
}

/** The first sentence of a status, without the names of code in it: `open_diff` is not open. What follows is about something else. */
function statement(markdown: string, written: string): string {
  const text = markdown.includes('`') ? plainText(markdown.slice(0, mostText).replace(/`[^`\s]*[_.:(/][^`\s]*`/g, ' ')) : written;
  const end = text.replace(/\([^()]*\)|\[[^[\]]*\]/g, (remark) => '_'.repeat(remark.length)).search(/[.;](?=\s)|[。；]/u);
  return end < 0 || !/\p{L}{3}/u.test(text.slice(0, end)) ? text : text.slice(0, end);
}

/** Most statuses are one known word, `Accepted`. */
function singleWord(text: string, team: TeamWords): Status | undefined {
  const word = text.length < 20 && /^[A-Za-z]+$/.test(text) ? text.toLowerCase() : '';
  const phase = team.get(word) ?? phrases.get(word);
  return phase === undefined
    ? undefined
    : { written: detached(text), phase, implemented: phase === 'accepted' && saysImplemented(word), partial: false };
}

/** The phase of the first status word of a text; undefined where none stands in it. */
export function phaseIn(text: string, team: TeamWords): Phase | undefined {
  return firstPhase(wordsOf(text.slice(0, mostText)), team)?.phase;
}

// "**provisional**|implementable|implemented": the bold one of a template's choices is meant.
function chosen(markdown: string): string {
  const bold = markdown.includes('|') ? [...markdown.matchAll(/\*\*([^*|]{1,60})\*\*/g)] : [];
  return bold.length === 1 ? (bold[0]?.[1] ?? markdown) : markdown;
}

function unwrapped(text: string): string {
  const inner = /^[[{]\s*([^[\]{}|]*?)\s*[\]}]\.?$/.exec(text)?.[1] ?? text;
  return inner.replace(/^["'“]+|["'”]+$/g, '').trim();
}

/** A template's list of the words to choose from (`proposed | accepted | …`), or the hint to write one. */
function isTemplate(written: string, team: TeamWords): boolean {
  if (/^(?:[{<].*[}>]|\[[^\]]*\])$/.test(written) && phaseIn(written, team) === undefined) return true;
  if (/^(?:what is the status|the status of|a decision may be|choose|select one|one of)\b/i.test(written)) return true;
  const choices = written.split(/\s*[|/,]\s*|\s+or\s+/i);
  const known = choices.filter((choice) => wordsOf(choice).length <= 3 && phaseIn(choice, team) !== undefined);
  return known.length >= (written.includes('|') ? 2 : 3) && !/\d{4}/.test(written);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|[\p{N}]+/gu) ?? []
  );
}

function firstPhase(spoken: readonly string[], team: TeamWords): FoundPhase | undefined {
  for (let from = 0; from < spoken.length; from += 1) {
    const word = spoken[from] ?? '';
    const found =
      phraseAt(spoken, from, team) ?? (word.charCodeAt(0) < firstUnspaced ? misspelt(word, from) : compound(word, from));
    if (found !== undefined) return found;
  }
  return undefined;
}

function phraseAt(spoken: readonly string[], from: number, team: TeamWords): FoundPhase | undefined {
  for (let length = longestPhrase; length > 0; length -= 1) {
    const phrase = spoken.slice(from, from + length).join(' ');
    const phase = team.get(phrase) ?? phrases.get(phrase);
    if (phase !== undefined && from + length <= spoken.length) return { phase, from, to: from + length };
  }
  return undefined;
}

/**
 * Chinese, Japanese and Korean set no blanks between words: 已被取代 says 取代, what comes first holds. 未承認 is no approval, and what
 * else it may be is not known.
 */
function compound(word: string, at: number): FoundPhase | undefined {
  for (let from = 0; from < Math.min(word.length, mostCompound); from += 1) {
    for (let length = longestUnspaced; length > 1; length -= 1) {
      const phase = phrases.get(word.slice(from, from + length));
      if (phase !== undefined && from + length <= word.length)
        return /[未不非否無无没沒待미비]/u.test(word.charAt(from - 1)) ? undefined : { phase, from: at, to: at + 1 };
    }
  }
  return undefined;
}

function misspelt(word: string, from: number): FoundPhase | undefined {
  if (word.length < 6 || word.length > 16) return undefined;
  const near = spellable.find(([known]) => distanceWithin(word, known, known.length >= 9 ? 2 : 1));
  return near === undefined ? undefined : { phase: near[1], from, to: from + 1 };
}

function implemented(spoken: readonly string[]): boolean {
  return spoken.some(
    (word, index) => saysImplemented(word) && !/^(?:not|be|never|partly|partially|yet|to)$/.test(spoken[index - 1] ?? ''),
  );
}

function partial(spoken: readonly string[], found: FoundPhase): boolean {
  const inPart = spoken[found.to] === 'in' && spoken[found.to + 1] === 'part';
  return inPart || spoken.slice(Math.max(0, found.from - 1), found.to + 1).some(saysPartly);
}

/** Whether one word becomes the other by at most so many letters put in, left out, changed or swapped. */
function distanceWithin(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most || one.charAt(0) !== other.charAt(0)) return false;
  let twoBack: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (before[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      const swapped = i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1);
      row.push(Math.min(changed, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped ? (twoBack[j - 2] ?? 0) + 1 : changed));
    }
    twoBack = before;
    before = row;
  }
  return (before[other.length] ?? most + 1) <= most;
}
