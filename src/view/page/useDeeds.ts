import { NOTATIONS, PANELS, THEMES } from '../../session/address';
import type { Deed } from '../../session/keys';
import { afterChoice } from '../../session/panels';
import type { SessionEvent } from '../../session/session';
import { notationOf } from '../../session/source';
import type { State } from '../../session/state';
import type { Host } from './useHost';
import { useAskMedia, WIDE } from './useMedia';
import { useActor } from './useSession';

/** Does what a key asks for, as far as it is the session's. */
export const useDeeds = (): ((deed: Deed) => void) => {
  const session = useActor();
  const ask = useAskMedia();
  return (deed) => {
    const event = eventOf(deed, session.getSnapshot().context, ask);
    if (event) session.send(event);
  };
};

const PLAIN: Readonly<Partial<Record<Deed, SessionEvent>>> = {
  step: { type: 'STEP' },
  back: { type: 'BACK' },
  toggle: { type: 'TOGGLE' },
  home: { type: 'HOME' },
  end: { type: 'END' },
};

const eventOf = (deed: Deed, { settings, source }: State, ask: Host['media']): SessionEvent | undefined => {
  if (deed === 'numbers') return { type: 'SET', change: { numbers: after(NOTATIONS, settings.numbers ?? notationOf(source)) } };
  if (deed === 'theme')
    return {
      type: 'SET',
      change: { theme: after(THEMES, settings.theme ?? (ask('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) },
    };
  // Nobody presents from a part of a course page; that page's author has chosen its view.
  if (deed === 'present' && settings.view !== 'embed')
    return { type: 'SET', change: { view: settings.view === 'present' ? 'full' : 'present' } };
  if (deed === 'leave' && settings.view === 'present') return { type: 'SET', change: { view: 'full' } };
  const panel = PANELS.find((each) => each === deed);
  if (panel) return { type: 'SET', change: { panels: afterChoice(settings.panels, panel, ask(WIDE).matches) } };
  return PLAIN[deed];
};

/** The one that follows; after the last comes the first. */
const after = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] ?? one;
