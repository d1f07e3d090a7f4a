import { say } from '../../words';
import { useWords } from '../page/useWords';

const LETTER = /^([a-z])(\u2032*)(?:([+\u2212])(\d+))?$/;

/** A number as it is written. One that is written with letters is read out as "x plus 1": of "x+1" a screen reader may leave out the sign. */
export const Num = ({ text }: { text: string }) => {
  const words = useWords();
  const [, name = '', primes = '', sign, n = ''] = LETTER.exec(text) ?? [];
  if (name === '' || (primes === '' && sign === undefined)) return <span className="num">{text}</span>;
  const spoken = [
    name,
    ...[...primes].map(() => say(words, 'number.prime')),
    ...(sign === undefined ? [] : [say(words, sign === '+' ? 'number.plus' : 'number.minus', { n })]),
  ].join(' ');
  return (
    <span className="num" role="math" aria-label={spoken}>
      {text}
    </span>
  );
};
