/** A branch and the documents on it. */
export interface Branch {
  /** As people call it: `feature/x`, `origin/main`; `HEAD` for a commit that is checked out without a branch, in another working tree `worktrees/x/HEAD`. */
  readonly name: string;
  readonly kind: 'local' | 'remote' | 'detached';
  /** The id of its last commit. */
  readonly commit: string;
  /**
   * By each folder that was asked for: the posix paths, inside the workspace folder, of the documents in it and a few folders
   * below it. Branches on which a folder is the same share one list.
   */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** What is on the branches of a repository, as far as it could be read. */
export interface BranchListing {
  /** The branch that is checked out and the remotes' default ones first, then those with the newest commits. */
  readonly branches: readonly Branch[];
  /** The branch that is checked out, also before its first commit. */
  readonly current: string | undefined;
  /** The branches that others build on, as the remotes say: `origin/main`. */
  readonly defaults: readonly string[];
  /** What could not be read, and why. */
  readonly gaps: readonly BranchGap[];
}

/** Something that could not be read. */
export interface BranchGap {
  readonly reason: BranchGapReason;
  /** A branch, a folder on it (`origin/main:docs/adr`) or, for `too-many-branches`, how many were left out. */
  readonly at: string;
}

/**
 * Why. `no-repository`: there is no git here; `reference-table`: branches are kept in a table that only git reads;
 * `missing`: the clone does not hold it, as a partial one doesn't; `corrupt`: it is damaged; `too-large`, `too-much`: reading it would
 * take too long.
 */
export type BranchGapReason =
  | 'no-repository'
  | 'reference-table'
  | 'unreadable-reference'
  | 'too-many-branches'
  | 'missing'
  | 'corrupt'
  | 'too-large'
  | 'too-much';
