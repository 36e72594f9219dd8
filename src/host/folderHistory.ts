import type { WorkspaceFolder } from 'vscode';
import type { Configuration } from '../core/config/configuration.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { codeQuestionsIn, type CodeChanges } from '../core/review/codeChange.ts';
import { pathsWithPast, type PastRecords } from '../core/review/pastRecords.ts';
import type { Ports } from './ports.ts';

type HistoryPorts = Pick<Ports, 'codeChanges' | 'pastRecords'>;

/** What git's history tells of the records of one workspace folder. It is asked after everything else is shown, and can be stopped. */
export class FolderHistory {
  readonly #folder: WorkspaceFolder;
  readonly #ports: HistoryPorts;
  #code: CodeChanges | undefined;
  #past: PastRecords | undefined;
  #asking: AbortController | undefined;

  constructor(folder: WorkspaceFolder, ports: HistoryPorts) {
    this.#folder = folder;
    this.#ports = ports;
  }

  /** How much of the code has changed, as far as it is known by now. */
  get code(): CodeChanges | undefined {
    return this.#code;
  }

  /** What earlier versions said of reviews, as far as it is known by now. */
  get past(): PastRecords | undefined {
    return this.#past;
  }

  /** Asks what there is to ask of records; true where the answer may be new. */
  async learn(records: readonly DecisionRecord[], configuration: Configuration): Promise<boolean> {
    const { signal } = (this.#asking = new AbortController());
    const learned = await Promise.all([
      this.#learnCode(records, configuration, signal),
      this.#learnPast(records, configuration, signal),
    ]);
    return learned.includes(true);
  }

  /** Nobody waits for the answer any more. */
  stop(): void {
    this.#asking?.abort();
  }

  async #learnCode(records: readonly DecisionRecord[], configuration: Configuration, signal: AbortSignal): Promise<boolean> {
    const questions = codeQuestionsIn(records, configuration);
    const code = questions.length === 0 ? undefined : await this.#ports.codeChanges?.(this.#folder.uri, questions, signal);
    if (signal.aborted || code === undefined || isSame(code, this.#code)) return false;
    this.#code = code;
    return true;
  }

  async #learnPast(records: readonly DecisionRecord[], configuration: Configuration, signal: AbortSignal): Promise<boolean> {
    const paths = pathsWithPast(records, configuration);
    const past = paths.length === 0 ? undefined : await this.#ports.pastRecords?.(this.#folder.uri, paths, configuration, signal);
    if (signal.aborted || past === undefined || past === this.#past) return false;
    this.#past = past;
    return true;
  }
}

/** An answer that is remembered is the very same. */
function isSame(code: CodeChanges, before: CodeChanges | undefined): boolean {
  return before?.size === code.size && [...code].every(([path, change]) => before.get(path) === change);
}
