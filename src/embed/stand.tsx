import { createRoot } from 'react-dom/client';
import { createActor } from 'xstate';
import { App } from '../App';
import { type Session, sessionMachine } from '../session/session';
import { HostContext } from '../view/page/useHost';
import type { Catalogue } from '../words';
import { watchAnswered } from './answered';
import type { Answer } from './answers';
import type { Asked } from './attributes';
import { watch } from './happenings';
import { heightFor } from './height';
import { embeddedLate } from './late';
import { mediaOf } from './media';
import type { Happening } from './told';
import { playWhileSeen } from './visible';

/** `shell`: what the stage fills. `sizes`: the sheet in which its measures are kept. `site`: the folder of the whole page, if there is one. */
type Place = Readonly<{
  shell: HTMLElement;
  sizes: CSSStyleSheet;
  site: string | null;
  words: Catalogue;
  tell: (happening: Happening | Answer) => void;
}>;

/** A stage that stands somewhere. `show` brings another run onto it; the page stays as it is, the focus too. */
export type Stand = Readonly<{ session: () => Session; show: (asked: Asked) => void; end: () => void }>;

/** Puts a stage into a part of somebody else's page. */
export const stand = ({ shell, sizes, site, words, tell }: Place, asked: Asked): Stand => {
  const { media, end: endMedia } = mediaOf(shell);
  const host = { keys: shell, media, site };
  const root = createRoot(shell);

  const begin = (wanted: Asked, told: (happening: Happening) => void): Readonly<{ session: Session; end: () => void }> => {
    const session = createActor(sessionMachine, { input: wanted }).start();
    root.render(
      <HostContext value={host}>
        <App session={session} words={words} late={embeddedLate} />
      </HostContext>,
    );
    const ends = [watch(session, told), watchAnswered(session, tell), playWhileSeen(session, shell, wanted.autoplay)];
    const end = () => {
      for (const each of ends) each();
      session.stop();
    };
    return { session, end };
  };

  const measure = (): void => {
    const em = Number.parseFloat(getComputedStyle(shell).fontSize);
    const height = heightFor(now.session.getSnapshot().context, shell.clientWidth / em);
    sizes.replaceSync(`:host{--stage-rem:${em}px;--stage-height:${Math.ceil(height * em)}px}`);
  };

  let now = begin(asked, tell);
  let width = 0;
  // Only its width: the height is what comes of it.
  const observer = new ResizeObserver(() => {
    if (shell.clientWidth !== width) measure();
    width = shell.clientWidth;
  });
  observer.observe(shell);

  return {
    session: () => now.session,
    show: (wanted) => {
      now.end();
      // It was ready before.
      now = begin(wanted, (happening) => happening.type !== 'ready' && tell(happening));
      measure();
    },
    end: () => {
      observer.disconnect();
      endMedia();
      now.end();
      root.unmount();
    },
  };
};
