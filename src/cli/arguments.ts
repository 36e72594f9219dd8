import { parseArgs } from 'node:util';
import type { Day } from '../core/day/day.ts';
import { parseDay } from '../core/day/day.ts';
import type { ChangeCommand, Command, ReportCommand, ReportInput } from './command.ts';
import { commands } from './commands/commands.ts';
import { commonOptions, ownOptions, type OwnOption } from './options.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** What every request for a command says. */
interface Asked {
  /** Undefined: the day of this machine's clock. */
  readonly asOf: Day | undefined;
  /** Whether readings of an earlier run may be used. */
  readonly cached: boolean;
  /** Undefined: the current folder. */
  readonly cwd: string | undefined;
}

/** A report that is asked for. */
export interface ReportRequest extends Asked {
  readonly kind: 'report';
  readonly command: ReportCommand;
  readonly print: (input: ReportInput) => string;
  readonly paths: readonly string[];
  readonly option: (name: OwnOption) => readonly string[];
}

/** A change that is asked for. */
export interface ChangeRequest extends Asked {
  readonly kind: 'change';
  readonly command: ChangeCommand;
  readonly format: ChangeFormat;
  readonly operands: readonly string[];
  readonly option: (name: OwnOption) => readonly string[];
}

/** How a command that changes files says what it did. */
export type ChangeFormat = 'text' | 'json';

/** What the command line asks for. */
export type Request =
  { readonly kind: 'print'; readonly text: string } | { readonly kind: 'version' } | ReportRequest | ChangeRequest;

const changeFormats: readonly ChangeFormat[] = ['text', 'json'];

/** Reads the words behind `docket`. Throws a `UserError` that names the word that is wrong. */
export function readArguments(words: readonly string[]): Request {
  const { values, positionals } = split(words);
  const [name, operands] = named(positionals);
  if (values.version === true) return { kind: 'version' };
  if (values.help === true) return { kind: 'print', text: helpFor(name) };
  const command = commandNamed(name);
  const asked = { asOf: readAsOf(values['as-of']), cached: values['no-cache'] !== true, cwd: values.cwd };
  const given = Object.keys(ownOptions).filter((option) => Object.hasOwn(values, option));
  refuseForeign(command, given);
  const format = values.format ?? 'text';
  const option = optionsIn(values);
  if (command.kind === 'report')
    return { ...asked, kind: 'report', command, print: formatNamed(format, command), paths: operands, option };
  refuseOperands(command, operands.length);
  return { ...asked, kind: 'change', command, format: changeFormat(format, command), operands, option };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { ...commonOptions, ...ownOptions }, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // "Unknown option '--x'. To specify a positional argument …": the first sentence says it.
    throw new UserError('error.option', error.message.split(/\.\s/)[0] ?? '');
  }
}

/** The command, which may be of two words (`report owners`), and what stands behind it. */
function named([first, second, ...rest]: readonly string[]): readonly [string | undefined, readonly string[]] {
  const both = `${first ?? ''} ${second ?? ''}`;
  if (commands.some(({ name }) => name === both)) return [both, rest];
  return [first, second === undefined ? [] : [second, ...rest]];
}

function optionsIn(values: Readonly<Record<string, unknown>>): (name: OwnOption) => readonly string[] {
  return (name) => [values[name] ?? []].flat().map(String);
}

function helpFor(name: string | undefined): string {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return tell(`usage.${command.name}`, formatNames(command));
  return tell('usage', [...new Set(commands.flatMap((one) => formatsOf(one)))].join(', '));
}

function commandNamed(name: string | undefined): Command {
  const names = commands.map((command) => command.name).join(', ');
  if (name === undefined) throw new UserError('error.command-missing', names);
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new UserError('error.command-unknown', name, names);
  return command;
}

function refuseForeign(command: Command, given: readonly string[]): void {
  const own: readonly string[] = command.options;
  const foreign = given.find((option) => !own.includes(option));
  if (foreign !== undefined) throw new UserError('error.option-foreign', foreign, command.name);
}

function refuseOperands({ name, operands: { least, most } }: ChangeCommand, count: number): void {
  if (count < least) throw new UserError('error.operands-missing', name);
  if (count > most) throw new UserError('error.operands-many', name);
}

function formatNamed(name: string, command: ReportCommand): (input: ReportInput) => string {
  const print = command.formats.get(name);
  if (print === undefined) throw new UserError('error.format', name, command.name, formatNames(command));
  return print;
}

function changeFormat(name: string, command: ChangeCommand): ChangeFormat {
  const format = changeFormats.find((one) => one === name);
  if (format === undefined) throw new UserError('error.format', name, command.name, formatNames(command));
  return format;
}

function formatNames(command: Command): string {
  return formatsOf(command).join(', ');
}

function formatsOf(command: Command): readonly string[] {
  return command.kind === 'report' ? [...command.formats.keys()] : changeFormats;
}

function readAsOf(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day === undefined) throw new UserError('error.as-of', text, '2026-11-21');
  return day;
}
