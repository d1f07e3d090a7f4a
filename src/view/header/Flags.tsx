import { useRef, useState } from 'react';
import type { SegmentKind } from '../../tcp/segment';
import { rove } from '../diagram/rove';
import { Mixed } from '../learn/Mixed';
import { Glyph } from '../stage/Glyph';
import type { Words } from '../stage/words';
import type { Reading } from './readings';
import type { Lit } from './useLit';

/** The flags that have a glyph of their own on the ladder. */
const KINDS: Readonly<Record<string, SegmentKind>> = { SYN: 'syn', ACK: 'ack', PSH: 'data', RST: 'rst', FIN: 'fin' };

type Props = Readonly<{ flags: readonly Reading[]; lit: Lit; words: Words }>;

/** The control bits, each set or not. One tab stop. */
export const Flags = ({ flags, lit, words }: Props) => {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  return (
    <ul className="header-flags" aria-label={words('header.flags')} ref={list}>
      {flags.map(({ part, name, value, before, says }, i) => {
        const kind = KINDS[name];
        return (
          <li key={name} data-lit={lit.is(part) || undefined}>
            <button
              type="button"
              data-flag={name}
              data-set={value === '1' || undefined}
              data-kind={kind}
              tabIndex={i === stop ? 0 : -1}
              {...lit.by(part)}
              onFocus={() => {
                setStop(i);
                lit.by(part).onFocus();
              }}
              onKeyDown={(event) => rove(event, i, [...(list.current?.querySelectorAll('button') ?? [])])}
            >
              {kind === undefined ? <span className="header-ring" /> : <Glyph kind={kind} hollow={value === '0'} />}
              <span lang="en">{name}</span>
              {before !== null && <span className="header-changed" />}
              <span className="visually-hidden">
                {' '}
                <Mixed text={words('header.flagIs', { value, says })} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
