import { Mixed } from '../learn/Mixed';
import { useTold } from '../page/useTold';
import { useLetters } from './letters';
import { Num } from './Num';

/** What the numbers count from: x = the client's ISN = 100, or where relative ones begin. */
export const Counted = ({ step }: { step: number }) => {
  const { beat } = useTold(step);
  const { line, list } = useLetters()(beat);
  if (line === null && list.length === 0) return null;
  return (
    <div className="counted">
      {line !== null && (
        <p>
          <Mixed text={line} />
        </p>
      )}
      {list.length > 0 && (
        <ul>
          {list.map(({ name, value, says }) => (
            <li key={`${name} ${value}`}>
              <Num text={name} /> = <Num text={value} />{' '}
              <span className="counted-says">
                <Mixed text={says} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
