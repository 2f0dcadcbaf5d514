// From the words on the command line to what is asked for.
import { parseArgs } from 'node:util';
import type { Result } from '../base/result.ts';
import { failed, ok } from '../base/result.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS, formatOf } from '../formats/index.ts';
import { cliWords } from './words.ts';

export type CommandName = 'formats' | 'convert' | 'check' | 'report' | 'help';

export interface Request {
  readonly command: CommandName;
  /** Files and folders to read; `-` is the standard input. */
  readonly inputs: readonly string[];
  /** Texts that the inputs speak of. */
  readonly texts: readonly string[];
  readonly from: Format | null;
  readonly to: Format | null;
  /** The file or folder to write; null: the standard output. */
  readonly output: string | null;
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const;

const COMMANDS: readonly CommandName[] = ['formats', 'convert', 'check', 'report'];

/** What is asked for, or one line that says what is wrong with the asking. */
export function requestOf(args: readonly string[]): Result<Request> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return failed(firstSentence(error));
  }
  const { values, positionals } = parsed;
  const [name, ...inputs] = positionals;
  const command =
    values.help || name === undefined || name === 'help' ? 'help' : COMMANDS.find((each) => each === name);
  if (!command) return failed(cliWords.unknownCommand(name!));
  const from = named(values.from, 'reads');
  if (!from.ok) return from;
  const to = named(values.to, 'writes');
  if (!to.ok) return to;
  if (command !== 'help' && command !== 'formats' && inputs.length === 0) return failed(cliWords.noInput(command));
  return ok({
    command,
    inputs,
    texts: values.text ?? [],
    from: from.value,
    to: to.value,
    output: values.output ?? null,
    strict: values.strict ?? false,
    json: values.json ?? false,
    quiet: values.quiet ?? false,
  });
}

function named(id: string | undefined, does: 'reads' | 'writes'): Result<Format | null> {
  if (id === undefined) return ok(null);
  const format = formatOf(id);
  const able = FORMATS.filter((each) => each[does]).map((each) => each.id);
  if (!format) return failed(cliWords.unknownFormat(id, able));
  if (format[does]) return ok(format);
  return failed(does === 'reads' ? cliWords.cannotRead(id, able) : cliWords.cannotWrite(id, able));
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\.\s|\n/, 1)[0]!.replace(/\.$/, '');
}
