import { memo } from 'react';
import type { Range } from '../../session/state';
import { SIDES } from '../../tcp/names';
import { kindOf } from '../../tcp/segment';
import { type Beat, beatsOf } from '../../trace/beats';
import { type Flight, flightsOf } from '../../trace/flights';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { GlyphShape } from '../stage/Glyph';
import { partOf, percent, type Span } from './span';

/** So many ticks can be told apart. */
const MOST = 200;

type Props = { trace: Trace; range: Range; shown: number; span: Span };

/** One tick a beat, of very many only some. What is still to come has ticks that are all alike: they must not tell what comes next. */
export const Ticks = memo(({ trace, range, shown, span }: Props) => {
  const { beats } = paceOf(trace);
  const every = Math.ceil((range.last - range.first + 1) / MOST);
  return beatsOf(trace)
    .filter(({ n }) => n >= range.first && n <= range.last && n % every < 1)
    .map((beat) => {
      const x = percent(partOf(span, beats[beat.n]!.leaves));
      return beat.n > shown ? (
        <rect key={beat.n} className="tick-to-come" x={x} y="19" width="2" height="6" />
      ) : (
        <svg key={beat.n} x={x} className="tick" aria-hidden="true">
          <PastTick trace={trace} beat={beat} shown={Math.min(shown, settledBy(trace, beat))} />
        </svg>
      );
    });
});

/** What leaves in a beat. */
const sentIn = (trace: Trace, { events }: Beat): readonly Flight[] =>
  events.flatMap((event) => (event.kind === 'sent' ? flightsOf(trace)[event.flight]! : []));

/** The beat after which the tick of a beat stays as it is. */
const settledBy = (trace: Trace, beat: Beat): number => Math.max(beat.n, ...sentIn(trace, beat).map(({ lost }) => lost?.beat ?? 0));

const PastTick = memo(({ trace, beat, shown }: { trace: Trace; beat: Beat; shown: number }) => {
  const sent = sentIn(trace, beat);
  if (sent.length > 0) {
    return SIDES.map((side) => {
      const flight = sent.find((each) => each.side === side);
      return flight && <SegmentTick key={side} flight={flight} lost={flight.lost !== null && flight.lost.beat <= shown} />;
    });
  }
  const done = beat.events.some(({ kind }) => kind === 'called' || kind === 'timer' || kind === 'told' || kind === 'crashed');
  return done ? <circle className="tick-done" cy="22" r="3.5" /> : null;
});

/** The client's below the track, the server's above; hollow once it is lost. */
const SegmentTick = ({ flight: { side, segment }, lost }: { flight: Flight; lost: boolean }) => {
  const kind = kindOf(segment);
  const above = side === 'server';
  return (
    <g className="tick-segment" data-kind={kind} data-lost={lost || undefined}>
      <rect x="-1.5" y={above ? 6 : 26} width="3" height="12" />
      <GlyphShape kind={kind} x={0} y={above ? 1 : 43} size={8} hollow={lost} />
    </g>
  );
};
