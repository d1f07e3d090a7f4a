import type { StateName } from '../../tcp/names';
import { LANES, type Lane } from './laneTable';

type LaneProps = Readonly<{ lane: Lane; x: number; y: number; width: number; height: number }>;

/** One channel. An outline of 1.2 px; stripes are drawn as a dashed line as thick as the lane. */
export const LaneShape = ({ lane, x, y, width, height }: LaneProps) => (
  <g className="lane" data-lane={lane}>
    <rect x={x + 0.6} y={y + 0.6} width={width - 1.2} height={height - 1.2} />
    {lane === 'asked' ? <line x1={x + 3} x2={x + width - 1} y1={y + height / 2} y2={y + height / 2} strokeWidth={height} /> : null}
  </g>
);

/** The two lanes of a state: what I may send above what the peer may send me. */
export const Lanes = ({ state }: { state: StateName }) => {
  const [mine, peers] = LANES[state];
  return (
    <svg className="lanes" width="1.125em" height="1em" viewBox="0 0 18 16" aria-hidden="true">
      <LaneShape lane={mine} x={0} y={1} width={18} height={6} />
      <LaneShape lane={peers} x={0} y={9} width={18} height={6} />
    </svg>
  );
};
