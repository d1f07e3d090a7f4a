import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import type { Deed } from '../../session/keys';
import { Player } from '../player/Player';
import { Drop } from './Drop';
import { GoTo } from './GoTo';
import { Header } from './Header';
import { Help } from './Help';
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
export type Late = Readonly<{ Side: ComponentType; Library: ComponentType }>;

/** What lies over the page. */
type Over = 'menu' | 'help' | 'goTo' | 'blank' | null;

/** The whole page. It renders when a setting changes, not at each beat: what shows the beat asks for it. */
export const Page = ({ late }: { late: Late }) => {
  const [over, setOver] = useState<Over>(null);
  const reduced = useReducedMotion();
  const playhead = useClock(reduced);
  const act = useDeeds();
  useDocument();
  useAddress();
  useReady();
  useKeys((deed) => {
    const asked = OVER[deed];
    if (over === 'blank' || (over === 'menu' && deed === 'leave')) setOver(null);
    else if (asked) setOver(over === asked ? null : asked);
    else act(deed);
  });
  const close = () => setOver(null);
  return (
    <PlayheadContext value={playhead}>
      <Root>
        <Layout reduced={reduced} late={late}>
          <Header open={over === 'menu'} onMenu={() => setOver(over === 'menu' ? null : 'menu')} onHelp={() => setOver('help')} />
        </Layout>
        <Help open={over === 'help'} onClose={close} />
        <GoTo open={over === 'goTo'} onClose={close} />
        {over === 'blank' && <div className="blank" />}
        <Drop />
      </Root>
    </PlayheadContext>
  );
};

const OVER: Readonly<Partial<Record<Deed, Over>>> = { help: 'help', goTo: 'goTo', blank: 'blank' };

const Layout = ({ reduced, late: { Side, Library }, children }: { reduced: boolean; late: Late; children: ReactNode }) => {
  const view = useSession(({ context }) => context.settings.view);
  return (
    <div className="layout" data-view={view}>
      {children}
      <Suspense>
        <Library />
      </Suspense>
      <main className="main">
        <div className="ladder-panel panel">
          <Stage reduced={reduced} />
        </div>
        <Suspense>
          <Side />
        </Suspense>
        <Notices />
        <Live />
      </main>
      <Player />
      {view === 'embed' && <OpenFull />}
    </div>
  );
};
