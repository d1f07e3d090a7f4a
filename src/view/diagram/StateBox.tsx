import { memo } from 'react';
import type { Box } from '../stage/boxes';
import { type Place, stateIn } from './plan';

type Props = Readonly<{ place: Place; box: Box; folded: boolean; current: boolean; client: boolean; server: boolean }>;

const FOOT = 3;
const RADIUS = 6;

/** The rows of a name: a narrow box has two. */
const rowsOf = (name: string, folded: boolean): readonly string[] => {
  const cut = name.indexOf('-') + 1;
  return folded && cut > 0 ? [name.slice(0, cut), name.slice(cut)] : [name];
};

/** A state. Where an end has been it keeps a foot: the client's at its left half, the server's at its right. */
export const StateBox = memo(({ place, box: { x, y, width, height }, folded, current, client, server }: Props) => {
  const rows = rowsOf(stateIn(place), folded);
  const middle = y + height / 2;
  const foot = (from: number, to: number) => `M${from} ${y + height - FOOT / 2}H${to}`;
  const [left, right] = [x + RADIUS / 2, x + width - RADIUS / 2];
  return (
    <g className="state" data-place={place} data-current={current || undefined}>
      <rect className="state-box" x={x} y={y} width={width} height={height} rx={RADIUS} />
      {client && <path className="state-foot" d={foot(left, server ? right : x + width / 2)} />}
      {server && !client && <path className="state-foot" d={foot(x + width / 2, right)} />}
      {rows.map((row, i) => (
        <text key={row} className="chart-name" x={x + width / 2} y={middle + (i - (rows.length - 1) / 2) * 14} dy="0.35em">
          {row}
        </text>
      ))}
    </g>
  );
});
