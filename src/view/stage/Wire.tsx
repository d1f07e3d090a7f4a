import type { MotionValue } from 'framer-motion';
import { useCallback, useRef } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { type Layout, type Leg, yAt } from './layout';
import { put, show, useDriven } from './useDriven';

type WireProps = Readonly<{ leg: Leg; kind: SegmentKind; again: boolean; beat: number; layout: Layout; playhead: MotionValue<number> }>;

/** How far before the lifeline a refused segment stops, in px. */
const BAR = 4;

/** How much of a leg has been flown when "now" stands at y: 0 … 1; and whether it has ended. */
export const flown = (leg: Leg, beat: number, y: number): Readonly<{ part: number; ended: boolean }> => {
  const part = Math.min(Math.max((y - leg.y1) / (leg.y2 - leg.y1), 0), leg.end === 'open' ? 0.92 : 1);
  return { part, ended: leg.beat <= beat && part === 1 };
};

/** One way of a segment: its line as far as it has come, and at the end of it what became of it. Drawn along its own axis. */
export const Wire = ({ leg, kind, again, beat, layout, playhead }: WireProps) => {
  const { scale } = layout.metrics;
  const length = Math.hypot(leg.x2 - leg.x1, leg.y2 - leg.y1);
  const angle = (Math.atan2(leg.y2 - leg.y1, leg.x2 - leg.x1) * 180) / Math.PI;
  const all = useRef<SVGGElement>(null);
  const line = useRef<SVGGElement>(null);
  const end = useRef<SVGGElement>(null);
  const trimmed = length - (leg.end === 'loss' ? 0 : leg.refused ? BAR : 10 * scale);
  const apply = useCallback(
    (watch: number) => {
      const { part, ended } = flown(leg, beat, yAt(layout, watch));
      const to = String(ended ? trimmed : length * part);
      for (const stroke of line.current?.children ?? []) put(stroke, 'x2', to);
      show(all.current, part > 0);
      show(end.current, ended);
    },
    [leg, beat, layout, length, trimmed],
  );
  useDriven(playhead, apply, leg.beat >= beat);
  const apart = kind === 'fin' ? [-1, 1] : [0];
  return (
    <g
      className="wire"
      data-kind={kind}
      data-again={again || undefined}
      ref={all}
      transform={`translate(${leg.x1} ${leg.y1}) rotate(${angle})`}
    >
      <g ref={line}>
        {apart.map((side) => (
          <line key={side} className="wire-line" data-off={side} x1="0" x2="0" y1="0" y2="0" />
        ))}
      </g>
      <g ref={end} className="wire-end" transform={`translate(${length} 0)`}>
        <WireEnd leg={leg} kind={kind} scale={scale} upright={`rotate(${-angle})`} />
      </g>
    </g>
  );
};

type EndProps = Readonly<{ leg: Leg; kind: SegmentKind; scale: number; upright: string }>;

/** Arrow head, the ✕ of a reset, the bar of a refusal, or the cross of a loss. */
const WireEnd = ({ leg, kind, scale, upright }: EndProps) => {
  if (leg.end === 'loss') return <Loss leg={leg} scale={scale} upright={upright} />;
  if (leg.refused) return <path className="wire-bar" transform={`translate(${-BAR} 0) ${upright}`} d={`M0 ${-9 * scale}V${9 * scale}`} />;
  if (kind === 'rst') return <path className="wire-cross" d={crossAt(-6 * scale, 6 * scale)} />;
  return <path className="wire-head" data-guessed={leg.guessed || undefined} d={`M0 0L${-12 * scale} ${-6.5 * scale}V${6.5 * scale}z`} />;
};

/** A cross with its middle at x. */
export const crossAt = (x: number, reach: number): string =>
  `M${x - reach} ${-reach}L${x + reach} ${reach}M${x - reach} ${reach}L${x + reach} ${-reach}`;

/** A cross, and dots from there to where it would have landed. */
const Loss = ({ leg: { x2, y2, dots }, scale, upright }: Omit<EndProps, 'kind'>) => {
  const [x, y] = dots ? [dots.x - x2, dots.y - y2] : [0, 0];
  const off = (14 * scale) / Math.max(1, Math.hypot(x, y));
  return (
    <g transform={upright}>
      <path className="loss" d={crossAt(0, 6.5 * scale)} />
      {off < 0.7 ? <line className="loss-dots" x1={x * off} y1={y * off} x2={x * (1 - off / 2)} y2={y * (1 - off / 2)} /> : null}
    </g>
  );
};
