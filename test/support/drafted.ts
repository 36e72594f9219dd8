import assert from 'node:assert/strict';
import { draftRecord, type Draft } from '../../src/core/draft/draft.ts';
import type { DraftRequest } from '../../src/core/draft/draftRequest.ts';
import type { LogShape } from '../../src/core/draft/logShape.ts';
import { firstFree } from '../../src/core/draft/naming.ts';

/** A draft that is not refused. */
export function drafted(request: DraftRequest, shape: LogShape): Draft {
  const draft = draftRecord(request, shape);
  return 'refused' in draft ? assert.fail(draft.refused) : draft;
}

/** The same, by somebody who gives a number where one is asked for. */
export function draftedAnyway(request: DraftRequest, shape: LogShape): Draft {
  const draft = draftRecord(request, shape);
  const isAsked = 'refused' in draft && draft.refused === 'new-number-needed';
  return isAsked ? drafted({ ...request, number: String(firstFree(shape.takenNumbers)) }, shape) : drafted(request, shape);
}
