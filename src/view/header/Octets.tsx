import { useRef, useState } from 'react';
import { rove } from '../diagram/rove';
import type { Words } from '../stage/words';
import { OCTET } from './anatomy';
import type { Lit } from './useLit';

/** Two octets stand together; of a long text only its beginning is shown. */
const TOGETHER = 2;
const MOST = 128;

const hex = (octet: number): string => octet.toString(16).padStart(2, '0');

type Props = Readonly<{ octets: Uint8Array; lit: Lit; words: Words }>;

/** The octets as they are on the wire. One tab stop. */
export const Octets = ({ octets, lit, words }: Props) => {
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState(0);
  const shown = octets.subarray(0, MOST);
  const pairs = Array.from({ length: Math.ceil(shown.length / TOGETHER) }, (_, i) => i * TOGETHER);
  return (
    <>
      <ol className="header-octets num" aria-label={words('header.octets')} ref={list}>
        {pairs.map((from, i) => {
          const both = [...shown.subarray(from, from + TOGETHER)];
          const span = { at: from * OCTET, bits: both.length * OCTET };
          return (
            <li key={from}>
              <button
                type="button"
                tabIndex={i === stop || (i === 0 && stop >= pairs.length) ? 0 : -1}
                onFocus={() => {
                  setStop(i);
                  lit.by(span).onFocus();
                }}
                onKeyDown={(event) => rove(event, i, [...(list.current?.querySelectorAll('button') ?? [])])}
              >
                <span className="visually-hidden">{words('header.octetFrom', { n: from })} </span>
                {both.map((octet, n) => {
                  const { onPointerEnter } = lit.by({ at: (from + n) * OCTET, bits: OCTET });
                  return (
                    <span
                      key={n === 0 ? 'first' : 'second'}
                      data-octet={from + n}
                      data-lit={lit.is({ at: (from + n) * OCTET, bits: OCTET }) || undefined}
                      onPointerEnter={onPointerEnter}
                    >
                      {hex(octet)}
                    </span>
                  );
                })}
              </button>
            </li>
          );
        })}
      </ol>
      {octets.length > MOST && <p className="header-more">{words('header.more', { n: octets.length - MOST })}</p>}
    </>
  );
};
