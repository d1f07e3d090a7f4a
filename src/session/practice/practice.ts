import { createActor, fromTransition, waitFor } from 'xstate';
import { EMPTY_LESSON } from '../../scenarios/drill';
import type { Side } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import type { Flight } from '../../trace/flights';
import type { Call, Input, Run, Setup } from '../../trace/run';
import type { Trace } from '../../trace/trace';
import { lessonOpening, type Opening, runOpening } from '../opening';
import { type Session, type SessionSnapshot, statusOf } from '../session';
import { mergedOf, runOf, type Source } from '../source';
import { stepOf, toldAt } from '../told';
import { fateInput, type Wish } from './fates';
import { beginning, type History, intervene, presentOf, recordOf, redo, sameMoment, setUp, undo } from './history';
import { isSeen, momentOf } from './moment';
import { type Trouble, troubleInput } from './troubles';

/** What is kept of a viewer's practice. `title`: of the changed run; `home`: what was on the stage before; `draft`: what a SEND is to send. */
export type Kept = Readonly<{
  history: History | null;
  home: Source | null;
  title: string | null;
  draft: Readonly<{ text: string; octets: number | null }>;
}>;

/** What of it is on the stage: the changed run, the one that it came from, both, or something else altogether. */
export type Showing = 'mine' | 'original' | 'both' | 'other';

/** Where a viewer acts: the run, its record and its beat. */
export type Here = Readonly<{ run: Run; trace: Trace; beat: number }>;

const NOTHING: Kept = { history: null, home: null, title: null, draft: { text: 'Hello', octets: null } };

/** The beat that the playhead is bound to while it walks, else the one that is shown; null for a capture, in which nothing can be done. */
export const hereIn = (snapshot: SessionSnapshot): Here | null => {
  const { context } = snapshot;
  const run = runOf(context.source);
  return run && { run, ...toldAt(context, statusOf(snapshot) === 'moving' ? context.beat : context.shown) };
};

export const showingIn = ({ context: { source, pair } }: SessionSnapshot, { history }: Kept): Showing => {
  const run = runOf(source);
  if (history === null || run === null) return 'other';
  // While a change is taken back or made again, the run from before it stands there a moment longer: that is a changed one too.
  if ([...history.done, ...history.undone].some((edit) => edit.run === run)) return pair === null ? 'mine' : 'both';
  return run === history.origin ? 'original' : 'other';
};

/** Everything a viewer can do to the run on a session's stage. What is asked while a run is still being read waits for it. */
export type Practice = ReturnType<typeof practiceWith>;

