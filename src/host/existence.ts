import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { forEachAtOnce } from './pace.ts';

/**
 * Which files and folders of a workspace folder exist, as far as somebody asked. Rules ask without waiting, disks answer
 * late: what is not known yet counts as existing until `learn` has looked.
 */
export class Existence {
  readonly #folder: WorkspaceFolder;
  readonly #known = new Map<string, boolean>();
  readonly #asked = new Set<string>();

  constructor(folder: WorkspaceFolder) {
    this.#folder = folder;
  }

  /** Whether a posix path inside the folder exists; true while nobody knows. */
  has(path: string): boolean {
    const known = this.#known.get(path);
    if (known === undefined) this.#asked.add(path);
    return known ?? true;
  }

  /** Forgets a path and all below it. Returns whether anybody had asked for one of them. */
  forget(path: string): boolean {
    const gone = [...this.#known.keys()].filter(
      (known) => known === path || known.startsWith(`${path}/`) || path.startsWith(`${known}/`),
    );
    for (const known of gone) this.#known.delete(known);
    return gone.length > 0;
  }

  /** Forgets everything. */
  clear(): void {
    this.#known.clear();
  }

  /** Looks for what was asked since. Returns whether some of it is missing, so that whoever asked should ask again. */
  async learn(): Promise<boolean> {
    const asked = [...this.#asked];
    this.#asked.clear();
    let missing = false;
    await forEachAtOnce(asked, async (path) => {
      const exists = await isThere(Uri.joinPath(this.#folder.uri, path));
      this.#known.set(path, exists);
      missing ||= !exists;
    });
    return missing;
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
