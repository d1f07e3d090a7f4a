import { motionValue } from 'framer-motion';
import { useMemo } from 'react';
import { SIDES, type Side } from '../../tcp/names';
import { type Notation, numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { Badge } from '../stage/Badge';
import { layoutOf, yAt } from '../stage/layout';
import { metricsOf } from '../stage/metrics';
import { Paper } from '../stage/Paper';
import type { Words } from '../stage/words';
import { slicesOf } from './slices';

/** What fits on A4 and on Letter with a margin of 15 mm, in CSS px: the width, and a height that leaves room for a heading. */
export const WIDTH = 680;
const MOST = 780;
/** Paper is read from nearer: words of 12 px (9 pt), so that a whole life and what is said of it fit on one sheet. */
const SCALE = 0.85;
/** Below "now". */
const FOOT = 24;

const NOBODY: readonly Side[] = [];

/** How a ladder is written, whichever it is. */
export type Written = Readonly<{ notation: Notation; words: Words; ends: readonly [string, string] }>;
type Props = Written & Readonly<{ trace: Trace; beat: number; title?: string; width?: number }>;

/** The ladder as far as it has come, cut into pieces that fit on a sheet; the states stand at its foot, where it has come to. */
export const PrintedLadder = ({ trace, beat, notation, words, ends, title, width = WIDTH }: Props) => {
  const pace = paceOf(trace);
  const layout = useMemo(
    () => layoutOf(trace, pace, metricsOf(width, SCALE), numbersOf(trace, notation), words),
    [trace, pace, notation, words, width],
  );
  const watch = pace.beats[beat]?.rests ?? 0;
  const playhead = useMemo(() => motionValue(watch), [watch]);
  const labels = layout.flights.filter(({ flight }) => flight.sentBeat <= beat).map(({ label }) => label.box.y + label.box.height);
  const length = Math.ceil(Math.max(yAt(layout, watch), ...labels) + FOOT);
  const now = snapshotOfBeat(trace, beat);
  return (
    <div className="print-ladder" style={{ width, fontSize: 16 * SCALE }}>
      {title && <h3>{title}</h3>}
      <p className="print-ends">
        {ends.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      {slicesOf(layout, length, MOST).map((slice) => (
        <div key={slice.from} className="print-slice" style={{ height: slice.to - slice.from }}>
          <div className="lifeline" data-side="client" />
          <div className="lifeline" data-side="server" />
          <div style={{ marginTop: -slice.from }}>
            <Paper
              {...{ trace, layout, beat, playhead, notation, words, length }}
              view={slice}
              selected={null}
              asks={NOBODY}
              onSelect={() => undefined}
            />
          </div>
        </div>
      ))}
      <p className="print-ends">
        {SIDES.map((side) => (
          <Badge key={side} state={now[side].state} />
        ))}
      </p>
    </div>
  );
};
