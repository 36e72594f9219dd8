import { matchesGlob } from '../log/match.ts';
import type { Configuration, LogConfiguration } from './configuration.ts';

/** A configured log that a file lies in. */
export interface ConfiguredLog {
  /** The folder of the log: for a glob, the folder that it found. */
  readonly path: string;
  readonly configuration: LogConfiguration;
}

/** The first entry of `logs:` that covers a file; undefined where none does, or where logs are discovered. */
export function configuredLogOf(configuration: Configuration, file: string): ConfiguredLog | undefined {
  const folders = foldersOf(file);
  for (const log of configuration.logs ?? []) {
    const path = folders.find((folder) => log.path === '.' || matchesGlob(log.path, folder));
    if (path !== undefined) return { path, configuration: log };
    if (matchesGlob(log.path, file)) return { path: folders.at(-1) ?? '.', configuration: log };
  }
  return undefined;
}

/** What `.docket.yaml` says of the log in a folder. */
export function logConfigurationOf(configuration: Configuration, folder: string): LogConfiguration | undefined {
  return configuration.logs?.find((log) => log.path === folder || matchesGlob(log.path, folder));
}

/** `a/b/c.md` lies in `.`, `a` and `a/b`. */
function foldersOf(file: string): readonly string[] {
  const segments = file.split('/').slice(0, -1);
  return ['.', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))];
}
