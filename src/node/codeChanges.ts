import { fixedPath } from '../core/log/match.ts';
import { readLineCounts, type LineCounts } from '../core/history/lineCounts.ts';
import { answerOf, codeQuestionKey, type CodeChange, type CodeChanges, type CodeQuestion } from '../core/review/codeChange.ts';
import { groupedBy } from '../core/groupedBy.ts';
import type { Day } from '../core/day/day.ts';
import { askGit, askGitLine } from './git.ts';
import { readMainLine, type MainCommit } from './mainLine.ts';

/** Answers how much code of `root` has changed; what cannot be told is left out. Undefined where there is no git, no repository or no commit. Never rejects. */
export type CodeReader = (
  root: string,
  questions: readonly CodeQuestion[],
  signal?: AbortSignal,
) => Promise<CodeChanges | undefined>;

/** In milliseconds, for each question to git. */
const patience = 10_000;
/** Beyond that many paths the whole of the root is compared. */
const mostPaths = 100;
/** Git is asked for that many days at once. */
const atOnce = 2;

/** What was answered while `HEAD` stood where it does; undefined in it: it could not be told. */
interface Known {
  readonly head: string;
  readonly answers: Map<string, CodeChange | undefined>;
}

/** Makes a reader that remembers what it was told as long as `HEAD` does not move. Git is spawned: use it only where a folder is trusted. */
export function createCodeReader(): CodeReader {
  const known = new Map<string, Known>();
  return async (root, questions, signal) => {
    const head = await askGitLine(root, ['rev-parse', '--verify', 'HEAD']);
    if (head === undefined) return undefined;
    const before = known.get(root);
    const { answers } = before?.head === head ? before : { answers: new Map<string, CodeChange | undefined>() };
    known.set(root, { head, answers });
    const open = questions.filter((question) => !answers.has(codeQuestionKey(question)));
    await answerAll({ root, head, signal }, open, answers);
    const found = questions.flatMap((question) => answers.get(codeQuestionKey(question)) ?? []);
    return new Map(found.map((answer) => [answer.path, answer]));
  };
}

/** A repository that is asked. */
interface Asked {
  readonly root: string;
  readonly head: string;
  readonly signal: AbortSignal | undefined;
}

async function answerAll(asked: Asked, open: readonly CodeQuestion[], answers: Known['answers']): Promise<void> {
  if (open.length === 0) return;
  const commits = await readMainLine(asked.root, asked.signal);
  const byCommit = [...groupedBy(open, ({ since }) => commitOn(since, commits) ?? '')];
  const work = async (): Promise<void> => {
    for (let next = byCommit.shift(); next !== undefined && !isStopped(asked); next = byCommit.shift()) {
      const [then, questions] = next;
      const found = then === '' ? undefined : await answerFrom(then, questions, asked);
      // What was stopped is asked again the next time.
      if (!isStopped(asked)) questions.forEach((question, at) => answers.set(codeQuestionKey(question), found?.[at]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function isStopped({ signal }: Asked): boolean {
  return signal?.aborted === true;
}

/** Answers the questions that go back to one commit; undefined where git does not tell. */
async function answerFrom(
  then: string,
  questions: readonly CodeQuestion[],
  asked: Asked,
): Promise<readonly CodeChange[] | undefined> {
  const paths = pathsOf(questions);
  if (paths.length === 0) return undefined;
  if (then === asked.head) return questions.map((question) => answerOf(question, [], []));
  const differing = await compare(asked, [then, asked.head, '--find-renames', '-l400', ...inEarnest], paths);
  if (differing === undefined) return undefined;
  const touched = questions.filter((question) => answerOf(question, differing, []).changed > 0);
  const there = touched.length === 0 ? [] : await compare(asked, [emptyTree(then), then, '--no-renames'], pathsOf(touched));
  return there === undefined ? undefined : questions.map((question) => answerOf(question, differing, there));
}

const inEarnest = ['--ignore-all-space', '--ignore-blank-lines'];

/** Lines that differ between two trees, below some paths; the globs themselves are matched by us, so that they mean the same everywhere. */
async function compare(
  { root, signal }: Asked,
  trees: readonly string[],
  paths: readonly string[],
): Promise<readonly LineCounts[] | undefined> {
  const question = [
    ...['diff', '-z', '--numstat', '--relative', '--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
    ...[...trees, '--', ...paths],
  ];
  const answer = await askGit(root, question, patience, signal);
  return answer?.complete === true ? readLineCounts(answer.text.split('\0')) : undefined;
}

/** What was there at the end of a day: of that day's commits the newest. Undefined where history does not reach back so far. */
function commitOn(since: Day, commits: readonly MainCommit[]): string | undefined {
  return commits.find(({ day }) => day <= since)?.id;
}

/** Where to look, as plain paths: git is told to take no sign in them for a pattern. */
function pathsOf(questions: readonly CodeQuestion[]): readonly string[] {
  const fixed = questions.flatMap(({ globs }) => globs.flatMap((glob) => fixedPath(glob) ?? []));
  const paths = [...new Set(fixed)].sort();
  return paths.length > mostPaths || paths.includes('') ? ['.'] : paths;
}

/** The tree without files, which every repository knows, by the length of its names. */
function emptyTree(commit: string): string {
  return commit.length > 40
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}
