import type { Phase } from '../record/decisionRecord.ts';
import type { MessageKey } from '../words/messages.ts';
import type { Words } from './words.ts';

/** How a phase is shown: a word, an icon of its own and a colour. Never the colour alone. */
interface PhaseLook {
  readonly word: MessageKey;
  /** Name of a product icon. */
  readonly icon: string;
  /** Id of a contributed colour. */
  readonly color: string;
}

/** Every phase in the order in which people want to read: what needs a decision, what holds, what is over. */
const looks = {
  proposed: { word: 'phase.proposed', icon: 'comment-discussion', color: 'docket.proposed' },
  draft: { word: 'phase.draft', icon: 'edit', color: 'docket.draft' },
  accepted: { word: 'phase.accepted', icon: 'pass', color: 'docket.accepted' },
  other: { word: 'phase.other', icon: 'question', color: 'docket.other' },
  none: { word: 'phase.none', icon: 'circle-outline', color: 'docket.other' },
  deprecated: { word: 'phase.deprecated', icon: 'archive', color: 'docket.deprecated' },
  superseded: { word: 'phase.superseded', icon: 'arrow-circle-right', color: 'docket.superseded' },
  rejected: { word: 'phase.rejected', icon: 'circle-slash', color: 'docket.rejected' },
} as const satisfies Record<Phase | 'none', PhaseLook>;

const order: readonly string[] = Object.keys(looks);

/** Icon and colour of a phase. */
export function phaseLook(phase: Phase | 'none'): PhaseLook {
  return looks[phase];
}

/** Place of a phase in a list of phases. */
export function phaseOrder(phase: string): number {
  return order.indexOf(phase);
}

/** A phase as a heading. */
export function phaseWord(phase: string, words: Words): string {
  return isPhase(phase) ? words.say(looks[phase].word) : phase;
}

function isPhase(text: string): text is Phase | 'none' {
  return Object.hasOwn(looks, text);
}
