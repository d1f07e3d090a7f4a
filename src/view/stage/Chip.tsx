import type { MotionValue } from 'framer-motion';
import { useCallback, useId, useMemo, useRef } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { chipOf, flown, middleOf } from './arrow';
import { GlyphShape } from './Glyph';
import { type Layout, type Leg, yAt } from './layout';
import { endAt, show, useDriven } from './useDriven';

type ChipProps = Readonly<{
  leg: Leg;
  kinds: readonly SegmentKind[];
  hollow: boolean;
  beat: number;
  layout: Layout;
  playhead: MotionValue<number>;
}>;

/**
 * The segment itself while it flies, on the "now" line: the mark at the end of a line that is not drawn. Where a line ends is no matter of
 * style, as the place of all else is: to move that, the browser would make its style anew in every frame, and a layer of what is moved by a `transform`.
 */
export const Chip = ({ leg, kinds, hollow, beat, layout, playhead }: ChipProps) => {
  const { metrics } = layout;
  const drawn = useMemo(() => chipOf(kinds, metrics.scale), [kinds, metrics]);
  const id = useId();
  const chip = useRef<SVGGElement>(null);
  const line = useRef<SVGLineElement>(null);
  const apply = useCallback(
    (watch: number) => {
      const y = yAt(layout, watch);
      const { part, ended } = flown(leg, beat, y);
      const flies = y >= leg.y1 && !ended;
      show(chip.current, flies);
      if (flies) endAt(line.current, middleOf(leg, part, drawn, metrics));
    },
    [leg, drawn, beat, layout, metrics],
  );
  useDriven(playhead, apply, leg.beat >= beat);
  return (
    <g className="chip" data-kind={kinds[0]} ref={chip}>
      <marker id={id} markerUnits="userSpaceOnUse">
        <rect className="chip-box" {...drawn.box} />
        {drawn.glyphs.map((glyph) => (
          <GlyphShape key={glyph.kind} {...glyph} hollow={hollow} />
        ))}
      </marker>
      <line ref={line} x1={leg.x1} y1={leg.y1} markerEnd={`url(#${id})`} />
    </g>
  );
};
