import { inForce } from '../../session/practice/history';
import { Mixed } from '../learn/Mixed';
import { useSend } from '../page/useSession';
import { editText } from './describe';
import type { Acting } from './usePractice';

/** What the viewer has changed, each with the way to the step where it was. */
export const Changes = ({ acting }: { acting: Acting }) => {
  const { kept, showing, words } = acting;
  const send = useSend();
  const edits = kept.history !== null && showing !== 'other' ? inForce(kept.history) : [];
  return (
    <section aria-label={words('practice.changes')}>
      <h3>{words('practice.changes')}</h3>
      {edits.length === 0 ? (
        <p className="quiet">{words('practice.noChange')}</p>
      ) : (
        <ol className="practice-changes">
          {edits.map((edit) => (
            <li key={`${edit.beat} ${JSON.stringify(edit.change)}`}>
              <button type="button" className="practice-change" onClick={() => send({ type: 'GO', beat: edit.beat })}>
                <Mixed text={words('practice.atStep', { n: edit.beat, what: editText(edit, acting) })} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
