import type { Span } from '../text/span.ts';
import { assumptionLabels } from './checklists.ts';
import { linesIn, type Outline } from './outline.ts';
import { withoutMarker } from './neededChapters.ts';
import { plainText } from './plainText.ts';
import type { Heading } from './scan.ts';

/** What a decision rests on, and is measured by when it is reviewed. */
export const premiseTopics = ['outcome', 'measure', 'confirmation', 'assumptions', 'trigger'] as const;

/** One of the topics. */
export type PremiseTopic = (typeof premiseTopics)[number];

/** A chapter that says what a decision rests on. */
export interface Premise {
  readonly topic: PremiseTopic;
  /** Its words on one line, shortened. */
  readonly text: string;
  /** The characters of its heading. */
  readonly span: Span;
}

// "Decision Outcome" is the decision itself, so that these are whole labels.
const labels: Readonly<Record<PremiseTopic, string>> = {
  outcome:
    'expected outcome, expected outcomes, expected result, expected results, expected benefit, expected benefits, expected impact, expected effect, expected effects, erwartetes ergebnis, erwartete ergebnisse, résultat attendu, résultats attendus, resultado esperado, resultados esperados, risultato atteso',
  measure:
    'success measure, success measures, success metric, success metrics, success criteria, success criterion, measure of success, measures of success, how we measure success, metrics, key metrics, kpis, fitness function, fitness functions, erfolgskriterien, critères de succès, criterios de éxito, critérios de sucesso',
  confirmation: 'confirmation, validation, verification, compliance, bestätigung, confirmación, confirmação',
  assumptions: assumptionLabels,
  trigger:
    'review, review criteria, review trigger, review triggers, revisit, revisit when, revisit if, when to revisit, triggers for review, reconsider when, conditions for review, sunset criteria',
};

const topics: ReadonlyMap<string, PremiseTopic> = new Map(
  premiseTopics.flatMap((topic) => labels[topic].split(', ').map((label) => [label, topic] as const)),
);

const mostLines = 40;
const longest = 240;

/** The chapters of a document that say what the decision rests on, in the order of the text; those in which nothing is written are left out. */
export function premisesIn(outline: Outline): readonly Premise[] {
  return outline.headings.flatMap((heading) => {
    const topic = heading.level < 2 ? undefined : topics.get(heading.label);
    const text = topic === undefined ? '' : wordsBelow(outline, heading);
    return topic === undefined || text === '' ? [] : [{ topic, text, span: heading.span }];
  });
}

function wordsBelow(outline: Outline, { bodyFrom, bodyTo }: Heading): string {
  const lines = linesIn(outline, bodyFrom, bodyTo, mostLines).filter(({ kind }) => kind === 'prose');
  const items = lines.map(({ text }) => plainText(withoutMarker(text.slice(0, longest * 2)))).filter((text) => text !== '');
  const said = items.join(' · ');
  return said.length <= longest ? said : `${said.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
