import type { Place } from '../record/place.ts';
import type { MessageKey } from '../words/messages.ts';

/** What may ask for a review beside a day, in the order in which it is told. */
export const reasonKinds = ['incident', 'dependency', 'owner', 'assumption', 'code'] as const;

/** One of them. */
export type ReasonKind = (typeof reasonKinds)[number];

/** Something that happened since the last review, and asks for another. */
export interface ReviewReason {
  readonly kind: ReasonKind;
  /** What happened, with its evidence, in the catalogue. */
  readonly message: MessageKey;
  readonly args: readonly string[];
  /** Where it is seen: in the record or in another file. */
  readonly place: Place;
}
