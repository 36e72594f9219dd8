import { isAnyMember, nameKeys } from './names.ts';
import type { OwnerFacts } from './resolveOwner.ts';

/** Everything by which the person at the keyboard, and their teams, are named. */
export type Me = ReadonlySet<string>;

/** What is known of the person at the keyboard. */
export interface Identity {
  /** By git's configuration. */
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** What they say of themselves: names, handles, addresses, teams. */
  readonly stated: readonly string[];
}

/** Who somebody is in a repository: their names there by its aliases, and the groups of OWNERS_ALIASES that they are in. */
export function meIn({ name, email, stated }: Identity, { aliases, ownersFiles }: OwnerFacts): Me {
  const me = new Set([name ?? '', email ?? '', ...stated].flatMap(nameKeys));
  for (const [written, shown] of aliases) {
    const [left, right] = [nameKeys(written), nameKeys(shown)];
    if ([...left, ...right].some((key) => me.has(key))) for (const key of [...left, ...right]) me.add(key);
  }
  for (const [group, members] of ownersFiles?.aliases ?? []) {
    if (isAnyMember(members, me)) me.add(group);
  }
  return me;
}

/** Whether an owner is the person at the keyboard, or one of their teams. */
export function isMine(owner: string | undefined, me: Me): boolean {
  return owner !== undefined && nameKeys(owner).some((key) => me.has(key));
}
