import { motionValue } from 'framer-motion';
import { useMemo } from 'react';
import type { Told } from '../../session/told';
import { SIDES, type Side } from '../../tcp/names';
import { type Notation, numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import { Badge } from '../stage/Badge';
import { type Layout, layoutOf, yAt } from '../stage/layout';
import { metricsOf } from '../stage/metrics';
import { Paper } from '../stage/Paper';
import type { Words } from '../stage/words';
import { slicesOf } from './slices';

/** What fits on A4 and on Letter with a margin of 15 mm, in CSS px: the width, and a height that leaves room for a heading. */
export const WIDTH = 680;
const MOST = 780;
/** What a ladder may be high if all that is said of it is to stand on the same sheet. */
const ROOM = 630;
/** Paper is read from nearer: words of 12 px (9 pt), so that a whole life and what is said of it fit on one sheet. */
const SCALE = 0.85;
/** Lesser distances downward, for what would else go on to a second sheet: the words stay as large. */
const CLOSER = [0.75, 0.65, 0.55, 0.45, 0.35];
/** Below "now". */
const FOOT = 24;

const NOBODY: readonly Side[] = [];

/** How a ladder is written, whichever it is. */
export type Written = Readonly<{ notation: Notation; words: Words; ends: readonly [string, string] }>;
type Props = Written & Readonly<{ trace: Trace; beat: number; width?: number; room?: number; beside?: Told | null }>;

/** How long a ladder is that has come so far, in px. */
const lengthOf = (layout: Layout, { trace, beat }: Told): number => {
  const labels = layout.flights.filter(({ flight }) => flight.sentBeat <= beat).map(({ label }) => label.box.y + label.box.height);
  return Math.ceil(Math.max(yAt(layout, restsAt(trace, beat)), ...labels) + FOOT);
};

const restsAt = (trace: Trace, beat: number): number => paceOf(trace).beats[beat]?.rests ?? 0;

/**
 * The ladder as far as it has come, cut into pieces that fit on a sheet; the states stand at its foot, where it has come to.
 * @param room in px: what leaves room on one sheet for all that stands around it
 * @param beside the run that stands beside it, which is drawn as close
 */
export const PrintedLadder = ({ trace, beat, notation, words, ends, width = WIDTH, room = ROOM, beside = null }: Props) => {
  const { layout, length } = useMemo(() => {
    const drawn = (told: Told, pitch: number) => {
      const metrics = { ...metricsOf(width, SCALE), pitch };
      const layout = layoutOf(told.trace, paceOf(told.trace), metrics, numbersOf(told.trace, notation), words);
      return { layout, length: lengthOf(layout, told) };
    };
    const at = (pitch: number) => {
      const own = drawn({ trace, beat }, pitch);
      return { ...own, most: beside ? Math.max(own.length, drawn(beside, pitch).length) : own.length };
    };
    const usual = at(SCALE);
    if (usual.most <= room || usual.most > 2 * room) return usual;
    return CLOSER.map(at).find(({ most }) => most <= room) ?? usual;
  }, [trace, beat, notation, words, width, room, beside]);
  const watch = restsAt(trace, beat);
  const playhead = useMemo(() => motionValue(watch), [watch]);
  const now = snapshotOfBeat(trace, beat);
  return (
    <div className="print-ladder" style={{ width, fontSize: 16 * SCALE }}>
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
