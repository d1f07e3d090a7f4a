import { type ActorRefFrom, assign, fromPromise, raise, type SnapshotFrom, setup } from 'xstate';
import { ask, asksFirst, follow, goBack, hold, jump, leaf, nextInLesson, run, settle, walk, walkOn } from './moves';
import type { Notice } from './notices';
import { type Opening, readOpening } from './opening';
import { recordOf, type ScenarioId } from './source';
import { captured, changed, opened, type Settings, type Start, type State, selecting, shownFrom } from './state';

export type SessionEvent =
  /** The page answers from now on. */
  | { type: 'READY' }
  /** A capture has come onto the stage. */
  | { type: 'SHOWN' }
  | { type: 'STEP' | 'BACK' | 'PLAY' | 'PAUSE' | 'TOGGLE' | 'HOME' | 'END' }
  | { type: 'GO'; beat: number }
  /** A finger on the timeline, at a watching time; then it is lifted. */
  | { type: 'SCRUB'; watch: number }
  | { type: 'RELEASE' }
  /** From the clock: the playhead came to another beat; it came to the end of its way. */
  | { type: 'CROSSED'; beat: number }
  | { type: 'ARRIVED' }
  | { type: 'CHOOSE'; scenario: ScenarioId }
  | { type: 'OPEN'; opening: Opening }
  /** What is being read is not wanted any more. */
  | { type: 'CANCEL' }
  | { type: 'SELECT'; flight: number }
  | { type: 'SET'; change: Partial<Settings> }
  /** A challenge is taken on, or left. */
  | { type: 'CHALLENGE'; id: string | null }
  | { type: 'NOTICE'; notices: readonly Notice[] }
  | { type: 'DISMISS' };

/**
 * Which run is on the stage, and which beat of it. Where between beats the playhead is, the clock knows: it is told `motion`,
 * and answers with CROSSED and ARRIVED. There is no undo: a step back is another moment of the same record.
 */
export const sessionMachine = setup({
  types: { context: {} as State, events: {} as SessionEvent, input: {} as Start },
  actors: { read: fromPromise(({ input, signal }: { input: Opening; signal: AbortSignal }) => readOpening(input, signal)) },
  guards: {
    notLast: ({ context: { beat, range } }) => beat < range.last,
    notFirst: ({ context: { beat, range } }) => beat > range.first,
    asks: ({ context }) => asksFirst(context),
    more: ({ context }) => nextInLesson(context, 1) !== undefined,
    before: ({ context }) => nextInLesson(context, -1) !== undefined,
    autoplay: ({ context }) => context.autoplay,
  },
  actions: {
    walk: assign(({ context }) => walk(context)),
    walkOn: assign(({ context }) => walkOn(context)),
    goBack: assign(({ context }) => goBack(context)),
    run: assign(({ context }) => run(context)),
    hold: assign(hold),
    settle: assign(({ context }) => settle(context)),
    ask: assign(({ context }) => ask(context)),
    leaf: assign(({ context }) => leaf(context, 1)),
    leafBack: assign(({ context }) => leaf(context, -1)),
    goFirst: assign(({ context }) => jump(context, context.range.first)),
    goLast: assign(({ context }) => jump(context, context.range.last)),
  },
}).createMachine({
  type: 'parallel',
  context: ({ input }) => opened(input),
  on: {
    SET: { actions: assign(({ context, event }) => changed(context, event.change)) },
    NOTICE: { actions: assign(({ context, event }) => ({ notices: [...context.notices, ...event.notices] })) },
    SELECT: { actions: assign(({ context, event }) => selecting(context, event.flight)) },
    DISMISS: { actions: assign({ notices: [] }) },
    CHALLENGE: { actions: assign(({ event }) => ({ challenge: event.id })) },
  },
  states: {
    play: {
      initial: 'loading',
      states: {
        loading: { on: { READY: [{ guard: 'autoplay', target: 'ready.playing', actions: 'run' }, { target: 'ready' }] } },
        ready: {
          initial: 'paused',
          on: {
            SHOWN: '.paused',
            STEP: [
              { guard: 'asks', target: '.paused', actions: 'ask' },
              { guard: 'notLast', target: '.moving', actions: 'walk' },
              { guard: 'more', target: '.paused', actions: 'leaf' },
            ],
            BACK: [
              { guard: 'notFirst', target: '.moving', actions: 'goBack' },
              { guard: 'before', target: '.paused', actions: 'leafBack' },
            ],
            PLAY: { target: '.playing', actions: 'run' },
            TOGGLE: { target: '.playing', actions: 'run' },
            HOME: { target: '.paused', actions: 'goFirst' },
            END: { target: '.paused', actions: 'goLast' },
            GO: { target: '.paused', actions: assign(({ context, event }) => jump(context, event.beat)) },
            SCRUB: { target: '.scrubbing', actions: assign(({ event }) => follow(event.watch)) },
            CROSSED: { actions: assign(({ event }) => ({ beat: event.beat, shown: event.beat })) },
            CHOOSE: {
              target: '.paused',
              actions: assign(({ event: { scenario } }) => ({
                ...shownFrom({ kind: 'scenario', id: scenario }, recordOf(scenario), 0),
                notices: [],
                challenge: null,
              })),
            },
          },
          states: {
            paused: {},
            moving: {
              on: {
                STEP: [
                  { guard: 'asks', target: 'paused', actions: 'ask' },
                  { guard: 'notLast', target: 'moving', actions: 'walkOn' },
                ],
                CROSSED: { actions: assign(({ event }) => ({ shown: event.beat })) },
                ARRIVED: 'paused',
              },
            },
            scrubbing: { on: { RELEASE: { target: 'moving', actions: 'settle' } } },
            playing: {
              on: {
                PLAY: { target: 'playing' },
                TOGGLE: { target: 'paused', actions: 'hold' },
                PAUSE: { target: 'paused', actions: 'hold' },
                ARRIVED: 'paused',
              },
            },
          },
        },
      },
    },
    file: {
      initial: 'none',
      on: { OPEN: '.reading' },
      states: {
        none: {},
        reading: {
          entry: assign(({ event }) => ({ reading: event.type === 'OPEN' ? event.opening : null })),
          exit: assign({ reading: null }),
          on: { CANCEL: 'none' },
          invoke: {
            src: 'read',
            input: ({ event }) => {
              if (event.type !== 'OPEN') throw new Error(event.type);
              return event.opening;
            },
            // READY ends the loading of a page whose address names a capture; SHOWN ends whatever moved.
            onDone: [
              {
                guard: ({ event }) => event.output.trace === null,
                target: 'none',
                actions: [assign(({ context, event }) => captured(context, event.output)), raise({ type: 'READY' })],
              },
              {
                target: 'none',
                actions: [
                  assign(({ context, event }) => captured(context, event.output)),
                  raise({ type: 'SHOWN' }),
                  raise({ type: 'READY' }),
                ],
              },
            ],
          },
        },
      },
    },
  },
});

export type Session = ActorRefFrom<typeof sessionMachine>;
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>;

/** What `data-status` says. */
export type Status = 'loading' | 'playing' | 'paused' | 'moving';

export const statusOf = ({ value }: SessionSnapshot): Status => {
  if (typeof value.play === 'string') return 'loading';
  return value.play.ready === 'scrubbing' ? 'moving' : value.play.ready;
};
