import { say, sayMsg } from '../../words';
import { Drawn } from '../icons/Icon';
import { PANEL_ICONS } from '../icons/panels';
import { Dialog } from '../page/Dialog';
import { useWords } from '../page/useWords';
import { setOrder, useOrder } from './order';
import { type Tab, useMove, useTabs } from './tabTable';

/** The order of the panels, to be changed by buttons. */
export const Arrange = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const { tabs } = useTabs();
  const order = useOrder();
  return (
    <Dialog title={say(words, 'panels.order')} open onClose={onClose}>
      <p>{say(words, 'panels.orderHow')}</p>
      <ol className="arrange">
        {tabs.map((tab, at) => (
          <Entry key={tab.panel} tab={tab} at={at} last={tabs.length - 1} />
        ))}
      </ol>
      <button type="button" className="button" aria-disabled={order === null || undefined} onClick={() => setOrder(null)}>
        {say(words, 'panels.usualOrder')}
      </button>
    </Dialog>
  );
};

const Entry = ({ tab: { panel, says }, at, last }: { tab: Tab; at: number; last: number }) => {
  const words = useWords();
  const move = useMove();
  const name = sayMsg(words, { id: says, values: {} }, String);
  return (
    <li>
      <span>{name}</span>
      <Step says={say(words, 'panels.earlier', { panel: name })} icon="up" off={at === 0} onPress={() => move(panel, at - 1)} />
      <Step says={say(words, 'panels.later', { panel: name })} icon="down" off={at === last} onPress={() => move(panel, at + 1)} />
    </li>
  );
};

const Step = ({ says, icon, off, onPress }: { says: string; icon: 'up' | 'down'; off: boolean; onPress: () => void }) => (
  <button
    type="button"
    className="button"
    aria-label={says}
    title={says}
    aria-disabled={off || undefined}
    onClick={() => !off && onPress()}
  >
    <Drawn path={PANEL_ICONS[icon]} />
  </button>
);
