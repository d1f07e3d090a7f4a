import { type ComponentType, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Deed } from '../../session/keys';
import { Player } from '../player/Player';
import { Blank } from './Blank';
import { Drop } from './Drop';
import { Header } from './Header';
import { Live } from './Live';
import { Notices } from './Notices';
import { OpenFull } from './OpenFull';
import { Root } from './Root';
import { Stage } from './Stage';
import { useAddress } from './useAddress';
import { useDeeds } from './useDeeds';
import { useDocument } from './useDocument';
import { useKeys } from './useKeys';
import { useReducedMotion } from './useMedia';
import { PlayheadContext, useClock } from './usePlayhead';
import { useReady } from './useReady';
import { useSession } from './useSession';

/** What may come after the stage has begun to answer (view/panels/late). */
export type Late = Readonly<{
  Side: ComponentType;
  Library: ComponentType;
  /** Two runs that step together. */
  Two: ComponentType<{ reduced: boolean }>;
  Sheets: ComponentType<{ over: Over; onClose: () => void }>;
}>;
/** One of the sheets. */
export type Sheet = { open: boolean; onClose: () => void };

/** What lies over the page. */
export type Over = 'menu' | 'help' | 'goTo' | 'panel' | 'study' | 'blank' | null;

/** The whole page. It renders when a setting changes, not at each beat: what shows the beat asks for it. */
export const Page = ({ late }: { late: Late }) => {
  const [over, setOver] = useState<Over>(null);
  const reduced = useReducedMotion();
  const playhead = useClock(reduced);
  const act = useDeeds();
  const presenting = useSession(({ context }) => context.settings.view === 'present');
  const close = useCallback(() => setOver(null), []);
  useDocument();
  useAddress();
  useReady();
  useKeys((deed) => {
    const asked = OVER[deed];
    if (over === 'blank' || ((over === 'menu' || over === 'panel') && deed === 'leave')) close();
    else if (asked === 'blank' && !presenting) return;
    else if (asked) setOver(over === asked ? null : asked);
    else act(deed);
  });
  return (
    <PlayheadContext value={playhead}>
      <Root>
        <Layout reduced={reduced} late={late}>
          <Header
            open={over === 'menu'}
            onMenu={() => setOver('menu')}
            onClose={close}
            onHelp={() => setOver('help')}
            onStudy={() => setOver('study')}
          />
        </Layout>
        <Suspense>
          <late.Sheets over={over} onClose={close} />
        </Suspense>
        {over === 'blank' && <Blank onClose={close} />}
        <Drop />
      </Root>
    </PlayheadContext>
  );
};

const OVER: Readonly<Partial<Record<Deed, Over>>> = { help: 'help', goTo: 'goTo', blank: 'blank', enlarge: 'panel' };

const Layout = ({ reduced, late: { Side, Library, Two }, children }: { reduced: boolean; late: Late; children: ReactNode }) => {
  const view = useSession(({ context }) => context.settings.view);
  const two = useSession(({ context }) => context.pair !== null);
  return (
    <div className="layout" data-view={view}>
      {children}
      <Suspense>
        <Library />
      </Suspense>
      <main className="main">
        <div className="ladder-panel panel">
          {two ? (
            <Suspense>
              <Two reduced={reduced} />
            </Suspense>
          ) : (
            <Stage reduced={reduced} />
          )}
        </div>
        <Suspense>
          <Side />
        </Suspense>
        <Notices />
        <Live />
      </main>
      <Player>{view === 'embed' && <OpenFull />}</Player>
    </div>
  );
};
