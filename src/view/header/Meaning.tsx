import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';
import type { Reading } from './readings';

type Props = Readonly<{ reading: Reading; words: Words }>;

/** What one part is, how wide, what it says; what it was, and how it is on the wire where it is written otherwise here. */
export const Meaning = ({ reading: { part, name, value, before, real, says }, words }: Props) => (
  <>
    <strong>
      <Mixed text={name} />
    </strong>
    {value !== '' && part.is !== 'text' && (
      <>
        {' = '}
        <span className="num">{value}</span>
      </>
    )}{' '}
    <span className="header-bits">({words('header.bits', { n: part.bits })})</span> <Mixed text={says} />{' '}
    {real !== null && <span>{words('header.real', { n: real })} </span>}
    {before !== null && <span className="header-was">{words('header.was', { before })}</span>}
  </>
);
