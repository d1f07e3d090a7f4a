import { Suspense, useState } from 'react';
import { say, sayMsg } from '../../words';
import { Drawn } from '../icons/Icon';
import { PANEL_ICONS } from '../icons/panels';
import { Dialog } from '../page/Dialog';
import type { Sheet } from '../page/Page';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Arrange } from './Arrange';
import { Sentence } from './Sentence';
import { TRANSCRIPT, useTabs } from './tabTable';
import { useNarration } from './useNarration';

/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;

/** The panel that was chosen last, over the whole page; the run can be stepped through in it. */
export const Enlarged = ({ open, onClose }: Sheet) => {
  const words = useWords();
  const [arranging, setArranging] = useState(false);
  const { panel, says, Shown } = useTabs().open.at(-1) ?? TRANSCRIPT;
  const title = sayMsg(words, { id: says, values: {} }, String);
  return (
    <Dialog title={title} open={open} onClose={onClose} steps>
      <Now />
      <button type="button" className="bar-button enlarged-order" onClick={() => setArranging(true)}>
        <Drawn path={PANEL_ICONS.arrange} size={16} />
        {say(words, 'panels.order')}
      </button>
      {arranging && <Arrange onClose={() => setArranging(false)} />}
      <section className="enlarged" data-panel={panel} aria-label={title} tabIndex={TAB_STOP}>
        <Suspense>
          <Shown enlarged />
        </Suspense>
      </section>
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
