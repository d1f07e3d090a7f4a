import type { MotionValue } from 'framer-motion';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Side } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import { type Flight, flightsOf } from '../../trace/flights';
import type { Notation } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { Icon } from '../icons/Icon';
import { Endpoint } from './Endpoint';
import { lengthAt } from './layout';
import { Paper } from './Paper';
import { useFollow } from './useFollow';
import { useLayout } from './useLayout';
import { useSize } from './useSize';
import { useView } from './useView';
import type { Words } from './words';

export type LadderProps = Readonly<{
  trace: Trace;
  /** The beat that is shown: nothing that is sent later is in the page. */
  beat: number;
  /** Watching time in ms at speed 1: where "now" is. */
  playhead: MotionValue<number>;
  notation: Notation;
  /** Keep it the same from render to render. */
  words: Words;
  kind?: 'rfc' | 'what-if';
  /** Names for the two ends instead of "Client" and "Server". */
  names?: readonly [string, string] | null;
  /** The flight whose header is shown. */
  selected?: number | null;
  /** Who is about to send something that the audience is to guess. */
  asks?: readonly Side[];
  onSelect: (flight: number) => void;
  /** Less motion, whatever the system says. */
  reduced?: boolean;
}>;

/** What scrolls must be reachable by keyboard; as an application it gets the arrow keys from a screen reader too. */
const TAB_STOP = 0;

const NOBODY: readonly Side[] = [];

/** The sequence diagram of a run as it is at one moment. It fills its parent, whose size it follows. */
export const Ladder = (props: LadderProps) => {
  const {
    trace,
    beat,
    playhead,
    notation,
    words,
    kind = 'rfc',
    names = null,
    selected = null,
    asks = NOBODY,
    onSelect,
    reduced = false,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const heads = useRef<HTMLDivElement>(null);
  const size = useSize(scroller, heads);
  const { layout, part } = useLayout(trace, size, notation, words);
  const height = size?.height ?? 0;
  const until = (at: number): number => (layout ? lengthAt(layout, paceOf(trace), at, height) : 0);
  const length = until(beat);
  // A drawing that becomes longer is laid out anew, each word of it: so it is as long as the run from the first, and the ground under it shows what there is so far.
  const whole = until(beatsOf(trace).length - 1);
  const flights = flightsOf(trace);
  const [following, onFollow] = useState(true);
  const view = useView({ scroller, height, first: until(beat - 1), length, flights: flights.length, following });
  useFollow({ scroller, layout, height, length, view, following, onFollow, playhead, reduced });
  const sent = flights.filter(({ sentBeat }) => sentBeat <= beat);
  const isGuessed = ({ guessed, landings }: Flight): boolean =>
    guessed || landings.some((landing) => landing.guessed && landing.beat <= beat);
  const [client, server] = names ?? [words('end.client'), words('end.server')];
  const opens = ({ key, target, currentTarget }: KeyboardEvent): void => {
    const chosen = selected ?? sent.at(-1)?.id;
    if (key === 'Enter' && target === currentTarget && chosen !== undefined) onSelect(chosen);
  };
  const ends = { trace, beat, playhead, words, reduced };
  return (
    <figure className="ladder" data-ladder={kind} aria-label={words('region.ladder')} aria-describedby={id}>
      <p id={id} className="visually-hidden">
        {words('ladder.describe', { client, server })}
      </p>
      <div className="ladder-heads" ref={heads}>
        <Endpoint side="client" name={client} {...ends} />
        <Endpoint side="server" name={server} {...ends} />
      </div>
      <div
        ref={scroller}
        className="ladder-scroll"
        role="application"
        tabIndex={TAB_STOP}
        aria-label={words('ladder.segments', { n: sent.length })}
        onKeyDown={opens}
      >
        <div className="ladder-ground" style={layout ? { height: length } : undefined}>
          <div className="lifeline" data-side="client" />
          <div className="lifeline" data-side="server" />
          {layout ? <Paper {...{ trace, layout, beat, playhead, notation, words, length: whole, view, selected, asks, onSelect }} /> : null}
        </div>
      </div>
      <div className="ladder-focus" />
      {layout === null && size ? (
        <p className="ladder-legend" role="status">
          {words('ladder.laying')} <progress aria-label={words('ladder.laying')} value={part} />
        </p>
      ) : null}
      {layout && sent.some(isGuessed) ? (
        <p className="ladder-legend">
          <svg width="1em" height="1em" viewBox="-13 -7 14 14" aria-hidden="true">
            <path className="wire-head" data-kind="ack" data-guessed="true" d="M0 0L-12-6.5V6.5z" />
          </svg>
          {words('ladder.notSeen')}
        </p>
      ) : null}
      {following ? null : (
        <button type="button" className="button back-to-now" onClick={() => onFollow(true)}>
          <Icon name="now" />
          {words('ladder.backToNow')}
        </button>
      )}
    </figure>
  );
};
