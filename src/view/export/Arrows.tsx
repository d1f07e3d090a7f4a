import { kindOf, kindsOf, type SegmentKind } from '../../tcp/segment';
import { GLYPHS, HOLLOW } from '../stage/glyphs';
import { type Leg, type PlacedFlight, yAt } from '../stage/layout';
import { crossAt, flown } from '../stage/Wire';
import type { Palette } from './palette';
import type { Plan } from './plan';

/** How thick each kind's line is, at a stroke of 1; and how far apart the two of a FIN are. */
const WEIGHT: Readonly<Record<SegmentKind, number>> = { syn: 2.5, ack: 1.5, data: 4, fin: 1.75, rst: 3 };
const APART = 2.175;
/** How far before the lifeline a refused segment stops. */
const BAR = 4;

export type Moment = Readonly<{ plan: Plan; palette: Palette; beat: number; watch: number }>;

type GlyphProps = Readonly<{ kind: SegmentKind; x: number; y: number; size: number; hollow: boolean; colour: string }>;

/** A kind's glyph with its middle at x, y. */
export const Glyph = ({ kind, x, y, size, hollow, colour }: GlyphProps) => (
  <path
    d={hollow ? HOLLOW[kind] : GLYPHS[kind]}
    transform={`translate(${x} ${y}) scale(${size / 14})`}
    {...(hollow ? { fill: 'none', stroke: colour, strokeWidth: 1.8 } : { fill: colour })}
  />
);

/** The ways of a segment, as far as it has come. */
export const Arrow = ({ placed, ...moment }: Moment & Readonly<{ placed: PlacedFlight }>) => (
  <>
    {placed.legs.map((leg) => (
      <Way key={leg.key} leg={leg} kind={kindOf(placed.flight.segment)} again={placed.flight.repeats > 0} {...moment} />
    ))}
    {placed.hollowStart ? (
      <circle
        cx={placed.legs[0]?.x1}
        cy={placed.y}
        r={3.5 * moment.plan.layout.metrics.scale}
        fill={moment.palette.surface}
        stroke={moment.palette[kindOf(placed.flight.segment)]}
        strokeWidth="1.5"
      />
    ) : null}
  </>
);

type WayProps = Moment & Readonly<{ leg: Leg; kind: SegmentKind; again: boolean }>;

const Way = ({ leg, kind, again, plan, palette, beat, watch }: WayProps) => {
  const { scale } = plan.layout.metrics;
  const { part, ended } = flown(leg, beat, yAt(plan.layout, watch));
  if (part <= 0) return null;
  const length = Math.hypot(leg.x2 - leg.x1, leg.y2 - leg.y1);
  const angle = (Math.atan2(leg.y2 - leg.y1, leg.x2 - leg.x1) * 180) / Math.PI;
  const trimmed = length - (leg.end === 'loss' ? 0 : leg.refused ? BAR : 10 * scale);
  const line = {
    x1: 0,
    x2: ended ? trimmed : length * part,
    stroke: palette[kind],
    strokeWidth: WEIGHT[kind] * palette.stroke,
    ...(again ? { strokeDasharray: '9 6' } : {}),
  };
  return (
    <g transform={`translate(${leg.x1} ${leg.y1}) rotate(${angle})`}>
      {(kind === 'fin' ? [-APART, APART] : [0]).map((off) => (
        <line key={off} y1={off * palette.stroke} y2={off * palette.stroke} {...line} />
      ))}
      {ended ? (
        <g transform={`translate(${length} 0)`}>
          <End leg={leg} kind={kind} palette={palette} scale={scale} upright={`rotate(${-angle})`} />
        </g>
      ) : null}
    </g>
  );
};

type EndProps = Readonly<{ leg: Leg; kind: SegmentKind; palette: Palette; scale: number; upright: string }>;

/** Arrow head, the cross of a reset, the bar of a refusal, or the cross of a loss with dots to where it would have landed. */
const End = ({ leg, kind, palette, scale, upright }: EndProps) => {
  const line = { fill: 'none', stroke: palette[kind], strokeWidth: 3 * palette.stroke };
  if (leg.end === 'loss') {
    const [x, y] = leg.dots ? [leg.dots.x - leg.x2, leg.dots.y - leg.y2] : [0, 0];
    const off = (14 * scale) / Math.max(1, Math.hypot(x, y));
    const dots = { stroke: palette[kind], strokeWidth: 2, strokeLinecap: 'round', strokeDasharray: '1 7', opacity: 0.75 } as const;
    return (
      <g transform={upright}>
        <path d={crossAt(0, 6.5 * scale)} fill="none" stroke={palette.rst} strokeWidth="3" strokeLinecap="round" />
        {off < 0.7 ? <line x1={x * off} y1={y * off} x2={x * (1 - off / 2)} y2={y * (1 - off / 2)} {...dots} /> : null}
      </g>
    );
  }
  if (leg.refused) return <path transform={`translate(${-BAR} 0) ${upright}`} d={`M0 ${-9 * scale}V${9 * scale}`} {...line} />;
  if (kind === 'rst') return <path d={crossAt(-6 * scale, 6 * scale)} {...line} />;
  const hollow = { fill: palette.surface, stroke: palette[kind], strokeWidth: 1.5, strokeLinejoin: 'round' } as const;
  return <path d={`M0 0L${-12 * scale} ${-6.5 * scale}V${6.5 * scale}z`} {...(leg.guessed ? hollow : { fill: palette[kind] })} />;
};

/** The segment itself where it is still under way. */
export const Chips = ({ placed, plan, palette, beat, watch }: Moment & Readonly<{ placed: PlacedFlight }>) => {
  const { client, server, scale } = plan.layout.metrics;
  const kinds = kindsOf(placed.flight.segment);
  const width = (24 + 18 * Math.max(0, kinds.length - 1)) * scale;
  const y = yAt(plan.layout, watch);
  const reach = width / 2 + 3;
  return placed.legs.map((leg) => {
    const { part, ended } = flown(leg, beat, y);
    if (ended || y < leg.y1) return null;
    const x = Math.min(Math.max(leg.x1 + (leg.x2 - leg.x1) * part, client + reach), server - reach);
    return (
      <g key={leg.key} transform={`translate(${x} ${leg.y1 + (leg.y2 - leg.y1) * part})`}>
        <rect
          x={-width / 2}
          y={-12 * scale}
          width={width}
          height={24 * scale}
          rx={6 * scale}
          fill={palette[kindOf(placed.flight.segment)]}
          stroke={palette.surface}
          strokeWidth="2"
        />
        {kinds.map((kind, i) => (
          <Glyph
            key={kind}
            kind={kind}
            x={(i - (kinds.length - 1) / 2) * 18 * scale}
            y={0}
            size={13 * scale}
            hollow={placed.flight.old}
            colour={palette.surface}
          />
        ))}
      </g>
    );
  });
};
