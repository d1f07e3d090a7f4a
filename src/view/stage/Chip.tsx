import type { MotionValue } from 'framer-motion';
import { useCallback, useRef } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { GlyphShape } from './Glyph';
import { type Layout, type Leg, yAt } from './layout';
import { show, useDriven } from './useDriven';
import { flown } from './Wire';

type ChipProps = Readonly<{
  leg: Leg;
  kinds: readonly SegmentKind[];
  hollow: boolean;
  beat: number;
  layout: Layout;
  playhead: MotionValue<number>;
}>;

/** The segment itself while it flies, on the "now" line; between the lifelines even when it has just left. */
export const Chip = ({ leg, kinds, hollow, beat, layout, playhead }: ChipProps) => {
  const { client, server, scale } = layout.metrics;
  const chip = useRef<SVGGElement>(null);
  const width = (24 + 18 * Math.max(0, kinds.length - 1)) * scale;
  const apply = useCallback(
    (watch: number) => {
      const y = yAt(layout, watch);
      const { part, ended } = flown(leg, beat, y);
      const reach = width / 2 + 3;
      const x = Math.min(Math.max(leg.x1 + (leg.x2 - leg.x1) * part, client + reach), server - reach);
      chip.current?.setAttribute('transform', `translate(${x} ${leg.y1 + (leg.y2 - leg.y1) * part})`);
      show(chip.current, y >= leg.y1 && !ended);
    },
    [leg, beat, layout, width, client, server],
  );
  useDriven(playhead, apply, leg.beat >= beat);
  return (
    <g className="chip" data-kind={kinds[0]} ref={chip}>
      <rect className="chip-box" x={-width / 2} y={-12 * scale} width={width} height={24 * scale} rx={6 * scale} />
      {kinds.map((kind, i) => (
        <GlyphShape key={kind} kind={kind} x={(i - (kinds.length - 1) / 2) * 18 * scale} y={0} size={13 * scale} hollow={hollow} />
      ))}
    </g>
  );
};
