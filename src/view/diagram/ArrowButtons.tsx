import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Words } from '../stage/words';
import type { DrawnEdge } from './drawing';
import { inOneRow } from './labels';
import { pointOn } from './lines';
import type { Pair } from './routes';

type Props = Readonly<{
  edges: readonly DrawnEdge[];
  words: Words;
  open: Pair | null;
  onOpen: (pair: Pair) => void;
  /** The arrow that has the focus, where that is to be seen. */
  onFocus: (pair: Pair | null) => void;
}>;

/** How the keys go from arrow to arrow. */
const STEPS: Readonly<Record<string, (i: number, last: number) => number>> = {
  ArrowRight: (i, last) => (i === last ? 0 : i + 1),
  ArrowDown: (i, last) => (i === last ? 0 : i + 1),
  ArrowLeft: (i, last) => (i === 0 ? last : i - 1),
  ArrowUp: (i, last) => (i === 0 ? last : i - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * The arrows as buttons, for the keyboard and for assistive technology; a pointer is answered by the picture, which knows the nearest line.
 * They are one tab stop: the arrow keys go from one to the next.
 */
export const ArrowButtons = ({ edges, words, open, onOpen, onFocus }: Props) => {
  const list = useRef<HTMLUListElement>(null);
  const [last, setLast] = useState<Pair | null>(null);
  const stop = edges.find(({ edge }) => edge.pair === last) ?? edges.find(({ possible }) => possible) ?? edges[0];

  // Where the arrows are, so that what magnifies or touches the screen finds them there.
  useLayoutEffect(() => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    for (const [i, button] of buttons.entries()) {
      const middle = pointOn(edges[i]!.line, 0.5);
      button.style.transform = `translate(${middle.x}px, ${middle.y}px) translate(-50%, -50%)`;
    }
  }, [edges]);

  const keyed = (event: KeyboardEvent<HTMLButtonElement>, i: number): void => {
    const go = STEPS[event.key];
    if (!go) return;
    list.current?.querySelectorAll('button')[go(i, edges.length - 1)]?.focus();
    event.preventDefault();
    // The page's own keys step through the beats.
    event.stopPropagation();
  };

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
              onKeyDown={(event) => keyed(event, i)}
              onFocus={(event) => {
                setLast(pair);
                onFocus(event.currentTarget.matches(':focus-visible') ? pair : null);
              }}
              onBlur={() => onFocus(null)}
            >
              {words('diagram.arrow', { from, to, event: inOneRow(arrow) })}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
