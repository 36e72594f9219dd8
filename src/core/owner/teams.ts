import { isAnyMember, isTeamHandle, nameKeys } from './names.ts';
import type { OwnerFacts } from './resolveOwner.ts';

const teamWords = /\b(?:teams?|squad|guild|group|chapter|tribe|council|committee|board|maintainers|sig)\b/iu;

/**
 * The teams behind an owner: itself where it is one (`@org/team`, a group of OWNERS_ALIASES, the alias of a team, a name that says
 * so), else the groups of OWNERS_ALIASES that the person is in. None: a person of whom no team is known.
 */
export function teamsOf(owner: string, { aliases, ownersFiles }: OwnerFacts): readonly string[] {
  const groups = ownersFiles?.aliases ?? new Map<string, readonly string[]>();
  const written = [...aliases].filter(([, shown]) => shown === owner).map(([name]) => name);
  const names = [owner, ...written];
  if (names.some((name) => isTeamHandle(name) || groups.has(name.toLowerCase())) || teamWords.test(owner)) return [owner];
  const keys = new Set(names.flatMap(nameKeys));
  return [...groups].filter(([, members]) => isAnyMember(members, keys)).map(([group]) => group);
}
