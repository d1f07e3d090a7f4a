import { useMemo, useSyncExternalStore } from 'react';
import { type Here, hereIn, type Kept, type Practice, practiceOf, type Showing, showingIn } from '../../session/practice/practice';
import type { Side } from '../../tcp/names';
import { say } from '../../words';
import { useActor, useSession } from '../page/useSession';
import { saySource, useWords } from '../page/useWords';
import { useSaying } from '../panels/useSaying';
import type { Words } from '../stage/words';

/** All that a part of the page needs to let a viewer act. */
export type Acting = Readonly<{
  practice: Practice;
  kept: Kept;
  /** Where the viewer acts; null: nothing can be done here. */
  here: Here | null;
  showing: Showing;
  /** Of the run with the change, if it is the first one. */
  title: string | null;
  words: Words;
  /** An end's name at the begin of a line, and within a sentence. */
  head: (side: Side) => string;
  name: (side: Side) => string;
}>;

export const usePractice = (): Acting => {
  const session = useActor();
  const practice = practiceOf(session);
  const catalogue = useWords();
  const words = useSaying();
  const kept = useSyncExternalStore(
    (heard) => {
      const { unsubscribe } = practice.store.subscribe(heard);
      return unsubscribe;
    },
    () => practice.store.getSnapshot().context,
  );
  const snapshot = useSession((now) => now);
  const { source, settings } = snapshot.context;
  const here = useMemo(() => hereIn(snapshot), [snapshot]);
  const named = (side: Side, id: `end.${Side}` | `name.${Side}`): string => settings.names?.[side === 'client' ? 0 : 1] ?? words(id);
  return {
    practice,
    kept,
    here,
    showing: showingIn(snapshot, kept),
    title: source.kind === 'run' ? source.title : say(catalogue, 'practice.title', { title: saySource(catalogue, source) }),
    words,
    head: (side) => named(side, `end.${side}`),
    name: (side) => named(side, `name.${side}`),
  };
};
