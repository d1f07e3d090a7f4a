import type { SegmentKind } from '../../tcp/segment';
import { LABEL, type Placed } from './placeLabels';

type Props = Readonly<{ label: Placed; kind?: SegmentKind | null; taken?: boolean; over?: boolean }>;

/** A line's label. `over`: it may stand on others, so it brings a ground of its own. */
export const LabelText = ({ label: { rows, box }, kind = null, taken = false, over = false }: Props) => (
  <g className="edge-label" data-taken={taken || undefined} data-kind={kind ?? undefined}>
    {over && <rect className="edge-label-ground" x={box.x - 3} y={box.y - 1} width={box.width + 6} height={box.height + 3} rx={4} />}
    {rows.map((row, i) => (
      <text key={row} x={box.x + box.width / 2} y={box.y + LABEL.row * (i + 0.78)} data-row={i === 0 ? 'event' : 'answer'}>
        {row}
      </text>
    ))}
  </g>
);
