import { Suspense } from 'react';
import { openTabs } from '../../session/panels';
import { sayMsg } from '../../words';
import { Dialog } from '../page/Dialog';
import type { Sheet } from '../page/Page';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Sentence } from './Sentence';
import { TABS, tabsOf } from './tabTable';
import { useNarration } from './useNarration';

/** The panel that was chosen last, over the whole page; the run can be stepped through in it. */
export const Enlarged = ({ open, onClose }: Sheet) => {
  const words = useWords();
  const tabs = useSession(({ context }) => context.settings.panels);
  const { panel, says, Shown } = tabsOf(openTabs(tabs)).at(-1) ?? TABS[0]!;
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
