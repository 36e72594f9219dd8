import { isForeign } from '../log/discover.ts';

/** In bytes: what is longer was made by a program, or is no text. */
export const largestCiting = 1024 * 1024;

/** Whether a folder may hold files that mention records. Takes a folder's name: hidden ones of the team count (`.github`), other people's code does not. */
export function mayHoldCitations(folder: string): boolean {
  return folder.startsWith('.')
    ? !/^\.(?:git|hg|svn|venv|tox|cache|idea|next|gradle|terraform)$/i.test(folder)
    : !isForeign(folder);
}

/** Whether a file may mention a record, by its posix path alone: text that people write. */
export function mayCite(path: string): boolean {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  return segments.every(mayHoldCitations) && !binary.test(name) && !made.test(name);
}

const binary =
  /\.(?:png|jpe?g|gif|webp|bmp|ico|icns|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|class|exe|dll|so|dylib|a|o|obj|wasm|bin|dat|db|sqlite|woff2?|ttf|otf|eot|mp[34]|m4a|mov|avi|webm|wav|ogg|psd|sketch|fig|docx?|xlsx?|pptx?|pyc|pack|idx|parquet)$/i;
const made =
  /^(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|go\.sum|cargo\.lock|poetry\.lock|composer\.lock|gemfile\.lock)$|\.min\.(?:js|css)$|\.map$/i;
