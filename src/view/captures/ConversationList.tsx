import { type KeyboardEvent, useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Shelf } from '../../session/captures/shelf';
import { say, sayMsg } from '../../words';
import { useWords } from '../page/useWords';
import { useSize } from '../stage/useSize';
import { ConversationRow, ROW } from './ConversationRow';
import { COLUMNS, type Column, found, type Order, rowsOf, sorted } from './sorting';
import { rowAfter, useNear } from './useRows';

/** A row's height in px at a type of 16 px: three lines, or where there is little room five. */
const HEIGHT = { wide: 80, narrow: 136 };
/** Below this width (px at a type of 16 px) rows have five lines, as in captures.css. */
const NARROW = 720;
const TAB_STOP = 0;
/** Said once more, for the style makes of a table what some browsers take for none. */
const GRID = { role: 'grid' } as const;
const HEAD = { role: 'columnheader', scope: 'col' } as const;

type Props = Readonly<{ shelf: Shelf; playing: number | null; onTake: (n: number) => void }>;

/** All conversations of a shelf, however many: only the rows near the view are in the page. */
export const ConversationList = ({ shelf, playing, onTake }: Props) => {
  const words = useWords();
  const id = useId();
  const [order, setOrder] = useState<Order>({ by: 'n', up: true });
  const [search, setSearch] = useState('');
  const [active, setActive] = useState((playing ?? 1) - 1);
  const scroller = useRef<HTMLTableElement>(null);
  const size = useSize(scroller, scroller);
  const scale = size?.scale ?? 1;
  const height = HEIGHT[size !== null && size.width < NARROW * scale ? 'narrow' : 'wide'] * scale;
  const all = useMemo(() => rowsOf(shelf.list, (is, values = {}) => sayMsg(words, { id: is, values }, String)), [shelf, words]);
  const looked = useDeferredValue(search);
  const rows = useMemo(() => sorted(found(all, looked), order), [all, looked, order]);
  const near = useNear(scroller, rows.length, height);
  const row = Math.min(active, rows.length - 1);

  // What is active is seen.
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    if (row * height < view.scrollTop) view.scrollTop = Math.max(0, row) * height;
    else if ((row + 1) * height > view.scrollTop + roomIn(view)) view.scrollTop = (row + 1) * height - roomIn(view);
  }, [row, height]);

  const pressed = (event: KeyboardEvent): void => {
    // A head's own button is pressed with Enter too.
    if (event.target !== event.currentTarget) return;
    const chosen = rows[row];
    const room = scroller.current === null ? height : roomIn(scroller.current);
    const to = rowAfter(event, row, rows.length, Math.max(1, Math.floor(room / height) - 1));
    if (to !== null) setActive(to);
    else if (event.key === 'Enter' && chosen !== undefined) onTake(chosen.listed.n);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count =
    rows.length === all.length
      ? say(words, 'captures.count', { n: all.length })
      : rows.length === 0
        ? say(words, 'captures.none')
        : say(words, 'captures.found', { n: rows.length, all: all.length });

  return (
    <div className="captures-list">
      <div className="captures-tools">
        <label>
          {say(words, 'captures.search')}
          <input
            type="search"
            className="button"
            placeholder={say(words, 'captures.searchHint')}
            value={search}
            onChange={({ target }) => {
              setSearch(target.value);
              setActive(0);
            }}
          />
        </label>
        <p role="status" className="quiet">
          {count}
        </p>
      </div>
      <table
        {...GRID}
        ref={scroller}
        {...(rows.length > 0 ? { 'aria-activedescendant': `${id}${rows[row]?.listed.n}` } : {})}
        className="captures-grid"
        aria-label={say(words, 'captures.list')}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        tabIndex={TAB_STOP}
        onKeyDown={pressed}
        onClick={({ target }) => {
          const n = target instanceof Element ? target.closest<HTMLElement>('[data-n]')?.dataset.n : undefined;
          if (n !== undefined) onTake(Number(n));
        }}
      >
        <thead>
          <tr {...ROW} className="captures-heads" aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} {...HEAD} data-cell={column} aria-sort={sortOf(order, column)}>
                <button type="button" onClick={() => setOrder((before) => ({ by: column, up: before.by === column ? !before.up : true }))}>
                  {say(words, `captures.column.${column}`)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="captures-rows" style={{ height: rows.length * height }}>
          {rows.slice(near.from, near.to).map((each, i) => (
            <ConversationRow
              key={each.listed.n}
              row={each}
              id={`${id}${each.listed.n}`}
              at={near.from + i}
              active={near.from + i === row}
              playing={each.listed.n === playing}
              top={(near.from + i) * height}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The height that there is for rows below the heads, which stay. */
const roomIn = (table: HTMLTableElement): number => table.clientHeight - (table.tHead?.offsetHeight ?? 0);

const sortOf = ({ by, up }: Order, column: Column): 'ascending' | 'descending' | 'none' => {
  if (by !== column) return 'none';
  return up ? 'ascending' : 'descending';
};
