import { type ComponentType, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Deed } from '../../session/keys';
import { say } from '../../words';
import { Player } from '../player/Player';
import { Blank } from './Blank';
import { Header } from './Header';
import { Live } from './Live';
import { Root } from './Root';
import { Soon } from './Soon';
import { Stage } from './Stage';
import { useAddress } from './useAddress';
import { useDeeds } from './useDeeds';
import { useDocument } from './useDocument';
import { useHost } from './useHost';
import { useKeys } from './useKeys';
import { useReducedMotion } from './useMedia';
import { PlayheadContext, useClock } from './usePlayhead';
import { useReady } from './useReady';
import { useActor, useSession } from './useSession';
import { useWords } from './useWords';

/** What may come after the stage has begun to answer (view/panels/late). */
export type Late = Readonly<{
  Side: ComponentType<{ onOpen: (over: Over) => void }>;
  Library: ComponentType;
  /** What stands in the header beside the choosers. */
  Tools: ComponentType<{ onOpen: (over: Over) => void }>;
  /** Two runs that step together. */
  Two: ComponentType<{ reduced: boolean }>;
  Sheets: ComponentType<{ over: Over; onOpen: (over: Over) => void; onClose: () => void }>;
  /** What was not done as asked. */
  Notices: ComponentType<{ onOpen: (over: Over) => void }>;
  /** From a part of another page to the whole one. */
  OpenFull: ComponentType;
}>;
/** One of the sheets. */
export type Sheet = { open: boolean; onClose: () => void };

/** What lies over the page. */
export type Over =
  | 'menu'
  | 'help'
  | 'goTo'
  | 'panel'
  | 'study'
  | 'export'
  | 'captures'
  | 'share'
  | 'present'
  | 'write'
  | 'challenges'
  | 'blank'
  | 'spot'
  | null;

/** The whole page. It renders when a setting changes, not at each beat: what shows the beat asks for it. */
export const Page = ({ late }: { late: Late }) => {
  const [over, setOver] = useState<Over>(null);
  const reduced = useReducedMotion();
  const playhead = useClock(reduced);
  const act = useDeeds();
  const session = useActor();
  const close = useCallback(() => setOver(null), []);
  useDocument();
  useAddress();
  useReady();
  useKeys((deed) => {
    const asked = OVER[deed];
    if (over === 'blank' || ((over === 'menu' || over === 'panel') && deed === 'leave')) close();
    else if ((asked === 'blank' || asked === 'spot') && session.getSnapshot().context.settings.view !== 'present') return;
    else if (asked) setOver(over === asked ? null : asked);
    else act(deed);
  });
  return (
    <PlayheadContext value={playhead}>
      <Soon reduced={reduced}>
        <Root reduced={reduced}>
          <Layout reduced={reduced} late={late} onOpen={setOver}>
            <Header open={over === 'menu'} onMenu={() => setOver('menu')} onClose={close} onStudy={() => setOver('study')}>
              <late.Tools onOpen={setOver} />
            </Header>
          </Layout>
          <Suspense>
            <late.Sheets over={over} onOpen={setOver} onClose={close} />
          </Suspense>
          {over === 'blank' && <Blank onClose={close} />}
        </Root>
      </Soon>
    </PlayheadContext>
  );
};

const OVER: Readonly<Partial<Record<Deed, Over>>> = { help: 'help', goTo: 'goTo', blank: 'blank', spot: 'spot', enlarge: 'panel' };

const Layout = ({
  reduced,
  late: { Side, Library, Two, Notices, OpenFull },
  onOpen,
  children,
}: {
  reduced: boolean;
  late: Late;
  onOpen: (over: Over) => void;
  children: ReactNode;
}) => {
  const view = useSession(({ context }) => context.settings.view);
  const two = useSession(({ context }) => context.pair !== null);
  const Main = useHost() ? 'div' : 'main';
  return (
    <div className="layout" data-view={view}>
      {children}
      <Suspense>
        <Library />
      </Suspense>
      <Main className="main">
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
          <Side onOpen={onOpen} />
        </Suspense>
        {/* The region is always there, so that a sentence that comes into it is read out. */}
        <div className="notices" role="status" aria-label={say(useWords(), 'notice.label')}>
          <Suspense>
            <Notices onOpen={onOpen} />
          </Suspense>
        </div>
        <Live />
      </Main>
      <Player>
        {view === 'embed' && (
          <Suspense>
            <OpenFull />
          </Suspense>
        )}
      </Player>
    </div>
  );
};
