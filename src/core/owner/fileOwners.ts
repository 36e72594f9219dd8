import { ownersOf } from './codeowners.ts';
import type { CodeOwners } from './codeowners.ts';
import { isBotName } from './names.ts';
import { nearestApprovers } from './ownersFiles.ts';
import type { OwnersFiles } from './ownersFiles.ts';

/** What a repository's own files say about who owns its files. */
export interface FileOwners {
  readonly codeOwners: CodeOwners | undefined;
  readonly ownersFiles?: OwnersFiles | undefined;
}

/** A list with more names than this is a crowd: to be the first in it, often by the alphabet, makes nobody accountable. */
const mostAccountable = 5;

/** Who owns a file: by CODEOWNERS, or where that names nobody by the nearest OWNERS file. */
export function ownersOfFile(path: string, { codeOwners, ownersFiles }: FileOwners): readonly string[] {
  const owners = codeOwners === undefined ? [] : ownersOf(codeOwners, path);
  return owners.length > 0 || ownersFiles === undefined ? owners : nearestApprovers(ownersFiles, path);
}

/** The one who answers for what several own: the first who is no bot, unless they are a crowd. */
export function accountableAmong(names: readonly string[]): string | undefined {
  return names.length > mostAccountable ? undefined : names.find((name) => !isBotName(name));
}
