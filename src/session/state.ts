import { beatsOf } from '../trace/beats';
import { beatAt, paceOf } from '../trace/pace';
import type { Trace } from '../trace/trace';
import type { Lang } from '../words';
import { type Address, DEFAULT_ADDRESS } from './address';
import type { Shelf } from './captures/shelf';
import type { Motion } from './motion';
import { type Notice, notice } from './notices';
import { askedOpening, LAST_BEAT, type Opening, type Read } from './opening';
import { afterChoice, openPanels } from './panels';
import { nameOf, type Pair, pairOf, recordOf, type Source, sourceOf } from './source';
import { toldAt } from './told';

/** What a viewer may set, whatever is on the stage. */
export type Settings = Readonly<Omit<Address, 'scenario' | 'beat' | 'from' | 'to' | 'lang' | 'run' | 'autoplay' | 'v'> & { lang: Lang }>;

/** The beats that may be walked, the first and the last. */
export type Range = Readonly<{ first: number; last: number }>;

/** What the session knows. Which beat, not where between beats: that is the playhead's. */
export type State = Readonly<{
  settings: Settings;
  /** The language was chosen, so it belongs into the address; else it is the browser's. */
  langChosen: boolean;
  source: Source;
  trace: Trace;
  /** Where two runs step together: both of them. `trace` then has the events of both. */
  pair: Pair | null;
  /** The flight that the reader chose. */
  selected: number | null;
  range: Range;
  /** Where the playhead is bound. */
  beat: number;
  /** The last beat that it has come to: what all views show. */
  shown: number;
  /** The beat after which the audience is being asked what comes; -1: none. */
  asked: number;
  motion: Motion;
  autoplay: boolean;
  /** A capture or a packed run that the address names: it has to come before the page is ready. */
  awaited: Opening | null;
  /** What is being read; and the files that were read last, whose conversations can be chosen. */
  reading: Opening | null;
  shelf: Shelf | null;
  notices: readonly Notice[];
  /** The challenge that was taken on, by its id. */
  challenge: string | null;
}>;

/** What a session starts from: an address that was read, what was to be said about it, and the browser's language. */
export type Start = Readonly<{ address: Address; notices: readonly Notice[]; lang: Lang }>;

/** The default address in a browser that prefers English: the page as it is served. */
export const FIRST: Start = { address: DEFAULT_ADDRESS, notices: [], lang: 'en' };

export const lastBeat = (trace: Trace): number => beatsOf(trace).length - 1;

/** The state in which an address opens. A sample capture is still to be fetched then; the default scenario stands in. */
export const opened = ({ address, notices, lang }: Start): State => {
  const { scenario, beat, from, to, run: _, autoplay, v, lang: asked, ...settings } = address;
  const source = sourceOf(scenario);
  const awaited = askedOpening(address);
  const start = {
    settings: { ...settings, lang: asked ?? lang },
    langChosen: asked !== null,
    autoplay,
    awaited,
    reading: null,
    shelf: null,
    notices,
    challenge: null,
  };
  if (awaited !== null || source.kind !== 'scenario')
    return { ...start, ...shownFrom(sourceOf(DEFAULT_ADDRESS.scenario), recordOf('whole-life'), 0) };
  const trace = recordOf(source.id);
  const place = placeIn(trace, { beat, from, to });
  return { ...start, ...shownFrom(source, trace, place.beat, place.range), notices: [...notices, ...place.notices] };
};

type Place = Readonly<{ range: Range; beat: number; notices: readonly Notice[] }>;

/** The range and the beat that an address asks for, as far as this trace has them. */
export const placeIn = (trace: Trace, { beat, from, to }: Pick<Address, 'beat' | 'from' | 'to'>): Place => {
  const asked = { first: from ?? 0, last: to ?? lastBeat(trace) };
  const fits = asked.first <= asked.last && asked.last <= lastBeat(trace);
  const range = fits ? asked : { first: 0, last: lastBeat(trace) };
  const used = clamp(beat ?? range.first, range);
  return {
    range,
    beat: used,
    notices: [
      ...(fits ? [] : [notice('notice.noSuchRange', { from: asked.first, to: asked.last })]),
      ...(beat === null || beat === used || beat === LAST_BEAT ? [] : [notice('notice.noSuchBeat', { value: beat, used })]),
    ],
  };
};

export const clamp = (beat: number, { first, last }: Range): number => Math.min(Math.max(beat, first), last);

/** What changes when another run comes onto the stage. */
export const shownFrom = (source: Source, trace: Trace, beat: number, range: Range = { first: 0, last: lastBeat(trace) }) =>
  ({
    source,
    trace,
    pair: source.kind === 'scenario' ? pairOf(source.id) : null,
    selected: null,
    range,
    beat,
    shown: beat,
    asked: -1,
    motion: { how: 'jump', to: beat },
  }) satisfies Partial<State>;

/** The state after a segment was chosen: its header is shown. */
export const selecting = ({ settings }: State, selected: number): Partial<State> =>
  openPanels(settings.panels).includes('header') || settings.view !== 'full'
    ? { selected }
    : { selected, settings: { ...settings, panels: afterChoice(settings.panels, 'header', false) } };

/** The address of what is on the stage: copying it shares the moment. */
export const addressOf = (state: State): Address => {
  const { settings, langChosen, source, trace, range } = state;
  // Beside another run its beats are counted with that one's; the address holds it alone.
  const shown = source.kind === 'run' ? toldAt(state, state.shown).beat : state.shown;
  const locked = range.first !== 0 || range.last !== lastBeat(trace);
  return {
    ...DEFAULT_ADDRESS,
    ...settings,
    lang: langChosen ? settings.lang : null,
    scenario: nameOf(source),
    beat: source.kind === 'file' || shown === range.first ? null : shown,
    run: source.kind === 'run' ? source.packed : null,
    from: locked && range.first !== 0 ? range.first : null,
    to: locked && range.last !== lastBeat(trace) ? range.last : null,
  };
};

/** The beat at a watching time, within the range. */
export const beatOfWatch = ({ trace, range }: State, watch: number): number => clamp(beatAt(paceOf(trace), watch), range);

/** The state after a setting was changed. Playing goes on at the new speed. */
export const changed = ({ settings, langChosen, motion }: State, change: Partial<Settings>): Partial<State> => ({
  settings: { ...settings, ...change },
  langChosen: langChosen || change.lang !== undefined,
  ...(change.speed !== undefined && motion.how === 'run' ? { motion: { ...motion, from: null } } : {}),
});

/**
 * The state after something was read: what can be played is shown, and files that have more can be chosen from.
 * What was to be said of the address that asked for it is still to be said.
 */
export const captured = (before: State, { opening, source, trace, notices: said, shelf, pair = null }: Read): Partial<State> => {
  const notices = opening === before.awaited ? [...before.notices, ...said] : said;
  const kept = shelf ? { notices, shelf } : { notices };
  if (trace === null || source === null) return kept;
  const place = placeIn(trace, opening.place);
  return { ...kept, ...shownFrom(source, trace, place.beat, place.range), pair, notices: [...notices, ...place.notices] };
};
