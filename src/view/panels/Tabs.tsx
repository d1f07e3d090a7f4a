import { Suspense, useId, useRef, useState } from 'react';
import type { Panel } from '../../session/address';
import { afterChoice } from '../../session/panels';
import { say, sayMsg } from '../../words';
import { Drawn } from '../icons/Icon';
import { PANEL_ICONS } from '../icons/panels';
import { useWide } from '../page/useMedia';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Arrange } from './Arrange';
import { TabList } from './TabList';
import { useMove, useTabs } from './tabTable';
import { useSwipe } from './useSwipe';

/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;

export type TabsProps = Readonly<{
  onEnlarge: () => void;
  /** Away with the panels, where they lie over the ladder; undefined: they are away. */
  onClose: (() => void) | undefined;
}>;

/** The panels below the explanation: one at a time, or, on a wide page, several. */
export const Tabs = ({ onEnlarge, onClose }: TabsProps) => {
  const words = useWords();
  const send = useSend();
  const wide = useWide();
  const panels = useSession(({ context }) => context.settings.panels);
  const { tabs, open: asked } = useTabs();
  const move = useMove();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [arranging, setArranging] = useState(false);
  const [told, setTold] = useState('');
  const open = wide ? tabs.filter((tab) => asked.includes(tab)) : asked.slice(-1);
  const choose = (panel: Panel) => send({ type: 'SET', change: { panels: afterChoice(panels, panel, wide) } });
  const nameOf = (panel: Panel): string => {
    const tab = tabs.find((each) => each.panel === panel);
    return tab ? sayMsg(words, { id: tab.says, values: {} }, String) : '';
  };
  // A swipe turns from tab to tab; back from the first it puts the sheet away that lies over the ladder.
  useSwipe(box, (swipe) => {
    const at = tabs.findIndex(({ panel }) => panel === open.at(-1)?.panel);
    const to = tabs[at + (swipe === 'on' ? 1 : -1)];
    if (wide) return;
    if (to) choose(to.panel);
    else if (swipe === 'back') onClose?.();
  });
  return (
    <div className="tabs panel" ref={box}>
      <div className="tab-row">
        <TabList
          label={say(words, 'panels.label')}
          prefix={id}
          tabs={tabs.map(({ panel }) => ({ id: panel, says: nameOf(panel) }))}
          open={open.map(({ panel }) => panel)}
          stop={(asked.at(-1) ?? tabs[0])?.panel}
          several={wide}
          onChoose={choose}
          onMove={(panel, to) => {
            move(panel, to);
            setTold(say(words, 'panels.moved', { panel: nameOf(panel), n: to + 1, last: tabs.length }));
          }}
        />
        <button type="button" className="tab-tool tab-arrange" title={say(words, 'panels.order')} onClick={() => setArranging(true)}>
          <Drawn path={PANEL_ICONS.arrange} size={18} />
          <span className="visually-hidden">{say(words, 'panels.order')}</span>
        </button>
        <button type="button" className="tab-tool" title={say(words, 'panels.enlarge')} onClick={onEnlarge}>
          <Drawn path={PANEL_ICONS.enlarge} size={18} />
          <span className="visually-hidden">{say(words, 'panels.enlarge')}</span>
        </button>
      </div>
      <span className="visually-hidden" role="status">
        {told}
      </span>
      {arranging && <Arrange onClose={() => setArranging(false)} />}
      {open.map(({ panel, Shown }) => (
        <div
          key={panel}
          role="tabpanel"
          id={`${id}${panel}-shown`}
          aria-labelledby={`${id}${panel}`}
          className="tab-shown"
          data-panel={panel}
          tabIndex={TAB_STOP}
        >
          <Suspense>
            <Shown enlarged={false} />
          </Suspense>
        </div>
      ))}
    </div>
  );
};
