import { useLayoutEffect, useRef, useState } from 'react';
import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';
import type { DrawnEdge } from './drawing';
import { inOneRow } from './labels';
import { pointOn } from './lines';
import type { Pair } from './routes';
import { rove } from './rove';

type Props = Readonly<{
  edges: readonly DrawnEdge[];
  /** The plan's. */
  scale: number;
  words: Words;
  open: Pair | null;
  onOpen: (pair: Pair) => void;
  /** The arrow that has the focus, where that is to be seen. */
  onFocus: (pair: Pair | null) => void;
}>;

/**
 * The arrows as buttons, for the keyboard and for assistive technology; a pointer is answered by the picture, which knows the nearest line.
 * They are one tab stop: the arrow keys go from one to the next.
 */
export const ArrowButtons = ({ edges, scale, words, open, onOpen, onFocus }: Props) => {
  const list = useRef<HTMLUListElement>(null);
  const [last, setLast] = useState<Pair | null>(null);
  const stop = edges.find(({ edge }) => edge.pair === last) ?? edges.find(({ possible }) => possible) ?? edges[0];

  // Where the arrows are, so that what magnifies or touches the screen finds them there.
  useLayoutEffect(() => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    for (const [i, button] of buttons.entries()) {
      const middle = pointOn(edges[i]!.line, 0.5);
      button.style.transform = `translate(${middle.x * scale}px, ${middle.y * scale}px) translate(-50%, -50%)`;
    }
  }, [edges, scale]);

  return (
    <ul className="arrow-buttons" ref={list}>
      {edges.map((drawn, i) => {
        const { edge, step } = drawn;
        const { pair, from, to } = edge;
        const arrow = edge.arrows.find(({ by }) => by === step?.arrow.by) ?? edge.arrows[0]!;
        return (
          <li key={pair}>
            <button
              type="button"
              data-pair={pair}
              tabIndex={drawn === stop ? 0 : -1}
              aria-expanded={open === pair}
              onClick={() => onOpen(pair)}
              onKeyDown={(event) => rove(event, i, [...(list.current?.querySelectorAll('button') ?? [])])}
              onFocus={(event) => {
                setLast(pair);
                onFocus(event.currentTarget.matches(':focus-visible') ? pair : null);
              }}
              onBlur={() => onFocus(null)}
            >
              <Mixed text={words('diagram.arrow', { from, to, event: inOneRow(arrow) })} />
            </button>
          </li>
        );
      })}
    </ul>
  );
};
