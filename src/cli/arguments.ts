import { parseArgs } from 'node:util';
import type { Day } from '../core/day/day.ts';
import { parseDay } from '../core/day/day.ts';
import type { Command, CommandInput } from './command.ts';
import { check } from './commands/check.ts';
import { due } from './commands/due.ts';
import { list } from './commands/list.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly print: (input: CommandInput) => string;
      readonly paths: readonly string[];
      /** Undefined: the day of this machine's clock. */
      readonly asOf: Day | undefined;
      /** Whether readings of an earlier run may be used. */
      readonly cached: boolean;
      /** Whether branches may be looked at. */
      readonly branches: boolean;
      /** Undefined: the current folder. */
      readonly cwd: string | undefined;
    };

const commands: readonly Command[] = [list, check, due];

const options = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  cwd: { type: 'string' },
  'no-cache': { type: 'boolean' },
  'no-branches': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the words behind `docket`. Throws a `UserError` that names the word that is wrong. */
export function readArguments(words: readonly string[]): Request {
  const { values, positionals } = split(words);
  const [name, ...paths] = positionals;
  if (values.version === true) return { kind: 'version' };
  if (values.help === true) return { kind: 'print', text: helpFor(name) };
  const command = commandNamed(name);
  const print = formatNamed(values.format ?? 'text', command);
  return {
    kind: 'run',
    command,
    print,
    paths,
    asOf: readAsOf(values['as-of']),
    cached: values['no-cache'] !== true,
    branches: values['no-branches'] !== true,
    cwd: values.cwd,
  };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // "Unknown option '--x'. To specify a positional argument …": the first sentence says it.
    throw new UserError('error.option', error.message.split(/\.\s/)[0] ?? '');
  }
}

function helpFor(name: string | undefined): string {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return tell(`usage.${command.name}`, formatNames(command));
  const all = new Set(commands.flatMap(({ formats }) => [...formats.keys()]));
  return tell('usage', [...all].join(', '));
}

function commandNamed(name: string | undefined): Command {
  if (name === undefined) throw new UserError('error.command-missing');
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new UserError('error.command-unknown', name);
  return command;
}

function formatNamed(name: string, command: Command): (input: CommandInput) => string {
  const print = command.formats.get(name);
  if (print === undefined) throw new UserError('error.format', name, command.name, formatNames(command));
  return print;
}

function formatNames(command: Command): string {
  return [...command.formats.keys()].join(', ');
}

function readAsOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UserError('error.as-of', text, '2026-11-21');
  return day;
}
