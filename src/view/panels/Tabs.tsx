import { type KeyboardEvent, Suspense, useId, useRef } from 'react';
import { afterChoice } from '../../session/panels';
import { say, sayMsg } from '../../words';
import { useWide } from '../page/useMedia';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { type Tab, useTabs } from './tabTable';

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
  const list = useRef<HTMLDivElement>(null);
  const open = wide ? tabs.filter((tab) => asked.includes(tab)) : asked.slice(-1);
  const stop = asked.at(-1) ?? tabs[0];

  const choose = ({ panel }: Tab) => send({ type: 'SET', change: { panels: afterChoice(panels, panel, wide) } });
  const rove = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex((tab) => event.target === tabOf(list.current, tab));
    const to = tabs[placeAfter(event.key, at, tabs.length - 1)];
    if (at < 0 || !to) return;
    event.preventDefault();
    tabOf(list.current, to)?.focus();
    if (!wide) choose(to);
  };
  return (
    <div className="tabs panel">
      <div
        ref={list}
        className="tab-list"
        role="tablist"
        aria-label={say(words, 'panels.label')}
        aria-multiselectable={wide || undefined}
        onKeyDown={rove}
      >
        {tabs.map((tab) => (
          <button
            key={tab.panel}
            type="button"
            role="tab"
            id={`${id}${tab.panel}`}
            className="tab"
            data-panel={tab.panel}
            aria-selected={open.includes(tab)}
            aria-controls={open.includes(tab) ? `${id}${tab.panel}-shown` : undefined}
            tabIndex={tab === stop ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {sayMsg(words, { id: tab.says, values: {} }, String)}
          </button>
        ))}
      </div>
      {open.map(({ panel, Shown }) => (
        <div
          key={panel}
          role="tabpanel"
          id={`${id}${panel}-shown`}
          aria-labelledby={`${id}${panel}`}
          className="tab-shown"
          tabIndex={TAB_STOP}
          data-panel={panel}
        >
          <Suspense>
            <Shown enlarged={false} />
          </Suspense>
        </div>
      ))}
    </div>
  );
};

const tabOf = (list: HTMLElement | null, { panel }: Tab): HTMLElement | null => list?.querySelector(`[data-panel="${panel}"]`) ?? null;

/** Where an arrow key leads from a tab; round at both ends. */
const placeAfter = (key: string, at: number, last: number): number => {
  switch (key) {
    case 'ArrowRight':
      return at === last ? 0 : at + 1;
    case 'ArrowLeft':
      return at === 0 ? last : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
};
