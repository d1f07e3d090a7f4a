import type { Lang } from '../words';
import { type Address, DEFAULT_ADDRESS, NOTATIONS, PANELS, type Panel, THEMES, VIEWS } from './address';
import { type Notice, notice, quoted } from './notices';

/**
 * How one parameter is read (undefined: it means nothing) and written; what it can say, where that is little.
 * Methods, so that parameters of any type go into one table.
 */
type Parameter<T> = Readonly<{ read(text: string): T | undefined; write(value: T): string; known?: readonly string[] }>;

const oneOf = <T extends string>(values: readonly T[], known: readonly string[] = values): Parameter<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
  known,
});

const flag = (on: string, off: string): Parameter<boolean> => ({
  known: [on, off],
  read: (text) => (text === on ? true : text === off ? false : undefined),
  write: (value) => (value ? on : off),
});

const beatNumber: Parameter<number> = { read: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined), write: String };

const lang: Parameter<Lang> = {
  read: (text) => {
    const asked = text.toLowerCase();
    return asked === 'en' ? 'en' : ['zh', 'zh-cn', 'zh-hans'].includes(asked) ? 'zh-Hans' : undefined;
  },
  write: (value) => value,
  known: ['en', 'zh-Hans'],
};

/** A comma, the wide one too that a Chinese input method writes. */
const COMMA = /[,\uFF0C]/;
const several = (text: string): readonly string[] => text.split(COMMA).filter((name) => name !== '');

const panels: Parameter<readonly Panel[]> = {
  read: (text) => {
    const names = several(text);
    // In the order in which they stand: the one that was chosen last comes last.
    const known = names.flatMap((name) => PANELS.find((panel) => panel === name) ?? []);
    return known.length === names.length && new Set(known).size === known.length ? known : undefined;
  },
  write: (value) => value.join(','),
  known: PANELS,
};

const speed: Parameter<number> = {
  read: (text) => (/^\d(\.\d{1,3})?$/.test(text) && Number(text) >= 0.25 && Number(text) <= 4 ? Number(text) : undefined),
  write: String,
};

const names: Parameter<readonly [string, string]> = {
  read: (text) => {
    const [client, server, ...more] = text.split(COMMA).map((name) => name.trim());
    if (!client || !server || more.length > 0 || client.length > 24 || server.length > 24) return undefined;
    return [client, server];
  },
  write: (value) => value.join(','),
};

const run: Parameter<string> = { read: (text) => (/^[\w-]+$/.test(text) ? text : undefined), write: (value) => value };

/** Names of this list, in the order that is given; nothing that is not in it. */
const listOf = (all: readonly string[]): Parameter<readonly string[]> => ({
  read: (text) => {
    const names = several(text);
    return names.length > 0 && names.every((name) => all.includes(name)) ? names : undefined;
  },
  write: (value) => value.join(','),
});

/** The table of address parameters, in the order in which they are written. */
const parametersFor = (scenarios: readonly string[]) =>
  ({
    // More than a sentence can tell.
    scenario: oneOf(scenarios, []),
    beat: beatNumber,
    from: beatNumber,
    to: beatNumber,
    lang,
    numbers: oneOf(NOTATIONS),
    theme: oneOf(THEMES),
    view: oneOf(VIEWS),
    panels,
    speed,
    autoplay: flag('1', '0'),
    names,
    keys: flag('on', 'off'),
    motion: oneOf(['reduce']),
    links: flag('on', 'off'),
    run,
    ask: flag('1', '0'),
    lesson: listOf(scenarios),
    v: { read: (text: string) => (text === '1' ? 1 : undefined), write: String },
  }) satisfies { [Name in keyof Address]: Parameter<NonNullable<Address[Name]>> };

/** What an address (the part from `?`) says; the default, and a notice, for whatever in it means nothing. `scenarios`: the ids that exist. */
export const parse = (search: string, scenarios: readonly string[]): { address: Address; notices: readonly Notice[] } => {
  const parameters: Readonly<Record<string, Parameter<unknown>>> = parametersFor(scenarios);
  const said: Record<string, unknown> = {};
  const notices: Notice[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter) notices.push(notice('notice.unknownName', { name: quoted(name) }));
    else if (Object.hasOwn(said, name)) notices.push(notice('notice.repeated', { name }));
    else {
      const value = parameter.read(text);
      said[name] = value ?? DEFAULT_ADDRESS[name as keyof Address];
      if (value === undefined) notices.push(meaningless(name as keyof Address, text, parameter));
    }
  }
  return { address: { ...usualWith(said.lesson), ...said }, notices };
};

/** What holds where an address says nothing. A lesson begins with its first scenario. */
const usualWith = (lesson: unknown): Address => ({
  ...DEFAULT_ADDRESS,
  scenario: Array.isArray(lesson) ? lesson[0] : DEFAULT_ADDRESS.scenario,
});

const meaningless = (name: keyof Address, text: string, { known = [], write }: Parameter<unknown>): Notice => {
  const usual = DEFAULT_ADDRESS[name];
  const values = { name, value: quoted(text) };
  if (known.length > 0) return notice('notice.badChoice', { ...values, known: known.join() });
  if (usual === null) return notice('notice.badValueNone', values);
  return notice('notice.badValue', { ...values, used: write(usual) });
};

/** The address as text, from `?` on, with only what differs from the default; '' when nothing does. */
export const format = (address: Address): string => {
  const parameters: Readonly<Record<string, Parameter<unknown>>> = parametersFor([]);
  const search = new URLSearchParams();
  const usual = usualWith(address.lesson);
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = address[name as keyof Address];
    if (value !== null && value !== usual[name as keyof Address]) search.set(name, parameter.write(value));
  }
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
};

/** The language of someone whose browser prefers these, the dearest first: the first that there is. */
export const languageOf = (preferred: readonly string[]): Lang => {
  const known = preferred.map((tag) => tag.toLowerCase()).find((tag) => /^(en|zh)\b/.test(tag));
  return known?.startsWith('zh') ? 'zh-Hans' : 'en';
};
