import { useEffect, useState } from 'react';
import { say } from '../../words';
import { keep, kept } from '../page/kept';
import { useAskMedia } from '../page/useMedia';
import { useActor, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** How to take a step: one line over the foot of the ladder, for those who never took one. */
export const Hint = () => {
  const session = useActor();
  // The served frame does not know who comes: it has no hint.
  const [wanted, setWanted] = useState(false);
  const presenting = useSession(({ context }) => context.settings.view === 'present');
  // A sheet of panels leaves the ladder little room on a phone; who opened one knows the way about.
  const asked = useSession(({ context }) => context.settings.panels !== null);
  // Where the run ends there is no next step.
  const over = useSession(({ context: { shown, range } }) => shown === range.last);
  const noticed = useSession(({ context }) => context.notices.length > 0);
  useEffect(() => {
    if (kept('stepped') !== null) return;
    setWanted(true);
    let { trace, shown } = session.getSnapshot().context;
    const { unsubscribe } = session.subscribe(({ context }) => {
      // Another run begins where it begins: that is no step.
      if (context.trace !== trace) ({ trace, shown } = context);
      if (context.shown === shown) return;
      keep('stepped', 'yes');
      setWanted(false);
    });
    return unsubscribe;
  }, [session]);
  return wanted && !presenting && !noticed && !asked && !over ? <How /> : null;
};

const How = () => {
  const words = useWords();
  const touched = useAskMedia()('(pointer: coarse)').matches;
  const keys = useSession(({ context }) => context.settings.keys);
  const button = say(words, 'player.step');
  return (
    <p className="hint">{touched ? say(words, 'hint.touch') : keys ? say(words, 'hint.keys') : say(words, 'hint.button', { button })}</p>
  );
};
