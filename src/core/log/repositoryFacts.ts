import type { Configuration } from '../config/configuration.ts';
import type { Reading } from '../record/reading.ts';

/** All that is known of one workspace folder. */
export interface RepositoryFacts {
  /** By posix path inside the folder. */
  readonly readings: ReadonlyMap<string, Reading>;
  readonly configuration: Configuration;
  /** The folders that other tools' files name as logs (`.adr-dir`, `.log4brains.yml`, …), as posix paths inside the workspace folder. */
  readonly declaredFolders: readonly string[];
}
