/**
 * What a person or team may be recognized by, in a form that can be compared: `Ann Lima (@ana)` by `ann lima` and `@ana`,
 * `Ann <ana@x.org>` by `ann` and `ana@x.org`. An address by which GitHub or GitLab hides another one gives the handle, too.
 */
export function nameKeys(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const parts = [plain, ...plain.slice(0, 300).split(/[()<>[\]]/u)].map((part) => part.replace(/\s+/gu, ' ').trim());
  return [...new Set(parts.filter((part) => part !== '').flatMap((part) => [part, ...hiddenHandle(part)]))];
}

/** Whether one of the members of a group, as OWNERS_ALIASES names them, is somebody of these keys. */
export function isAnyMember(members: readonly string[], keys: ReadonlySet<string>): boolean {
  return members.some((member) => keys.has(`@${member.toLowerCase()}`) || keys.has(member.toLowerCase()));
}

/** `@org/team`: a team of GitHub or a group of GitLab inside another one. */
export function isTeamHandle(name: string): boolean {
  return /^@[^@/\s]+\/\S+$/.test(name);
}

/** `dependabot[bot]`, `@eth-bot`, `Renovate Bot`, `github-actions`. */
export function isBotName(name: string): boolean {
  return /\[bot\]|(?:^|[\s_-])bot$|^@?(?:github-actions|dependabot|renovate|semantic-release)\b/i.test(name);
}

// 49699333+ana@users.noreply.github.com, 1234-ana@users.noreply.gitlab.com
function hiddenHandle(address: string): readonly string[] {
  const handle = /^(?:\d+[+-])?([\w-]+)@users\.noreply\.git(?:hub|lab)\.com$/.exec(address)?.[1];
  return handle === undefined ? [] : [`@${handle}`];
}
