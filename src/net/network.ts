import type { Ms, Side } from '../tcp/names';
import type { Fate, Input, Setup } from '../trace/run';
import { chance } from './chance';

/** What the network does with one transmission: it is lost after part of the way (`after` that many ms), or each of its copies takes so long. */
export type Passage = Readonly<{ lost: true; part: number; after: Ms }> | Readonly<{ lost: false; delays: readonly Ms[] }>;

const LOSS = 1;
const PLACE = 2;
const DUPLICATION = 3;
const REORDERING = 4;

/** A lost segment dies somewhere between 35 % and 75 % of the way, so that it is seen to have left. */
const place = (setup: Setup, side: Side, nth: number): number => 0.35 + 0.4 * chance(setup.seed, side, nth, PLACE);

/** The fate that was named for this transmission; the last word counts. */
const named = (inputs: readonly Input[], side: Side, nth: number): Fate | null =>
  inputs.reduce<Fate | null>((fate, input) => (input.do === 'fate' && input.side === side && input.nth === nth ? input.fate : fate), null);

/** Is the way from this end cut at that time? */
const isCut = (inputs: readonly Input[], side: Side, at: Ms): boolean =>
  inputs.some(
    (input) => input.do === 'cut' && input.side === side && input.at <= at && (input.lasts === null || at < input.at + input.lasts),
  );

/** Lost after that part of a way of `delay` ms; not at once, so that it is seen to have left. */
const dying = (delay: Ms, part: number): Passage => ({ lost: true, part, after: Math.max(1, Math.round(part * delay)) });

const byName = (setup: Setup, side: Side, nth: number, fate: Fate): Passage => {
  const delay = setup.network.delay[side] + (fate.by ?? 0);
  if (fate.fate === 'lost') return dying(delay, fate.diesAt ?? place(setup, side, nth));
  return { lost: false, delays: fate.fate === 'delayed' ? [delay] : [delay, delay + fate.after] };
};

const byChance = (setup: Setup, side: Side, nth: number): Passage => {
  const { delay, loss, duplication, reordering } = setup.network;
  const dice = (what: number): number => chance(setup.seed, side, nth, what);
  if (dice(LOSS) < loss) return dying(delay[side], place(setup, side, nth));
  const late = dice(REORDERING) < reordering ? delay[side] * (0.5 + 2 * dice(REORDERING + 10)) : 0;
  const first = Math.round(delay[side] + late);
  return {
    lost: false,
    delays: dice(DUPLICATION) < duplication ? [first, Math.round(first + delay[side] * (0.2 + 3 * dice(DUPLICATION + 10)))] : [first],
  };
};

/**
 * What befalls the nth transmission of an end, which leaves at `at`: what was named for it, a cut, else chance.
 * Never dependent on another's fate.
 * @returns delays in ms one way, one a copy
 */
export const passage = (setup: Setup, inputs: readonly Input[], side: Side, nth: number, at: Ms): Passage => {
  const fate = named(inputs, side, nth);
  if (fate === null && isCut(inputs, side, at)) return dying(setup.network.delay[side], place(setup, side, nth));
  return fate === null ? byChance(setup, side, nth) : byName(setup, side, nth, fate);
};
