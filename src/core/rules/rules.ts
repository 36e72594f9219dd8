import type { Rule } from './rule.ts';
import { approvalMissing } from './approvalMissing.ts';
import { assumptionUnticked } from './assumptionUnticked.ts';
import { codeChanged } from './codeChanged.ts';
import { checklistOpen } from './checklistOpen.ts';
import { configurationInvalid } from './configurationInvalid.ts';
import { decisionIncomplete } from './decisionIncomplete.ts';
import { fieldUnreadable } from './fieldUnreadable.ts';
import { relationOneSided } from './relationOneSided.ts';
import { relationDangling } from './relationDangling.ts';
import { relationCycle } from './relationCycle.ts';
import { supersededWithoutSuccessor } from './supersededWithoutSuccessor.ts';
import { acceptedThoughSuperseded } from './acceptedThoughSuperseded.ts';
import { dependsOnDead } from './dependsOnDead.ts';
import { linkBroken } from './linkBroken.ts';
import { numberContradicted } from './numberContradicted.ts';
import { numberDuplicate } from './numberDuplicate.ts';
import { ownerMissing } from './ownerMissing.ts';
import { ownerShared } from './ownerShared.ts';
import { ownerUnknown } from './ownerUnknown.ts';
import { proposalsOverLimit } from './proposalsOverLimit.ts';
import { reviewDueSoon } from './reviewDueSoon.ts';
import { reviewExtended } from './reviewExtended.ts';
import { reviewMoved } from './reviewMoved.ts';
import { reviewOverdue } from './reviewOverdue.ts';
import { reviewUnreadable } from './reviewUnreadable.ts';
import { statusContradicted } from './statusContradicted.ts';
import { statusMissing } from './statusMissing.ts';
import { statusUnknown } from './statusUnknown.ts';

/** Every rule, in the order of tables and reports. */
export const rules: readonly Rule[] = [
  reviewOverdue,
  reviewDueSoon,
  reviewUnreadable,
  reviewMoved,
  reviewExtended,
  assumptionUnticked,
  codeChanged,
  statusMissing,
  statusUnknown,
  statusContradicted,
  ownerMissing,
  ownerShared,
  ownerUnknown,
  approvalMissing,
  decisionIncomplete,
  proposalsOverLimit,
  numberDuplicate,
  numberContradicted,
  linkBroken,
  relationOneSided,
  relationDangling,
  relationCycle,
  supersededWithoutSuccessor,
  acceptedThoughSuperseded,
  dependsOnDead,
  checklistOpen,
  fieldUnreadable,
  configurationInvalid,
];
