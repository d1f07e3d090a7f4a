import { useMemo, useRef } from 'react';
import type { Seq } from '../../tcp/seq';
import { useSize } from '../stage/useSize';
import type { Words } from '../stage/words';
import { type DrawnMark, lineIn } from './line';
import type { Space } from './spaces';

/** Where things stand from the top, in px: labels of two rows, the bar between them. */
const TOP = 34;
const BAR = 16;
const HEIGHT = 2 * TOP + BAR + 2;
/** The scale of the letters around it (14 px) where its own are 12. */
const AROUND = 14 / 16;

type Props = Readonly<{ space: Space; title: string; write: (n: Seq) => string; changed: ReadonlySet<string>; words: Words }>;

/** A sequence space as a line: what of it is sent, acknowledged, received, allowed; with the TCB's variables as marks. */
export const NumberLine = ({ space, title, write, changed, words }: Props) => {
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room, room);
  // It grows with the letters around it: before an audience they are larger.
  const scale = Math.max(1, (size?.scale ?? 1) / AROUND);
  const width = (size?.width ?? 0) / scale;
  const line = useMemo(() => width > 0 && lineIn(space, width, write), [space, width, write]);
  return (
    <div className="number-line">
      <h5>{title}</h5>
      <div ref={room}>
        {line && (
          <svg width={width * scale} height={HEIGHT * scale} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
            {line.bands.map(({ band, x, width }) => (
              <g key={`${band.is} ${band.from}`} className="number-band" data-band={band.is}>
                <rect x={x} y={TOP} width={width} height={BAR} />
                {band.is === 'inFlight' && <line x1={x + 3} x2={x + width} y1={TOP + BAR / 2} y2={TOP + BAR / 2} strokeWidth={BAR} />}
              </g>
            ))}
            {line.marks.map((mark) => (
              <MarkAt key={mark.mark.name} drawn={mark} changed={changed.has(mark.mark.name)} />
            ))}
          </svg>
        )}
      </div>
      <ul className="visually-hidden" lang="en">
        {space.marks.map(({ name, n }) => (
          <li key={name}>
            {name} {write(n)}
          </li>
        ))}
      </ul>
      <ul className="number-bands">
        {space.bands.map(({ is, from, length }) => (
          <li key={`${is} ${from}`} data-band={is}>
            {words(`endpoint.band.${is}`, { n: length })}
          </li>
        ))}
      </ul>
    </div>
  );
};

const MarkAt = ({ drawn: { mark, value, x, label, above }, changed }: { drawn: DrawnMark; changed: boolean }) => {
  const [edge, knee, name, number] = above ? [TOP - 1, TOP - 6, 11, 25] : [TOP + BAR + 1, TOP + BAR + 6, HEIGHT - 17, HEIGHT - 3];
  return (
    <g className="number-mark" data-mark={mark.name} data-changed={changed || undefined}>
      <path d={`M${x} ${above ? TOP + BAR : TOP}V${edge}L${label} ${knee}`} />
      <text x={label} y={name}>
        {mark.name}
      </text>
      <text x={label} y={number} className="num">
        {value}
      </text>
    </g>
  );
};
