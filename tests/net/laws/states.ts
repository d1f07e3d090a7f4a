import type { Side, StateName } from '../../../src/tcp/names';
import { bothDone, finAcked, synAcked, type Tcb } from '../../../src/tcp/tcb';
import { isAllowed, nameOf } from '../figure5';
import { bothEnds, type EndNow, type Step } from '../history';
import { first, type Law } from './law';

const at = (step: Step): string => `at ${step.at} ms, ${step.side}`;

const arrows: Law = {
  name: 'every change of state is an arrow of figure 5, its notes, or one that the text adds, and they join',
  section: '3.3.2',
  breach: ({ steps, trace }) =>
    first(steps, (step) => {
      if (step.changed === null || step.cause?.kind === 'crashed') return null;
      const { from, to, via } = step.changed;
      const wrong = via.find((arrow) => !isAllowed(arrow));
      if (wrong !== undefined) return `${at(step)}: ${nameOf(wrong)}`;
      if (via.some(({ by }) => by === 'FIN-WAIT-2 elapsed') && (trace.setup.rules.finWait2Limit ?? null) === null)
        return `${at(step)}: no such rule`;
      const end = via.reduce<StateName | null>((state, arrow) => (state === arrow.from ? arrow.to : null), from);
      return end === to && step.before[step.side].state === from ? null : `${at(step)}: the arrows do not lead from ${from} to ${to}`;
    }),
};

/** What each state's name says about the TCB (3.3.2). */
export const FACTS: Readonly<Record<StateName, (tcb: Tcb) => boolean>> = {
  CLOSED: (t) => t.opened === null && t.iss === null && t.queue.length === 0 && Object.keys(t.timers).length === 0,
  LISTEN: (t) => t.opened === 'passive' && t.iss === null && t.irs === null && Object.keys(t.timers).length === 0,
  'SYN-SENT': (t) => t.opened === 'active' && t.iss !== null && t.irs === null && !synAcked(t),
  'SYN-RECEIVED': (t) => t.iss !== null && t.irs !== null && !synAcked(t) && t.finSeq === null && !t.finTaken,
  ESTABLISHED: (t) => synAcked(t) && t.irs !== null && !t.finWanted && !t.finTaken,
  'FIN-WAIT-1': (t) => t.irs !== null && t.finWanted && !finAcked(t) && !t.finTaken,
  'FIN-WAIT-2': (t) => finAcked(t) && !t.finTaken,
  'CLOSE-WAIT': (t) => synAcked(t) && t.finTaken && t.finSeq === null,
  CLOSING: (t) => t.finTaken && t.finWanted && !finAcked(t),
  'LAST-ACK': (t) => t.finTaken && t.finSeq !== null && !finAcked(t),
  'TIME-WAIT': (t) => bothDone(t) && t.timers['2MSL'] !== undefined && Object.keys(t.timers).length === 1,
};

const factsAgree: Law = {
  name: 'the state and the facts of the TCB agree',
  section: '3.3.2, 3.10.8',
  breach: ({ steps }) =>
    first(steps, (step) => {
      const { state, tcb } = step.after[step.side];
      return step.changed === null || FACTS[state](tcb) ? null : `${at(step)}: in ${state} with a TCB that says otherwise`;
    }),
};

const bothInTimeWait: Law = {
  name: 'both are in TIME-WAIT only if both called CLOSE before the other’s FIN arrived',
  section: '3.6, figure 13',
  breach: ({ steps }) => {
    const closed: Record<Side, boolean> = { client: false, server: false };
    const tooLate: Record<Side, boolean> = { client: false, server: false };
    return first(steps, (step) => {
      const { side } = step;
      const [was, is] = [step.before[side], step.after[side]];
      if (was.tcb.iss !== is.tcb.iss || is.tcb.iss === null) closed[side] = tooLate[side] = false;
      if (is.tcb.finTaken && !was.tcb.finTaken) tooLate[side] = !closed[side];
      if (step.cause?.kind === 'called' && step.cause.call.call === 'CLOSE' && step.cause.error === null) closed[side] = true;
      if (step.after.client.state !== 'TIME-WAIT' || step.after.server.state !== 'TIME-WAIT') return null;
      return first(bothEnds(step.after), ([of]) => (tooLate[of] ? `${at(step)}: the ${of} had taken the FIN before its CLOSE` : null));
    });
  },
};

/** Nothing under way, nothing waits to be sent or acknowledged, by either. */
const isQuiet = (step: Step): boolean =>
  step.underWay === 0 &&
  bothEnds(step.after).every(([, { tcb }]) => tcb.queue.length === 0 && tcb.unsent === '' && tcb.timers['delayed ACK'] === undefined);

/** What two ends of one connection may be in when all is quiet. */
const AT_REST: readonly (readonly [StateName, StateName])[] = [
  ['ESTABLISHED', 'ESTABLISHED'],
  ['FIN-WAIT-2', 'CLOSE-WAIT'],
  ['CLOSE-WAIT', 'FIN-WAIT-2'],
  ['TIME-WAIT', 'TIME-WAIT'],
];
const isOne = (a: Tcb, b: Tcb): boolean => a.iss !== null && b.iss !== null && a.irs === b.iss && b.irs === a.iss;

/** Ways to lose a connection that the other end need not hear of. */
const LOSSES: ReadonlySet<string> = new Set([
  'reset',
  'ABORT',
  'gave up',
  'text after close',
  'SYN in window',
  'FIN-WAIT-2 elapsed',
  'crashed',
]);

/** How a connection ended for one end; null: it goes on, or ended in order. */
const lossIn = (step: Step): string | null => {
  if (step.cause?.kind === 'crashed') return 'crashed';
  const { via = [] } = step.changed ?? {};
  const loss = via.find(({ by, from, to }) => LOSSES.has(by) || (by === 'CLOSE' && to === 'CLOSED' && from !== 'SYN-SENT'));
  return loss?.by ?? null;
};

/** A connection that one end has open: does the other have it open too, or has it lost it? */
const openOnOneSide = (here: EndNow, there: EndNow, lost: boolean): string | null => {
  if (here.state !== 'ESTABLISHED' || lost) return null;
  if (!isOne(here.tcb, there.tcb)) return `ESTABLISHED with nobody: the other is in ${there.state}`;
  return there.state === 'ESTABLISHED' ? null : `ESTABLISHED, the other ${there.state}`;
};

const establishedTogether: Law = {
  name: 'when all is quiet, one side is ESTABLISHED exactly when the other is (unless one was reset, gave up or lost its memory)',
  section: '3.5, 3.5.1',
  breach: ({ steps }) => {
    const lost = new Set<string>();
    return first(steps, (step) => {
      const { side } = step;
      const before = step.before[side].tcb.iss;
      if (before !== null && lossIn(step) !== null) lost.add(`${side} ${before}`);
      if (!isQuiet(step)) return null;
      return first(bothEnds(step.after), ([of, here, there]) => {
        const peer = of === 'client' ? 'server' : 'client';
        if (isOne(here.tcb, there.tcb) && !AT_REST.some(([a, b]) => a === here.state && b === there.state))
          return `at ${step.at} ms the ${of} is at rest in ${here.state}, the other in ${there.state}`;
        const found = openOnOneSide(here, there, lost.has(`${peer} ${here.tcb.irs}`));
        return found === null ? null : `at ${step.at} ms the ${of} is ${found}`;
      });
    });
  },
};

export const STATES: readonly Law[] = [arrows, factsAgree, bothInTimeWait, establishedTogether];
