import type { WorkspaceFolder } from 'vscode';
import type { Configuration } from '../core/config/configuration.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { codeQuestionsIn, type CodeChanges } from '../core/review/codeChange.ts';
import type { Ports } from './ports.ts';

/** What git's history tells of the records of one workspace folder. It is asked after everything else is shown, and a newer question stops an older one. */
export class FolderHistory {
  readonly #folder: WorkspaceFolder;
  readonly #ports: Pick<Ports, 'codeChanges'>;
  #code: CodeChanges | undefined;
  #asking: AbortController | undefined;

  constructor(folder: WorkspaceFolder, ports: Pick<Ports, 'codeChanges'>) {
    this.#folder = folder;
    this.#ports = ports;
  }

  /** How much of the code has changed, as far as it is known by now. */
  get code(): CodeChanges | undefined {
    return this.#code;
  }

  /** Asks what there is to ask of records; true where the answer may be new. */
  async learn(records: readonly DecisionRecord[], configuration: Configuration): Promise<boolean> {
    const questions = codeQuestionsIn(records, configuration);
    if (questions.length === 0 || this.#ports.codeChanges === undefined) return false;
    const asking = new AbortController();
    this.#asking = asking;
    const code = await this.#ports.codeChanges(this.#folder.uri, questions, asking.signal);
    if (asking.signal.aborted || code === undefined || isSame(code, this.#code)) return false;
    this.#code = code;
    return true;
  }

  /** Nobody waits for the answer any more. */
  stop(): void {
    this.#asking?.abort();
  }
}

/** An answer that is remembered is the very same. */
function isSame(code: CodeChanges, before: CodeChanges | undefined): boolean {
  return before?.size === code.size && [...code].every(([path, change]) => before.get(path) === change);
}
