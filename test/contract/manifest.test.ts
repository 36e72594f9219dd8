// package.json ⇄ code ⇄ README: whatever one of them names exists in the others.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}
interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly displayName: string;
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly description: string };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Record<string, readonly { readonly id: string; readonly name: string; readonly initialSize?: number }[]>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: readonly { readonly properties: Record<string, unknown> }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: Record<string, unknown> }[] }[];
    readonly menus: Record<string, readonly { readonly command?: string }[]>;
  };
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(manifestText);
const texts: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const readme = readFileSync('README.md', 'utf8');

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const code = `${sources('src/host')}\n${readFileSync('src/extension.ts', 'utf8')}\n${sources('src/core/view')}`;

/** Every quoted `docket.…` in the code. */
function namedInCode(): Set<string> {
  return new Set([...code.matchAll(/'(docket(?:\.[a-zA-Z]+)+)'/g)].map((match) => match[1] ?? ''));
}

describe('the manifest', () => {
  const commands = manifest.contributes.commands.map(({ command }) => command);
  const views = Object.values(manifest.contributes.views).flat();
  const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));

  it('is who we are', () => {
    assert.equal(manifest.name, 'docket');
    assert.equal(manifest.publisher, 'docket-adr');
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.equal(texts['displayName'], 'Docket: ADRs, Design Docs & Review Reminders');
    assert.ok(existsSync(manifest.icon), manifest.icon);
  });

  it('activates without searching the workspace', () => {
    for (const event of manifest.activationEvents) assert.doesNotMatch(event, /^\*$|workspaceContains:\*\*/);
  });

  it('says what it does in an untrusted folder', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.ok(manifest.capabilities.untrustedWorkspaces.description);
    assert.ok(manifest.capabilities.virtualWorkspaces);
  });

  it('gives the decisions more room than what follows from them', () => {
    const [decisions, reviews, file] = views.map(({ initialSize }) => initialSize ?? Number.NaN);
    assert.ok(Number(decisions) > Number(reviews) && Number(reviews) > Number(file));
  });
  it('has the three views of the contract', () => {
    assert.deepEqual(
      views.map(({ id }) => id),
      ['docket.decisions', 'docket.reviews', 'docket.governing'],
    );
    assert.ok(manifest.contributes.viewsContainers.activitybar.some(({ id, icon }) => id === 'docket' && existsSync(icon)));
    for (const { view } of manifest.contributes.viewsWelcome)
      assert.ok(
        views.some(({ id }) => id === view),
        view,
      );
  });

  it('declares commands that the code registers', () => {
    const named = namedInCode();
    for (const command of commands) assert.ok(named.has(command), `${command} is in package.json and nowhere in the code`);
  });

  it('declares every id of the code', () => {
    const declared = new Set([...commands, ...settings, ...views.map(({ id }) => id)]);
    for (const id of namedInCode()) {
      assert.ok(declared.has(id) || manifestText.includes(id), `${id} is in the code and nowhere in package.json`);
    }
  });

  it('offers only its own commands in menus', () => {
    const own = Object.values(manifest.contributes.menus)
      .flat()
      .flatMap(({ command }) => command ?? []);
    for (const command of own) {
      assert.ok(!command.startsWith('docket.') || commands.includes(command), command);
    }
  });

  it('shows walkthrough media that exist', () => {
    const media = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => Object.values(step.media)));
    const files = media.filter((value): value is string => typeof value === 'string' && /\.(md|svg|png)$/.test(value));
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('has a text for every placeholder, and no text without a use', () => {
    const used = new Set([...manifestText.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1] ?? ''));
    assert.deepEqual(
      [...used].filter((key) => !(key in texts)),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((key) => !used.has(key)),
      [],
    );
  });

  it('is described in the README, command by command and setting by setting', () => {
    for (const id of [...commands, ...settings]) assert.ok(readme.includes(`\`${id}\``), `${id} is missing: run npm run docs`);
  });
});
