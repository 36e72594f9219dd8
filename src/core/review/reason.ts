import type { Place } from '../record/place.ts';
import type { MessageKey } from '../words/messages.ts';

/** What may ask for a review beside a day. */
export type ReasonKind = 'incident' | 'dependency' | 'owner' | 'assumption' | 'code';

/** Something that happened since the last review, and asks for another. */
export interface ReviewReason {
  readonly kind: ReasonKind;
  /** What happened, with its evidence, in the catalogue. */
  readonly message: MessageKey;
  readonly args: readonly string[];
  /** Where it is seen: in the record or in another file. */
  readonly place: Place;
}
