import type { Side } from '../tcp/names';
import { flightsOf } from '../trace/flights';
import { recordOf, type ScenarioId } from './source';
import { clamp, lastBeat, type State, shownFrom } from './state';

/** What a move changes: where the playhead is bound, and how it is to go there. */
type Moved = Partial<Pick<State, 'beat' | 'shown' | 'motion' | 'asked'>>;

export const walk = ({ beat }: State): Moved => ({ beat: beat + 1, motion: { how: 'walk', from: null, to: beat + 1 } });

/** A step while the last one is still under way: that one is over at once. */
export const walkOn = ({ beat }: State): Moved => ({
  beat: beat + 1,
  shown: beat,
  motion: { how: 'walk', from: beat, to: beat + 1 },
});

export const goBack = ({ beat }: State): Moved => ({ beat: beat - 1, asked: -1, motion: { how: 'ease', to: beat - 1 } });

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
  return { beat: there, shown: there, asked: -1, motion: { how: 'jump', to: there } };
};

const senders = ({ trace }: State, beat: number): readonly Side[] => [
  ...new Set(flightsOf(trace).flatMap(({ side, sentBeat }) => (sentBeat === beat ? [side] : []))),
];

/** Whether the audience is still to be asked what comes after this beat: only of what is sent can one tell. */
export const asksFirst = (state: State): boolean =>
  state.settings.ask && state.asked !== state.beat && state.beat < state.range.last && senders(state, state.beat + 1).length > 0;

/** Who is about to send, while the audience is asked what: the ends' names with a space between; '' when nothing is asked. */
export const askedOf = (state: State): string => (state.asked === state.beat ? senders(state, state.beat + 1).join(' ') : '');

/** The question is put; nothing of the answer is on the stage. A step that was under way is over. */
export const ask = (state: State): Moved => ({ ...jump(state, state.beat), asked: state.beat });

/** The scenario of the lesson that comes `by` after the one on the stage, if there is one; after one that is not in it comes its first. */
export const nextInLesson = ({ settings: { lesson }, source }: State, by: 1 | -1): ScenarioId | undefined => {
  // Only ids of the library come into a lesson (url.ts).
  return source.kind === 'scenario' ? (lesson?.[lesson.indexOf(source.id) + by] as ScenarioId | undefined) : undefined;
};

/** On to another scenario of the lesson: to its start; backwards, to its end. */
export const leaf = (state: State, by: 1 | -1): Partial<State> => {
  const id = nextInLesson(state, by);
  if (id === undefined) return {};
  const trace = recordOf(id);
  return shownFrom({ kind: 'scenario', id }, trace, by === 1 ? 0 : lastBeat(trace));
};
