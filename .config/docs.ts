// Writes what is generated: the README's tables (commands, settings, rules) and the strings for translators.
// With `--check` it writes nothing and fails where one of them is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../src/core/rules/rules.ts';
import { messages } from '../src/core/words/messages.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: readonly { readonly properties: Record<string, Setting> }[];
  };
}
interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const manifest = readJson<Manifest>('package.json');
const texts = readJson<Record<string, string>>('package.nls.json');

/** Replaces `%key%` by its English text. */
function say(text: string | undefined): string {
  return (text ?? '')
    .replace(/^%(.+)%$/, (_, key: string) => texts[key] ?? key)
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const tables: Record<string, string> = {
  commands: table(
    ['Command', 'Identifier'],
    manifest.contributes.commands.map((command) => [`Docket: ${say(command.title)}`, `\`${command.command}\``]),
  ),
  settings: table(
    ['Setting', 'Default', 'What it does'],
    manifest.contributes.configuration
      .flatMap((group) => Object.entries(group.properties))
      .map(([key, setting]) => [
        `\`${key}\``,
        `\`${JSON.stringify(setting.default)}\``,
        say(setting.markdownDescription ?? setting.description),
      ]),
  ),
  rules: table(
    ['Rule', 'Default', 'What it says'],
    rules.map((rule) => [`[\`${rule.code}\`](docs/rules/${rule.code}.md)`, rule.severity, messages[rule.summary]]),
  ),
};

/** Puts each table between its `<!-- name -->` and `<!-- /name -->`. */
function refresh(readme: string): string {
  return Object.entries(tables).reduce((text, [name, rows]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no place for the ${name}: it needs ${start} and ${end}.`);
    return `${text.slice(0, from + start.length)}\n${rows}\n${text.slice(to)}`;
  }, readme);
}

/** The English strings that translators start from: each is its own key, as `vscode.l10n.t` asks for it. */
function translatorsBundle(): string {
  const strings = [...new Set(Object.values(messages))].sort();
  return `${JSON.stringify(Object.fromEntries(strings.map((text) => [text, text])), undefined, 2)}\n`;
}

const generated = [
  { path: 'README.md', text: refresh(readFileSync('README.md', 'utf8')) },
  { path: 'l10n/bundle.l10n.json', text: translatorsBundle() },
];
for (const { path, text } of generated) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (text !== readFileSync(path, 'utf8')) {
    console.error(`${path} differs from package.json, the rules or the catalogue. Run "npm run docs" and commit the result.`);
    process.exitCode = 1;
  }
}
