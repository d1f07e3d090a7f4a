import { Suspense, useId } from 'react';
import type { Panel } from '../../session/address';
import { afterChoice } from '../../session/panels';
import { say, sayMsg } from '../../words';
import { useWide } from '../page/useMedia';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { TabList } from './TabList';
import { useTabs } from './tabTable';

/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;

/** The panels below the explanation: one at a time, or, on a wide page, several. */
export const Tabs = () => {
  const words = useWords();
  const send = useSend();
  const wide = useWide();
  const panels = useSession(({ context }) => context.settings.panels);
  const { tabs, open: asked } = useTabs();
  const id = useId();
  const open = wide ? tabs.filter((tab) => asked.includes(tab)) : asked.slice(-1);
  const choose = (panel: Panel) => send({ type: 'SET', change: { panels: afterChoice(panels, panel, wide) } });
  return (
    <div className="tabs panel">
      <TabList
        label={say(words, 'panels.label')}
        prefix={id}
        tabs={tabs.map(({ panel, says }) => ({ id: panel, says: sayMsg(words, { id: says, values: {} }, String) }))}
        open={open.map(({ panel }) => panel)}
        stop={(asked.at(-1) ?? tabs[0])?.panel}
        several={wide}
        onChoose={choose}
      />
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
