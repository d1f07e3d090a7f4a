import { Mixed } from '../learn/Mixed';
import type { Words } from '../stage/words';
import { type Change, OTHERS, type VariableName } from './changes';

/** The name of a variable: the RFC's, or that of a queue. */
const nameOf = (name: VariableName, words: Words): string => {
  const other = OTHERS.find((each) => each === name);
  return other === undefined ? name : words(`endpoint.variable.${other}`);
};

type Props = Readonly<{ changes: readonly Change[]; words: Words }>;

/** What this beat has changed, before and after. */
export const ChangeList = ({ changes, words }: Props) => {
  const absent = words('endpoint.absent');
  if (changes.length === 0) return <p className="tcb-quiet">{words('endpoint.unchanged')}</p>;
  return (
    <ul className="tcb-changes">
      {changes.map(({ name, before, after }) => {
        const values = { name: nameOf(name, words), before: before ?? absent, after: after ?? absent };
        return (
          <li key={name} data-variable={name}>
            <span className="visually-hidden">
              <Mixed text={words('endpoint.became', values)} />
            </span>
            <span aria-hidden="true">
              <strong>{values.name}</strong> <span className="num tcb-before">{values.before}</span> →{' '}
              <span className="num">{values.after}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
