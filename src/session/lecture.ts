import { type Address, DEFAULT_ADDRESS } from './address';
import { addressOf, type State } from './state';
import { format, parse } from './url';

/** Where a lecture is: the moment, as an address, and whether the audience is being asked what comes next. */
export type Moment = Readonly<{ search: string; beat: number; asked: boolean }>;

/** `clock` grows with every change in any window; `by`: the window that made it. The later change counts, of two at once the greater `by`. */
export type Stamp = Readonly<{ clock: number; by: string }>;

/** What windows of one lecture say to each other: who is new asks, who knows tells. */
export type Word = Readonly<{ v: 1; type: 'hello' }> | Readonly<{ v: 1; type: 'moment'; stamp: Stamp; moment: Moment }>;

/** The channel of a lecture. */
export const channelOf = (lecture: string): string => `tcp-stage lecture ${lecture}`;

/** The lecture that an address names, in its part from `#` on; null: none. */
export const lectureIn = (hash: string): string | null => /^#lecture=([a-z0-9]{8,32})$/.exec(hash)?.[1] ?? null;
export const hashOf = (lecture: string): string => `#lecture=${lecture}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Reads what came through the channel; null: it is no word of a lecture, and is passed over. */
export const wordOf = (data: unknown): Word | null => {
  if (!isRecord(data) || data.v !== 1) return null;
  if (data.type === 'hello') return { v: 1, type: 'hello' };
  const { stamp, moment } = data;
  if (data.type !== 'moment' || !isRecord(stamp) || !isRecord(moment)) return null;
  const { clock, by } = stamp;
  const { search, beat, asked } = moment;
  if (!Number.isSafeInteger(clock) || Number(clock) < 0 || typeof by !== 'string') return null;
  if (typeof search !== 'string' || search.length > 20_000 || !Number.isSafeInteger(beat) || typeof asked !== 'boolean') return null;
  return { v: 1, type: 'moment', stamp: { clock: Number(clock), by }, moment: { search, beat: Number(beat), asked } };
};

/** Whether one stamp is of a later change than another. */
export const isLater = (one: Stamp, other: Stamp): boolean => one.clock > other.clock || (one.clock === other.clock && one.by > other.by);

export const sameMoment = (one: Moment, other: Moment): boolean =>
  one.search === other.search && one.beat === other.beat && one.asked === other.asked;

/** The part of an address that all windows of a lecture share: what is on the stage, and in which words and numbers. */
const sharedParts = ({ scenario, run, lang, numbers, names, ask, lesson }: Address): Partial<Address> => ({
  scenario,
  run,
  lang,
  numbers,
  names,
  ask,
  lesson,
});

/** The moment at which a session is. */
export const momentOf = (state: State): Moment => ({
  search: format({ ...DEFAULT_ADDRESS, ...sharedParts(addressOf(state)) }),
  beat: state.beat,
  asked: state.asked === state.beat,
});

/** The address of a moment, read. What means nothing in it falls back to the default, as in any address. */
export const addressOfMoment = ({ search }: Moment, scenarios: readonly string[]): Address => parse(search, scenarios).address;
