import { memo } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { HEAD_LENGTH, headOf, type Line, pathOf } from './lines';
import type { Pair } from './routes';

type Props = Readonly<{
  pair: Pair;
  line: Line;
  aside: boolean;
  possible: boolean;
  taken: boolean;
  /** Of the segment that made an end take it. */
  kind: SegmentKind | null;
  active: boolean;
  focused: boolean;
}>;

/** One line with its arrow head. */
export const EdgeLine = memo(({ pair, line, aside, possible, taken, kind, active, focused }: Props) => {
  const path = pathOf(line, HEAD_LENGTH - 1);
  return (
    <g
      className="edge"
      data-edge={pair}
      data-aside={aside || undefined}
      data-possible={possible || undefined}
      data-taken={taken || undefined}
      data-kind={kind ?? undefined}
      data-active={active || undefined}
    >
      {focused && <path className="edge-focus" d={path} />}
      {focused && <path className="edge-ground" d={path} />}
      <path className="edge-line" d={path} />
      <path className="edge-head" d={headOf(line)} />
    </g>
  );
});
