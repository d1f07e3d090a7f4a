import { memo } from 'react';
import type { DrawnEdge } from './drawing';
import { HEAD_LENGTH, headOf, pathOf } from './lines';

type Props = Readonly<{ drawn: DrawnEdge; active: boolean; focused: boolean }>;

/** One line with its arrow head. */
export const EdgeLine = memo(({ drawn: { edge, line, aside, step, possible }, active, focused }: Props) => {
  const path = pathOf(line, HEAD_LENGTH - 1);
  return (
    <g
      className="edge"
      data-edge={edge.pair}
      data-aside={aside || undefined}
      data-possible={possible || undefined}
      data-taken={step !== null || undefined}
      data-kind={step?.kind ?? undefined}
      data-active={active || undefined}
    >
      {focused && <path className="edge-focus" d={path} />}
      {focused && <path className="edge-ground" d={path} />}
      <path className="edge-line" d={path} />
      <path className="edge-head" d={headOf(line)} />
    </g>
  );
});
