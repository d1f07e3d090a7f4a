import { type Session, type SessionSnapshot, statusOf } from '../session/session';
import type { Source } from '../session/source';
import { lastBeat } from '../session/state';
import { toldAt } from '../session/told';
import { snapshotOfBeat } from '../trace/snapshot';
import type { BeatDetail, Happening } from './told';

/** Tells what happens: it answers from now on, it came to another beat, it came to the last that may be walked. Returns what ends it. */
export const watch = (session: Session, tell: (happening: Happening) => void): (() => void) => {
  let before: SessionSnapshot | null = null;
  const look = (): void => {
    const now = session.getSnapshot();
    if (statusOf(now) === 'loading') return;
    const was = before?.context;
    before = now;
    const { trace, shown, range } = now.context;
    if (!was) tell({ type: 'ready' });
    if (was?.trace === trace && was.shown === shown) return;
    tell({ type: 'beat', ...detailOf(now) });
    if (shown === range.last) tell({ type: 'complete', scenario: idOf(now.context.source) });
  };
  look();
  const { unsubscribe } = session.subscribe(look);
  return unsubscribe;
};

const detailOf = ({ context }: SessionSnapshot): BeatDetail => {
  const { trace, beat } = toldAt(context, context.shown);
  const { client, server } = snapshotOfBeat(trace, beat);
  return {
    scenario: idOf(context.source),
    beat: context.shown,
    beats: lastBeat(context.trace),
    client: client.state,
    server: server.state,
  };
};

/** As `scenario` in an address; '' for a run of one's own and for a file, which have no name there. */
const idOf = (source: Source): string => ('id' in source ? source.id : '');
