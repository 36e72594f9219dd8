import { nearest } from '../config/nearest.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import { isTeamHandle, nameKeys } from './names.ts';
import { namedInOwnersFiles } from './ownersFiles.ts';
import type { OwnerFacts } from './resolveOwner.ts';

/** Which handles a repository's own files know, and whether they know so many that one they do not know is worth a word. */
export interface KnownOwners {
  /** Lower case. */
  readonly handles: ReadonlySet<string>;
  /** Whether the owners of the log are people of whom these files know nearly all. */
  readonly people: 'listed' | 'not-listed';
  /** Organizations and groups, lower case, of which the files list teams. */
  readonly organizations: ReadonlySet<string>;
}

const fewestPeople = 5;
const fewestTeams = 3;

/** Collects whom CODEOWNERS, OWNERS, aliases and git's authors know. */
export function knownOwnersOf(facts: OwnerFacts, index: DecisionIndex): KnownOwners {
  const listed = [
    ...(facts.codeOwners?.rules ?? []).flatMap(({ owners }) => owners),
    ...(facts.ownersFiles === undefined ? [] : namedInOwnersFiles(facts.ownersFiles)),
  ].map((name) => name.toLowerCase());
  const addresses = new Set([...(facts.authors?.values() ?? [])].flat().map(({ email }) => email));
  const handles = new Set([...listed, ...[...addresses, ...[...facts.aliases].flat()].flatMap(nameKeys)]);
  return { handles, people: judgePeople(new Set(listed), handles, index), organizations: organizationsIn(new Set(listed)) };
}

/** Files that list teams alone say nothing of people; so it is only where nearly everybody who owns a decision is listed. */
function judgePeople(listed: ReadonlySet<string>, known: ReadonlySet<string>, index: DecisionIndex): KnownOwners['people'] {
  if ([...listed].filter(isPersonalHandle).length < fewestPeople) return 'not-listed';
  const owners = index.logs.flatMap(({ records }) => records.flatMap(({ people }) => people));
  const names = new Set(owners.filter(({ value }) => value.role === 'owner').map(({ value }) => value.name.toLowerCase()));
  const people = [...names].filter(isPersonalHandle);
  const strangers = people.filter((name) => !known.has(name));
  return people.length - strangers.length >= 3 && strangers.length * 4 <= people.length ? 'listed' : 'not-listed';
}

function organizationsIn(listed: ReadonlySet<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const team of [...listed].filter(isTeamHandle))
    counts.set(organizationOf(team), (counts.get(organizationOf(team)) ?? 0) + 1);
  return new Set([...counts].filter(([, teams]) => teams >= fewestTeams).map(([name]) => name));
}

/** Whether a name is a handle that the repository would know if it still were somebody's. */
export function isUnknownOwner(name: string, { handles, people, organizations }: KnownOwners): boolean {
  const handle = name.toLowerCase();
  if (handles.has(handle)) return false;
  if (isTeamHandle(handle)) return organizations.has(organizationOf(handle));
  return isPersonalHandle(handle) && people === 'listed';
}

/** The known handle that was probably meant: another team of the same organization, or another person. */
export function meantOwner(name: string, { handles }: KnownOwners): string | undefined {
  const start = name.lastIndexOf('/') + 1 || 1;
  const prefix = name.slice(0, start).toLowerCase();
  const others = [...handles]
    .filter((handle) => handle.startsWith(prefix) && !handle.includes('/', start))
    .map((handle) => handle.slice(start));
  const meant = nearest(name.slice(start), others);
  return meant === undefined ? undefined : prefix + meant;
}

function organizationOf(team: string): string {
  return team.slice(0, team.indexOf('/'));
}

function isPersonalHandle(name: string): boolean {
  return /^@[\w-]+$/.test(name);
}
