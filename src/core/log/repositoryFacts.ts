import type { Configuration } from '../config/configuration.ts';
import type { Reading } from '../record/reading.ts';

/** All that is known of one workspace folder. */
export interface RepositoryFacts {
  /** By posix path inside the folder. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly configuration: Configuration;
  /** The folders that `.adr-dir` files name, as posix paths inside the workspace folder. */
  readonly adrDirs: readonly string[];
}
