import type { ReactNode } from 'react';
import { statusOf } from '../../session/session';
import { lastBeat } from '../../session/state';
import { useCome } from './Soon';
import { useTheme } from './useDocument';
import { useSession } from './useSession';
import { useWords } from './useWords';

/** The root of a stage, with what tests and page authors may read from it. */
export const Root = ({ reduced, children }: { reduced: boolean; children: ReactNode }) => {
  const shown = useSession(({ context }) => context.shown);
  const come = useCome();
  const status = useSession(statusOf);
  const last = useSession(({ context }) => lastBeat(context.trace));
  const view = useSession(({ context }) => context.settings.view);
  return (
    <div
      className="stage"
      lang={useWords().lang}
      data-theme={useTheme() ?? undefined}
      data-motion={reduced ? 'reduce' : undefined}
      data-stage
      data-beat={shown}
      data-beats={last}
      // It rests when all that is shown has come.
      data-status={status === 'paused' && !come ? 'moving' : status}
      data-view={view}
    >
      {children}
    </div>
  );
};
