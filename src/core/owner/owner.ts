/** Which rung of the ladder named the owner. */
export type OwnerSource = 'owner' | 'decision-makers' | 'codeowners' | 'applies-to' | 'git';

/** The one accountable person or team of a record, and how we know. */
export interface Owner {
  readonly name: string;
  readonly source: OwnerSource;
}
