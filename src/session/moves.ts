import { clamp, type State } from './state';

/** What a move changes: where the playhead is bound, and how it is to go there. */
type Moved = Partial<Pick<State, 'beat' | 'shown' | 'motion'>>;

export const walk = ({ beat }: State): Moved => ({ beat: beat + 1, motion: { how: 'walk', from: null, to: beat + 1 } });

/** A step while the last one is still under way: that one is over at once. */
export const walkOn = ({ beat }: State): Moved => ({
  beat: beat + 1,
  shown: beat,
  motion: { how: 'walk', from: beat, to: beat + 1 },
});

export const goBack = ({ beat }: State): Moved => ({ beat: beat - 1, motion: { how: 'ease', to: beat - 1 } });

/** Plays on; from the start, if it was at the end. */
export const run = ({ shown, range: { first, last } }: State): Moved => {
  const anew = shown === last;
  return { beat: anew ? first : shown, shown: anew ? first : shown, motion: { how: 'run', from: anew ? first : null, to: last } };
};

export const hold = (): Moved => ({ motion: { how: 'hold' } });

export const follow = (watch: number): Moved => ({ motion: { how: 'follow', watch } });

/** The finger is lifted from the timeline: the beat that it left comes to rest. */
export const settle = ({ shown }: State): Moved => ({ beat: shown, motion: { how: 'ease', to: shown } });

export const jump = ({ range }: State, beat: number): Moved => {
  const there = clamp(beat, range);
  return { beat: there, shown: there, motion: { how: 'jump', to: there } };
};
