import { Suspense } from 'react';
import { sayMsg } from '../../words';
import { Dialog } from '../page/Dialog';
import type { Sheet } from '../page/Page';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Sentence } from './Sentence';
import { TRANSCRIPT, useTabs } from './tabTable';
import { useNarration } from './useNarration';

/** The panel that was chosen last, over the whole page; the run can be stepped through in it. */
export const Enlarged = ({ open, onClose }: Sheet) => {
  const words = useWords();
  const { panel, says, Shown } = useTabs().open.at(-1) ?? TRANSCRIPT;
  return (
    <Dialog title={sayMsg(words, { id: says, values: {} }, String)} open={open} onClose={onClose} steps>
      <Now />
      <div className="enlarged" data-panel={panel}>
        <Suspense>
          <Shown enlarged />
        </Suspense>
      </div>
    </Dialog>
  );
};

/** What happened in the beat that is shown. */
const Now = () => {
  const shown = useSession(({ context }) => context.shown);
  const { what } = useNarration(shown);
  return (
    <p className="enlarged-now">
      <Sentence msg={what} />
    </p>
  );
};