const practiceWith = (session: Session) => {
  const store = createActor(
    fromTransition((kept: Kept, { change }: { type: 'KEEP'; change: Partial<Kept> }) => ({ ...kept, ...change }), NOTHING),
  );
  store.start();
  const kept = (): Kept => store.getSnapshot().context;
  const keep = (change: Partial<Kept>): void => store.send({ type: 'KEEP', change });
  /** In which a title is written. */
  const lang = () => session.getSnapshot().context.settings.lang;
  let queue: Promise<unknown> = Promise.resolve();

  /** A stopped session reads no more. */
  const settled = (): Promise<boolean> =>
    waitFor(session, ({ value }) => value.file === 'none').then(
      () => true,
      () => false,
    );

  /** The page answers: what its address names is on the stage. */
  const begun = (): Promise<unknown> => waitFor(session, ({ value }) => value.play !== 'loading').catch(() => null);

  const inTurn = (does: () => unknown): Promise<unknown> => {
    queue = queue.then(settled).then((alive) => (alive ? does() : undefined));
    return queue;
  };

  const open = (opening: Opening): Promise<boolean> => {
    session.send({ type: 'OPEN', opening });
    return settled();
  };

  /** Puts a run onto the stage at a beat; then, if what was done there is to be seen, steps on to it. */
  const show = async (run: Run, beat: number, steps: boolean): Promise<void> => {
    const { history, home, title } = kept();
    if (home?.kind === 'scenario' && run === history?.origin) {
      session.send({ type: 'CHOOSE', scenario: home.id });
      session.send({ type: 'GO', beat: stepOf(session.getSnapshot().context, beat) });
      return;
    }
    const isHome = run === history?.origin && home?.kind === 'run';
    const opening = isHome ? lessonOpening({ run, ...home.said }, beat) : runOpening(run, title, beat, lang());
    if ((await open(opening)) && steps && runOf(session.getSnapshot().context.source) === run) session.send({ type: 'STEP' });
  };

  /** The history that a change at this place goes on from: that of the run on the stage, or a new one. */
  const historyAt = ({ run }: Here, title: string | null): History => {
    const { history } = kept();
    if (history !== null && (presentOf(history) === run || history.origin === run)) return history;
    keep({ home: session.getSnapshot().context.source, title });
    return beginning(run);
  };

  const act = (title: string | null, inputAt: (here: Here) => Input): Promise<unknown> =>
    inTurn(() => {
      const here = hereIn(session.getSnapshot());
      if (here === null) return;
      const input = inputAt(here);
      const history = intervene(historyAt(here, title), here.run, here.beat, input);
      keep({ history });
      return show(presentOf(history), here.beat, isSeen(input));
    });

  /** Shows a run of the history, at the same moment as now. */
  const goTo = (runIn: (history: History) => Run): Promise<unknown> =>
    inTurn(() => {
      const { history } = kept();
      const here = hereIn(session.getSnapshot());
      if (history === null || here === null) return;
      const run = runIn(history);
      return show(run, sameMoment(here.trace, here.beat, recordOf(run)), false);
    });

  return {
    store,
    draft: (draft: Kept['draft']): void => keep({ draft }),
    /** The practice as text, to be kept through a reload; null: there is nothing to keep. */
    saved: async (): Promise<string | null> => (kept().history === null ? null : (await import('./saved')).savedAs(kept())),
    /** Takes up what was kept, if it belongs to what is on the stage and nothing has been changed since. */
    recall: (text: string) =>
      inTurn(async () => {
        const [{ restored }] = await Promise.all([import('./saved'), begun()]);
        const was = restored(text, session.getSnapshot().context.source);
        if (was !== null && kept().history === null) keep(was);
      }),
    /** `title`: of the run with the change, if this is the first one. */
    call: (title: string | null, side: Side, call: Call) =>
      act(title, ({ trace, beat }) => ({ at: momentOf(trace, beat), do: 'call', side, call })),
    trouble: (title: string | null, side: Side, does: Trouble) =>
      act(title, ({ run, trace, beat }) => troubleInput(run, trace, beat, side, does)),
    fate: (title: string | null, flight: Flight, wish: Wish) => act(title, ({ trace, beat }) => fateInput(trace, beat, flight, wish)),
    setUp: (title: string | null, setup: Setup) =>
      inTurn(() => {
        const here = hereIn(session.getSnapshot());
        if (here === null) return;
        const history = setUp(historyAt(here, title), here.run, here.beat, setup);
        keep({ history });
        return show(presentOf(history), Math.min(here.beat, beatsOf(recordOf(presentOf(history))).length - 1), false);
      }),
    /** Two ends that know nothing of each other, and no program. */
    empty: (title: string) =>
      inTurn(() => {
        // A run of its own each time, so that it is no other's origin.
        const run = { ...EMPTY_LESSON.run };
        keep({ history: beginning(run), home: null, title });
        return show(run, 0, false);
      }),
    undo: () =>
      inTurn(() => {
        const { history } = kept();
        const last = history?.done.at(-1);
        if (!history || !last) return;
        const before = undo(history);
        keep({ history: before });
        return show(presentOf(before), last.beat, false);
      }),
    redo: () =>
      inTurn(() => {
        const { history } = kept();
        const next = history?.undone[0];
        if (!history || !next) return;
        keep({ history: redo(history) });
        return show(next.run, next.beat, 'input' in next.change && isSeen(next.change.input));
      }),
    original: () => goTo(({ origin }) => origin),
    mine: () => goTo(presentOf),
    /** Both beside each other, in step: the changed run first, for that is the one that is told. */
    both: () =>
      inTurn(() => {
        const { history, title } = kept();
        const here = hereIn(session.getSnapshot());
        if (history === null || here === null) return;
        const run = presentOf(history);
        const pair = [recordOf(run), recordOf(history.origin)] as const;
        const trace = mergedOf(pair);
        const beat = stepOf({ trace, pair }, sameMoment(here.trace, here.beat, pair[0]));
        return open({ ...runOpening(run, title, beat, lang()), beside: history.origin });
      }),
    /** To where a timer goes off next; where none does, to the end. */
    toTimer: () =>
      inTurn(() => {
        const { context } = session.getSnapshot();
        const next = beatsOf(context.trace).find(
          ({ n, events }) => n > context.shown && events.some((e) => e.kind === 'timer' && e.act === 'elapsed'),
        );
        session.send(next === undefined ? { type: 'END' } : { type: 'GO', beat: next.n });
      }),
  };
};

const practices = new WeakMap<Session, Practice>();

/** The practice of a session; the same one each time. */
export const practiceOf = (session: Session): Practice => {
  const found = practices.get(session) ?? practiceWith(session);
  practices.set(session, found);
  return found;
};
