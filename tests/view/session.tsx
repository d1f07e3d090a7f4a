import type { ReactNode } from 'react';
import { act } from 'react';
import { createActor } from 'xstate';
import { type Address, DEFAULT_ADDRESS } from '../../src/session/address';
import { type Session, sessionMachine } from '../../src/session/session';
import { Soon } from '../../src/view/page/Soon';
import { SessionContext } from '../../src/view/page/useSession';
import { WordsContext } from '../../src/view/page/useWords';
import { load } from '../../src/words';
import { type Shown, shown } from './panel';

/** A part of the page on a session of its own. */
export type Staged = Shown & Readonly<{ session: Session; goTo: (beat: number) => void }>;

export const staged = async (what: ReactNode, said: Partial<Address> = {}): Promise<Staged> => {
  const address = { ...DEFAULT_ADDRESS, ...said };
  const session = createActor(sessionMachine, { input: { address, notices: [], lang: said.lang ?? 'en' } }).start();
  session.send({ type: 'READY' });
  const words = await load(said.lang ?? 'en');
  const around = (part: ReactNode) => (
    <SessionContext value={{ session, first: session.getSnapshot() }}>
      <WordsContext value={words}>
        <Soon reduced={false}>{part}</Soon>
      </WordsContext>
    </SessionContext>
  );
  const there = shown(around(what));
  return {
    ...there,
    show: (part) => there.show(around(part)),
    session,
    // As the clock does when the playhead has come there.
    goTo: (beat) =>
      act(() => {
        session.send({ type: 'GO', beat });
        session.send({ type: 'CROSSED', beat });
      }),
  };
};
