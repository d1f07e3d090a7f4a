import { parseArgs } from 'node:util';
import { NOTATIONS } from '../session/address';
import type { Side } from '../tcp/names';
import { SIDES } from '../tcp/names';
import type { Notation } from '../trace/numbers';
import { PICTURE_THEMES, type PictureTheme } from '../view/export/palette';
import { LANGUAGES, type Lang } from '../words';
import { Refusal } from './refusal';

export const COMMANDS = ['ladder', 'list', 'export', 'check'] as const;
export const FORMATS = ['pcap', 'svg', 'mermaid', 'drill', 'json', 'text'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command line asks for. `help`: only to be told how it is used. */
export type Asked = Readonly<{
  command: (typeof COMMANDS)[number];
  file: string;
  /** Other captures of the same: two ends of a connection, say. */
  others: readonly string[];
  /** null: the first, or all where a format has room for all. */
  conversation: number | null;
  lang: Lang;
  /** null: as a scenario is best shown. */
  numbers: Notation | null;
  json: boolean;
  as: Format | null;
  output: string | null;
  at: Side | null;
  theme: PictureTheme;
  from: number | null;
  to: number | null;
}>;

const OPTIONS = {
  conversation: { type: 'string' },
  lang: { type: 'string' },
  numbers: { type: 'string' },
  json: { type: 'boolean' },
  as: { type: 'string' },
  output: { type: 'string', short: 'o' },
  at: { type: 'string' },
  theme: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof OPTIONS;

/** What each command heeds beside the language, the output and the call for help: what it would not heed is refused, not passed over. */
const HEEDS: Readonly<Record<(typeof COMMANDS)[number], readonly Option[]>> = {
  ladder: ['conversation', 'numbers', 'json', 'from', 'to'],
  list: ['json'],
  export: ['conversation', 'numbers', 'as', 'at', 'theme', 'from', 'to'],
  check: [],
};
const ALWAYS: readonly Option[] = ['lang', 'output', 'help'];

const oneOf = <T extends string>(option: string, value: string | undefined, choices: readonly T[]): T | null => {
  const found = choices.find((choice) => choice === value);
  if (value !== undefined && found === undefined) throw new Refusal('cli.badOption', { option, value, choices: choices.join(', ') });
  return found ?? null;
};

const whole = (option: string, value: string | undefined, least: number): number | null => {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value) || Number(value) < least) throw new Refusal('cli.badNumber', { option, value, least });
  return Number(value);
};

/** The language that is asked for; else that of the terminal, as POSIX has it (LC_ALL before LC_MESSAGES before LANG). */
export const languageAsked = (args: readonly string[], env: NodeJS.ProcessEnv): Lang => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (args[at] ?? '').split('=')[1] || args[at + 1];
  const said = asked ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return /^zh/i.test(said) ? 'zh-Hans' : 'en';
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence names the option and how to write it.
    throw new Refusal('cli.badArguments', { why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '' });
  }
};

/** Reads the arguments. @returns null: it is asked how the command is used */
export const askedBy = (args: readonly string[], env: NodeJS.ProcessEnv): Asked | null => {
  const { values, positionals } = parsed(args);
  const [name, file, ...others] = positionals;
  if (values.help || name === undefined || name === 'help') return null;
  const command = COMMANDS.find((each) => each === name);
  if (command === undefined) throw new Refusal('cli.noCommand', { name });
  if (file === undefined) throw new Refusal('cli.noFile', { command });
  const unheeded = Object.keys(values).find((option) => ![...ALWAYS, ...HEEDS[command]].some((heeded) => heeded === option));
  if (unheeded !== undefined) throw new Refusal('cli.notHeeded', { command, option: `--${unheeded}` });
  const [more] = others;
  if (more !== undefined && command === 'check') throw new Refusal('cli.tooMany', { name: more });
  const languages = [...LANGUAGES.map(({ lang }) => lang), 'zh', 'zh-CN'];
  const lang = oneOf('--lang', values.lang, languages);
  const as = oneOf('--as', values.as, FORMATS);
  if (command === 'export' && as === null) throw new Refusal('cli.asWanted', { choices: FORMATS.join(', ') });
  return {
    command,
    file,
    others,
    conversation: whole('--conversation', values.conversation, 1),
    lang: lang === null ? languageAsked([], env) : lang === 'en' ? 'en' : 'zh-Hans',
    numbers: oneOf('--numbers', values.numbers, NOTATIONS),
    json: values.json ?? false,
    as,
    output: values.output ?? null,
    at: oneOf('--at', values.at, SIDES),
    theme: oneOf('--theme', values.theme, PICTURE_THEMES) ?? 'light',
    from: whole('--from', values.from, 0),
    to: whole('--to', values.to, 0),
  };
};
