import type { Side, StateName } from '../../tcp/names';
import { LANES, type Lane } from '../stage/laneTable';
import { textWidth } from '../stage/textWidth';
import type { Moment } from './Arrows';
import type { Palette } from './palette';

/** From a lifeline to the column of its states, and how high a state stands there. */
const OUT = 86;
const HEIGHT = 24;
const LANES_WIDTH = 18;

/** Where one end's states stand: their inner edge. */
const edgeOf = (side: Side, { plan }: Pick<Moment, 'plan'>): number => {
  const { metrics } = plan.layout;
  return metrics[side] + (side === 'client' ? -OUT : OUT) * metrics.scale;
};

/** Both ends' states, each where it begins, and lines for as long as they last. `from`, `down`: what of the
 * paper is to be seen, in px; the state that an end is in stays there when its beginning has gone. */
export const States = ({ from, down, ...moment }: Moment & Readonly<{ from: number; down: number }>) => {
  const { plan, palette, beat } = moment;
  const { scale } = plan.layout.metrics;
  const shown = plan.states.filter((mark) => mark.beat <= beat);
  return shown.map((mark) => {
    const { side, state } = mark;
    const next = shown.find((other) => other.side === side && other.y > mark.y);
    const y = next === undefined ? Math.max(mark.y, from + 14 * scale) : mark.y;
    const x = edgeOf(side, moment);
    const inward = (side === 'client' ? -1 : 1) * 0.75 * scale;
    return (
      <g key={`${side} ${mark.beat}`}>
        <line x1={x + inward} x2={x + inward} y1={y} y2={next?.y ?? down} stroke={palette.edge} strokeWidth={1.5 * palette.stroke} />
        <State side={side} state={state} x={x} y={y} scale={scale} palette={palette} />
      </g>
    );
  });
};

type StateProps = Readonly<{ side: Side; state: StateName; x: number; y: number; scale: number; palette: Palette }>;

/** A state's name with its two lanes; its inner edge at x, its middle at y. */
const State = ({ side, state, x, y, scale, palette }: StateProps) => {
  const size = 12 * scale;
  const pad = 7 * scale;
  const lanes = LANES_WIDTH * scale;
  const width = textWidth(state, size, 'sans') + lanes + 2.6 * pad;
  const left = side === 'client' ? x - width : x;
  return (
    <>
      <rect
        x={left}
        y={y - (HEIGHT / 2) * scale}
        width={width}
        height={HEIGHT * scale}
        rx={6 * scale}
        fill={palette.surface}
        stroke={palette.ink}
        strokeWidth="1.5"
      />
      <g transform={`translate(${left + pad} ${y - 8 * scale}) scale(${scale})`}>
        <LaneAt lane={LANES[state][0]} y={1} palette={palette} />
        <LaneAt lane={LANES[state][1]} y={9} palette={palette} />
      </g>
      <text
        x={left + pad + lanes + (width - pad - lanes) / 2}
        y={y + 4.3 * scale}
        textAnchor="middle"
        fontSize={size}
        fontWeight="700"
        fill={palette.ink}
      >
        {state}
      </text>
    </>
  );
};

/** One channel, as the page's badges have it. */
const LaneAt = ({ lane, y, palette }: Readonly<{ lane: Lane; y: number; palette: Palette }>) => (
  <>
    <rect
      x="0.6"
      y={y + 0.6}
      width={LANES_WIDTH - 1.2}
      height="4.8"
      fill={lane === 'open' ? palette.ink : 'none'}
      stroke={palette.ink}
      strokeWidth="1.2"
      {...(lane === 'none' ? { strokeDasharray: '2.4 1.8' } : {})}
    />
    {lane === 'asked' ? (
      <line x1="3" x2={LANES_WIDTH - 1} y1={y + 3} y2={y + 3} stroke={palette.ink} strokeWidth="6" strokeDasharray="1.8 2.6" />
    ) : null}
  </>
);
