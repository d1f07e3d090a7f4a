import { useRef, useState } from 'react';
import { rove } from '../diagram/rove';
import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';
import { piecesOf, type Span } from './anatomy';
import type { Reading } from './readings';
import { isFlag } from './readings';
import type { Lit } from './useLit';

/** What stands in one place of the grid. `rest`: an option goes on here that stands in another row; `whole`: all of its bits. */
type Cell = Span & Readonly<{ key: string; name: string; value: string; before: string | null; says: string; rest: boolean; whole: Span }>;

const FLAGS: Span = { at: 104, bits: 8 };

const cellsOf = ({ part, key, name, value, before, says }: Reading): readonly Cell[] => {
  const pieces = piecesOf(part.is === 'text' ? { at: part.at, bits: 32 } : part);
  const widest = Math.max(...pieces.map(({ bits }) => bits));
  const main = pieces.findIndex(({ bits }) => bits === widest);
  return pieces.map((piece, i) => ({ ...piece, key: `${key} ${i}`, name, value, before, says, rest: i !== main, whole: part }));
};

/** All flags in one cell, as the bits that they are. */
const flagCell = (readings: readonly Reading[], words: Words): Cell => {
  const flags = readings.filter(({ part }) => isFlag(part));
  const bits = (of: (reading: Reading) => string): string => flags.map(of).join('');
  const set = flags.filter(({ value }) => value === '1').map(({ name }) => name);
  const before = flags.some((flag) => flag.before !== null) ? bits((flag) => flag.before ?? flag.value) : null;
  const says = set.length > 0 ? set.join(', ') : words('header.noFlags');
  return {
    ...FLAGS,
    key: 'flags',
    name: words('header.flags'),
    value: bits(({ value }) => value),
    before,
    says,
    rest: false,
    whole: FLAGS,
  };
};

type Props = Readonly<{ readings: readonly Reading[]; lit: Lit; words: Words }>;

/** The header as RFC 9293 draws it, in rows of 32 bits. One tab stop: the arrow keys go from field to field. */
export const Grid = ({ readings, lit, words }: Props) => {
  const grid = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState('');
  const flags = flagCell(readings, words);
  const cells = readings.flatMap((reading) => (isFlag(reading.part) ? (reading.part.at === FLAGS.at ? [flags] : []) : cellsOf(reading)));
  const fields = cells.filter(({ rest }) => !rest);
  const inTabOrder = fields.some(({ key }) => key === stop) ? stop : fields[0]?.key;
  return (
    <>
      <div className="header-ruler num" aria-hidden="true">
        {[0, 8, 16, 24].map((bit) => (
          <span key={bit}>{bit}</span>
        ))}
      </div>
      <ol className="header-grid" aria-label={words('header.grid')} ref={grid}>
        {cells.map(({ key, name, value, before, says, rest, whole, ...span }) => (
          <li
            key={key}
            data-bits={span.bits}
            data-rest={rest || undefined}
            data-lit={lit.is(span) || undefined}
            aria-hidden={rest || undefined}
          >
            {rest ? null : (
              <button
                type="button"
                data-field={key.split(' ')[0]}
                tabIndex={key === inTabOrder ? 0 : -1}
                {...lit.by(whole)}
                onFocus={() => {
                  setStop(key);
                  lit.by(whole).onFocus();
                }}
                onKeyDown={(event) =>
                  rove(
                    event,
                    fields.findIndex((field) => field.key === key),
                    [...(grid.current?.querySelectorAll('button') ?? [])],
                  )
                }
              >
                <span className="header-name">
                  <Mixed text={span.bits === 4 && key.startsWith('reserved') ? words('header.short.reserved') : name} />
                </span>
                <span className="header-value num">
                  {before !== null && <s aria-hidden="true">{before}</s>} {value}
                </span>
                {before !== null && <span className="header-changed" />}
                <span className="visually-hidden">
                  {' '}
                  <Mixed text={words('header.told', { bits: words('header.bits', { n: whole.bits }), says })} />{' '}
                  {before !== null && words('header.was', { before })}
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};
