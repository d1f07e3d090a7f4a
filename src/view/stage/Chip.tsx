import type { MotionValue } from 'framer-motion';
import { useCallback, useRef } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { chipOf, flown } from './arrow';
import { type Layout, type Leg, yAt } from './layout';
import { put, show, useDriven } from './useDriven';

type ChipProps = Readonly<{
  leg: Leg;
  kinds: readonly SegmentKind[];
  hollow: boolean;
  beat: number;
  layout: Layout;
  playhead: MotionValue<number>;
}>;

/** The segment itself while it flies, on the "now" line. */
export const Chip = ({ leg, kinds, hollow, beat, layout, playhead }: ChipProps) => {
  const { metrics } = layout;
  const chip = useRef<SVGGElement>(null);
  const ground = useRef<SVGRectElement>(null);
  const glyphs = useRef<SVGPathElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const y = yAt(layout, watch);
      const { part, ended } = flown(leg, beat, y);
      const flies = y >= leg.y1 && !ended;
      show(chip.current, flies);
      if (!flies) return;
      const { box, d } = chipOf(leg, part, kinds, hollow, metrics);
      put(ground.current, 'x', `${box.x}`);
      put(ground.current, 'y', `${box.y}`);
      put(glyphs.current, 'd', d);
    },
    [leg, kinds, hollow, beat, layout, metrics],
  );
  useDriven(playhead, apply, leg.beat >= beat);
  return (
    <g className="chip" data-kind={kinds[0]} ref={chip}>
      <rect ref={ground} className="chip-box" {...chipOf(leg, 0, kinds, hollow, metrics).box} />
      <path ref={glyphs} className="glyph" data-hollow={hollow || undefined} strokeWidth={(1.8 * 13 * metrics.scale) / 14} />
    </g>
  );
};
