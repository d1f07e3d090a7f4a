import { setup } from 'xstate';
import { arrive } from './arrive';
import { abort, close, closeUnread, connect, forget, leave, listen, listenAgain, nothingSent, receive, restoreFormer, send } from './calls';
import type { Check } from './checks';
import type { EndpointEvent } from './events';
import { type Ms, TIMERS } from './names';
import type { Config } from './rules';
import type { Seq } from './seq';
import type { Tcb } from './tcb';
import { delayedAckTimeout, keepAliveTimeout, limitFinWait2, linger, probeTimeout, retransmissionTimeout, watchIdle } from './timeouts';
import { begin, type Effect, type Meaning, mean, type Told, tell, type Work } from './work';

/** What the chart remembers: the TCB, and the time and ISN of the event under way, which raised events do not bring. */
type Context = Readonly<{ tcb: Tcb; now: Ms; isn: Seq }>;
type ChartEvent = EndpointEvent | Readonly<{ type: Meaning }>;
type Params<K extends Effect['type']> = Extract<Effect, { type: K }>;

/** What leaves the machine. They do nothing here: whoever drives the chart reads them as data. */
const out = setup({
  types: {} as { context: Context; events: ChartEvent; input: Config },
  actions: {
    transmit: (_, _effect: Params<'transmit'>) => {},
    startTimer: (_, _effect: Params<'startTimer'>) => {},
    stopTimer: (_, _effect: Params<'stopTimer'>) => {},
    tell: (_, _effect: Params<'tell'>) => {},
    /** The checks that an arriving segment went through. */
    note: (_, _noted: Readonly<{ checks: readonly Check[]; means: readonly Meaning[] }>) => {},
  },
});

/** A timer that has gone off runs no more. */
const without = (tcb: Tcb, type: string): Tcb => {
  const timer = TIMERS.find((t) => type === `${t} elapsed`);
  if (timer === undefined || tcb.timers[timer] === undefined) return tcb;
  const { [timer]: _, ...timers } = tcb.timers;
  return { ...tcb, timers };
};

/** A deed of the chart: a pure piece of processing whose effects leave, and whose meanings are raised as the figure's events. */
const deed = (does: (w: Work, event: ChartEvent, isn: Seq) => Work) =>
  out.enqueueActions(({ context, event, enqueue }) => {
    const now = 'at' in event ? event.at : context.now;
    const isn = 'isn' in event ? event.isn : context.isn;
    const w = does(begin(without(context.tcb, event.type), now), event, isn);
    enqueue.assign({ tcb: w.tcb, now, isn });
    if (w.checks.length > 0) enqueue({ type: 'note', params: { checks: w.checks, means: w.means } });
    for (const effect of w.effects) {
      if (effect.type === 'transmit') enqueue({ type: 'transmit', params: effect });
      else if (effect.type === 'startTimer') enqueue({ type: 'startTimer', params: effect });
      else if (effect.type === 'stopTimer') enqueue({ type: 'stopTimer', params: effect });
      else enqueue({ type: 'tell', params: effect });
    }
    for (const type of w.means) enqueue.raise({ type });
  });

const telling = (what: Exclude<Told['what'], 'text' | 'received'>) => deed((w) => tell(w, { what }));

/** Guards name a question and actions a deed: each is one line and calls a pure function that is tested by itself. */
export const deeds = out.extend({
  guards: {
    remoteKnown: ({ context }) => context.tcb.remote,
    /** Whoever still waits for a connection goes back to LISTEN; who has called CLOSE meanwhile does not wait any more. */
    waitsForAnother: ({ context }) => context.tcb.opened === 'passive' && !context.tcb.finWanted,
    wasInTimeWait: ({ context }) => context.tcb.former !== null,
    nothingSent: ({ context }) => nothingSent(context.tcb),
    nothingWaits: ({ context }) => context.tcb.unsent === '',
    unreadWaits: ({ context }) => context.tcb.unread !== '',
    leavesUnread: ({ context, event }) => event.type === 'CLOSE' && event.gone && context.tcb.unread !== '',
    twoAreEnough: ({ context }) => context.tcb.config.rules.twoWay,
    connectionExists: ({ context }) => context.tcb.opened !== null,
    notYetClosed: ({ context }) => !context.tcb.finWanted,
    leaves: ({ context, event }) => event.type === 'CLOSE' && event.gone && !context.tcb.gone,
  },
  actions: {
    arrive: deed((w, event, isn) => (event.type === 'segment' ? arrive(w, event.segment, isn) : w)),
    watchIdle: deed(watchIdle),
    listen: deed((w, event) => listen(w, event.type === 'passive OPEN' && event.remote)),
    listenAgain: deed(listenAgain),
    restoreFormer: deed(restoreFormer),
    connect: deed((w, _, isn) => connect(w, isn)),
    send: deed((w, event) => (event.type === 'SEND' ? send(w, event.text, event.push) : w)),
    receive: deed((w, event) => (event.type === 'RECEIVE' ? receive(w, event.octets) : w)),
    close: deed((w, event) => close(w, event.type === 'CLOSE' && event.gone)),
    closeUnread: deed(closeUnread),
    leave: deed(leave),
    abort: deed(abort),
    forget: deed(forget),
    linger: deed(linger),
    limitFinWait2: deed(limitFinWait2),
    repeat: deed(retransmissionTimeout),
    probe: deed(probeTimeout),
    acknowledge: deed(delayedAckTimeout),
    keepAlive: deed(keepAliveTimeout),
    giveUp: deed((w) => mean(w, 'gave up')),
    tellOpen: telling('open'),
    tellClosed: telling('closed'),
    tellReset: telling('reset'),
    tellRefused: telling('refused'),
    tellTimeout: telling('timeout'),
    tellStatus: telling('status'),
  },
});
