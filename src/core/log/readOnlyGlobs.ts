import { matchesGlob } from './match.ts';

/** The globs of a setting of the editor; one counts where its value is `true`. */
export type GlobSetting = Readonly<Record<string, unknown>>;

/** Posix paths of a file, as globs mean it: inside its workspace folder, and on its file system. */
export interface FilePaths {
  readonly inside: string;
  readonly absolute: string;
}

/** Whether `files.readonlyInclude` keeps a file from being edited, and `files.readonlyExclude` does not let it go. */
export function isKeptReadOnly(file: FilePaths, include: GlobSetting, exclude: GlobSetting): boolean {
  return covers(include, file) && !covers(exclude, file);
}

function covers(setting: GlobSetting, { inside, absolute }: FilePaths): boolean {
  return Object.entries(setting).some(
    ([glob, isOn]) => isOn === true && matchesGlob(glob, /^(?:\/|[a-z]:)/iu.test(glob) ? absolute : inside),
  );
}
