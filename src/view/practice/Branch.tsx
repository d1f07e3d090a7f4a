import { inForce } from '../../session/practice/history';
import { Drawn } from '../icons/Icon';
import type { IconPath } from '../icons/paths';
import { PRACTICE_ICONS } from '../icons/practice';
import { Mixed } from '../learn/Mixed';
import { editText } from './describe';
import { type Acting, usePractice } from './usePractice';
import { useRemembered } from './useRemembered';

/** What a viewer has changed of the run on the stage, and the ways between it and the original. */
export const Branch = () => {
  const acting = usePractice();
  const { practice, kept, showing, words } = acting;
  useRemembered(practice);
  const { history } = kept;
  if (history === null || showing === 'other' || history.done.length + history.undone.length === 0) return null;
  const changed = history.done.length > 0;
  return (
    <section className="branch panel" data-branch={showing} aria-label={words('practice.branch')}>
      <p className="branch-says" role="status">
        <Mixed text={branchText(acting)} />
      </p>
      <div className="branch-ways">
        <Way icon={PRACTICE_ICONS.undo} says={words('practice.undo')} off={!changed} onPress={() => void practice.undo()} />
        <Way
          icon={PRACTICE_ICONS.redo}
          says={words('practice.redo')}
          off={history.undone.length === 0}
          onPress={() => void practice.redo()}
        />
        {changed && (
          <button type="button" className="button" onClick={() => void (showing === 'mine' ? practice.original() : practice.mine())}>
            {words(showing === 'mine' ? 'practice.original' : 'practice.mine')}
          </button>
        )}
        {changed && (
          <button
            type="button"
            className="button"
            title={words('practice.both')}
            aria-disabled={showing === 'both' || undefined}
            onClick={() => showing !== 'both' && void practice.both()}
          >
            <Drawn path={PRACTICE_ICONS.both} />
            <span className="branch-both">{words('practice.both')}</span>
          </button>
        )}
      </div>
    </section>
  );
};

const branchText = (acting: Acting): string => {
  const { kept, showing, words } = acting;
  const edits = kept.history === null ? [] : inForce(kept.history);
  const last = edits.at(-1);
  if (showing === 'original' || last === undefined) return words('practice.originalShown');
  return words(edits.length > 1 ? 'practice.yoursMore' : 'practice.yours', { n: last.beat, what: editText(last, acting) });
};

/** At its end a button is `aria-disabled`, not `disabled`: it would lose the focus. */
const Way = ({ icon, says, off, onPress }: { icon: IconPath; says: string; off: boolean; onPress: () => void }) => (
  <button type="button" className="button" aria-label={says} title={says} aria-disabled={off || undefined} onClick={onPress}>
    <Drawn path={icon} />
  </button>
);
