import { useLayoutEffect, useRef } from 'react';
import type { Side } from '../../tcp/names';
import { TOKEN } from './drawing';

type Props = Readonly<{ side: Side; letter: string; x: number; y: number; place: string }>;

const HALF = TOKEN / 2;

/** An end on the diagram: a circle or a square with its letter. It travels to where it has come to; the style sheet says how fast. */
export const Token = ({ side, letter, x, y, place }: Props) => {
  const token = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (token.current) token.current.style.transform = `translate(${x}px, ${y}px)`;
  }, [x, y]);
  return (
    <g ref={token} className="token" data-token={side} data-place={place}>
      <g key={place} className="token-body">
        {side === 'client' ? <circle r={HALF - 1} /> : <rect x={1 - HALF} y={1 - HALF} width={TOKEN - 2} height={TOKEN - 2} rx={3} />}
        <text dy="0.36em">{letter}</text>
      </g>
    </g>
  );
};
