import type { Owner } from '../owner/owner.ts';
import type { Reason, Suggestion } from '../owner/suggestOwners.ts';
import type { Words } from './words.ts';

/** An owner in a few words: the name, and a remark where only history tells. */
export function ownerNote(owner: Owner, words: Words): string {
  return owner.source === 'git' ? words.say('owner.note-git', owner.name) : owner.name;
}

/** An owner with how we know: `@org/db, who owns the code that it applies to`. */
export function ownerWithSource({ name, source }: Owner, words: Words): string {
  return source === 'owner' ? name : words.say(`owner.by-${source}`, name);
}

/** Why somebody is suggested as owner: `owner now · owns 5 decisions`. */
export function reasonsText({ reasons }: Suggestion, words: Words): string {
  return reasons.map((reason) => reasonText(reason, words)).join(' · ');
}

function reasonText({ source, count = 0 }: Reason, words: Words): string {
  if (source === 'applies-to') return words.say(count === 1 ? 'reason.applies-to-one' : 'reason.applies-to', String(count));
  if (source === 'in-use') return words.say(count === 1 ? 'reason.in-use-one' : 'reason.in-use', String(count));
  return words.say(`reason.${source}`);
}
