import { kindOf, kindsOf, type SegmentKind } from '../../tcp/segment';
import { arrowOf, chipOf, dotsOf, flown, middleOf, pointOf } from '../stage/arrow';
import { glyphAt } from '../stage/glyphs';
import { type Leg, type PlacedFlight, yAt } from '../stage/layout';
import type { Palette } from './palette';
import type { Plan } from './plan';

/** How thick each kind's line is, at a stroke of 1; and how much of the FIN's is left open between its two. */
const WEIGHT: Readonly<Record<SegmentKind, number>> = { syn: 2.5, ack: 1.5, data: 4, fin: 6.1, rst: 3 };
const BETWEEN = 2.6;

export type Moment = Readonly<{ plan: Plan; palette: Palette; beat: number; watch: number }>;

type GlyphProps = Readonly<{ kind: SegmentKind; x: number; y: number; size: number; hollow: boolean; colour: string }>;

/** A kind's glyph with its middle at x, y. */
export const Glyph = ({ kind, x, y, size, hollow, colour }: GlyphProps) => (
  <path d={glyphAt(x, y, kind, size, hollow)} {...inked(hollow, colour, size)} />
);

const inked = (hollow: boolean, colour: string, size: number) =>
  hollow ? { fill: 'none', stroke: colour, strokeWidth: (1.8 * size) / 14 } : { fill: colour };

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
  const { trimmed, end } = arrowOf(leg, kind, scale);
  const to = pointOf(leg, ended ? trimmed : part);
  const line = { x1: leg.x1, y1: leg.y1, x2: to.x, y2: to.y };
  const dots = dotsOf(leg, scale);
  const stroked = { fill: 'none', stroke: palette[kind], strokeWidth: 3 * palette.stroke };
  const hollow = { fill: palette.surface, stroke: palette[kind], strokeWidth: 1.5, strokeLinejoin: 'round' } as const;
  const looks = {
    'wire-head': leg.guessed ? hollow : { fill: palette[kind] },
    'wire-cross': stroked,
    'wire-bar': stroked,
    loss: { fill: 'none', stroke: palette.rst, strokeWidth: 3, strokeLinecap: 'round' },
  } as const;
  return (
    <>
      <line {...line} stroke={palette[kind]} strokeWidth={WEIGHT[kind] * palette.stroke} {...(again ? { strokeDasharray: '9 6' } : {})} />
      {kind === 'fin' ? <line {...line} stroke={palette.surface} strokeWidth={BETWEEN * palette.stroke} /> : null}
      {ended ? <path d={end.d} {...looks[end.what]} /> : null}
      {ended && dots ? (
        <line {...dots} stroke={palette[kind]} strokeWidth="2" strokeLinecap="round" strokeDasharray="1 7" opacity="0.75" />
      ) : null}
    </>
  );
};

/** The segment itself where it is still under way. */
export const Chips = ({ placed, plan, palette, beat, watch }: Moment & Readonly<{ placed: PlacedFlight }>) => {
  const { metrics } = plan.layout;
  const { segment, old } = placed.flight;
  const now = yAt(plan.layout, watch);
  return placed.legs.map((leg) => {
    const { part, ended } = flown(leg, beat, now);
    if (ended || now < leg.y1) return null;
    const chip = chipOf(kindsOf(segment), metrics.scale);
    const { x, y } = middleOf(leg, part, chip, metrics);
    return (
      <g key={leg.key} transform={`translate(${x} ${y})`}>
        <rect {...chip.box} fill={palette[kindOf(segment)]} stroke={palette.surface} strokeWidth="2" />
        {chip.glyphs.map((glyph) => (
          <Glyph key={glyph.kind} {...glyph} hollow={old} colour={palette.surface} />
        ))}
      </g>
    );
  });
};
