import type { State } from '../session/state';
import { flightsOf } from '../trace/flights';

/** What a frame's parts take, in em: heads and foot of a ladder, each of its segments, the least and the most of it. */
const LADDER = { frame: 8, segment: 4, least: 20, most: 34, mostOfTwo: 22 };
/** Lower than this (with the player) there is no room for the explanation beside the ladder: a single line below it is left (see page.css). */
const LEAST_BESIDE = 28;
/** From this width on (em) the explanation stands beside the ladder; below the other it is as narrow as on a phone. */
const WIDE = 60;
const NARROW = 32.5;
const PLAYER = 3.5;
const GAPS = 1.5;
const PANELS = 22;

/**
 * The height (em) in which a stage in a frame of this width (em) shows what it has without scrolling, as far as that is reasonable.
 * The same at every beat: the page around it must not jump while somebody steps.
 */
export const heightFor = (
  { trace, pair, range, settings }: Pick<State, 'trace' | 'pair' | 'range' | 'settings'>,
  width: number,
): number => {
  const ladderOf = (run: State['trace']): number => {
    const segments = flightsOf(run).filter(({ sentBeat }) => sentBeat <= range.last).length;
    return Math.min(Math.max(LADDER.frame + LADDER.segment * segments, LADDER.least), pair ? LADDER.mostOfTwo : LADDER.most);
  };
  const ladders = (pair ?? [trace]).map(ladderOf);
  const panels = settings.panels?.some((panel) => panel !== 'explain') ? PANELS : 0;
  if (width >= WIDE) return Math.max(...ladders, LEAST_BESIDE, LADDER.least + panels) + PLAYER + GAPS;
  return ladders.reduce((sum, each) => sum + each, 0) + (width >= NARROW ? 11 : 14) + panels + PLAYER + GAPS;
};
