import type { Sourced, Span } from '../text/span.ts';
import type { Checklist, ChecklistTopic } from './decisionRecord.ts';
import { linesIn, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';

/** One item of a checklist: `- [ ] Secrets: who can read them`. */
export interface ChecklistItem {
  readonly topic: ChecklistTopic;
  readonly text: string;
  readonly done: boolean;
  /** The characters of the text. */
  readonly span: Span;
}

/** Headings of assumptions, in normal form, with commas between them. */
export const assumptionLabels =
  'assumptions, assumption, key assumptions, assumptions and constraints, constraints and assumptions, annahmen, hypothèses, supuestos, suposiciones, premissas, suposições, presupposti, assunzioni, aannames, założenia, antakelser, antaganden, 前提, 前提条件, 假设, 가정, допущения';

const labels: Readonly<Record<ChecklistTopic, string>> = {
  assumptions: assumptionLabels,
  security:
    'security, security checklist, security considerations, security concerns, security review, security impact, security and compliance, sicherheit, sicherheitsaspekte, sécurité, seguridad, segurança, sicurezza, beveiliging, bezpieczeństwo, sikkerhet, säkerhet, セキュリティ, 安全, 安全性, 보안, безопасность',
  privacy:
    'privacy, privacy checklist, privacy considerations, privacy concerns, privacy review, privacy impact, data protection, datenschutz, confidentialité, vie privée, protection des données, privacidad, protección de datos, privacidade, proteção de dados, riservatezza, gegevensbescherming, prywatność, personvern, integritet, プライバシー, 隐私, 개인정보',
  operations:
    'operations, operations checklist, operational checklist, operational considerations, operational readiness, operational concerns, operational impact, production readiness, operability, betrieb, exploitation, operaciones, operación, operações, operação, operatività, beheer, utrzymanie, drift, 運用, 运维, 운영, эксплуатация',
};

const topics: ReadonlyMap<string, ChecklistTopic> = new Map(
  (['assumptions', 'security', 'privacy', 'operations'] as const).flatMap((topic) =>
    labels[topic].split(', ').map((label) => [label, topic] as const),
  ),
);

const mostLines = 2000;
const box = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[([ xX])\]\s+(?=\S)/;

/** How many items of each checklist are open and done, at the headings; undefined where there are none, as in most records. */
export function checklistsOf(outline: Outline): readonly Sourced<Checklist>[] | undefined {
  let found: Sourced<Checklist>[] | undefined;
  for (const [index, heading] of outline.headings.entries()) {
    const topic = topics.get(heading.label);
    const checklist = topic === undefined ? undefined : counted(outline, topic, index);
    if (checklist !== undefined) (found ??= []).push({ value: checklist, span: heading.span, source: 'section' });
  }
  return found;
}

/** Every item of the checklists of a document, in the order of the text. An empty box is a place for an item, and none yet. */
export function checklistItems(outline: Outline): readonly ChecklistItem[] {
  return outline.headings.flatMap((heading, index) => {
    const topic = topics.get(heading.label);
    return topic === undefined ? [] : itemsBelow(outline, topic, index);
  });
}

/** The character between the brackets of an item. */
export function boxOf(text: string, { span }: ChecklistItem): Span {
  const start = text.lastIndexOf('[', span.start) + 1;
  return { start, end: start + 1 };
}

function counted(outline: Outline, topic: ChecklistTopic, index: number): Checklist | undefined {
  const items = itemsBelow(outline, topic, index);
  const done = items.filter((item) => item.done).length;
  return items.length === 0 ? undefined : { topic, open: items.length - done, done };
}

function itemsBelow(outline: Outline, topic: ChecklistTopic, index: number): readonly ChecklistItem[] {
  const { text, headings } = outline;
  const heading = headings[index];
  if (heading === undefined) return [];
  const end = endOf(headings, index, text.length);
  if (!/\[[ xX]\]\s/.test(text.slice(heading.bodyFrom, end))) return [];
  return linesIn(outline, heading.bodyFrom, end, mostLines).flatMap(({ text: line, start, kind }) => {
    const [lead, mark] = (kind === 'prose' ? box.exec(line) : null) ?? [];
    if (lead === undefined) return [];
    const item = line.slice(lead.length).trimEnd();
    const from = start + lead.length;
    return [{ topic, text: item, done: mark !== ' ', span: { start: from, end: from + item.length } }];
  });
}

/** A checklist goes on under deeper headings, unless they begin one of their own. */
function endOf(headings: readonly Heading[], index: number, length: number): number {
  const level = headings[index]?.level ?? 0;
  let next = index + 1;
  for (let one = headings[next]; one !== undefined && one.level > level && !topics.has(one.label); one = headings[next])
    next += 1;
  return headings[next]?.start ?? length;
}
