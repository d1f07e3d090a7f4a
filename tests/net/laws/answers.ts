import { type Segment, segEnd, segLen } from '../../../src/tcp/segment';
import { seqAdd, seqLeq, seqLt, seqWithin } from '../../../src/tcp/seq';
import type { Tcb } from '../../../src/tcp/tcb';
import type { Step } from '../history';
import { first, type Law } from './law';

const at = (step: Step): string => `at ${step.at} ms, ${step.side}`;
export const isPureAck = (s: Segment): boolean => s.ack !== null && segLen(s) === 0 && !s.rst;
const elapsed = (step: Step): string | null => (step.cause?.kind === 'timer' ? step.cause.timer : null);

const noResetForReset: Law = {
  name: 'no RST answers a RST',
  section: '3.5.2',
  breach: ({ steps }) =>
    first(steps, (step) =>
      step.arrived?.rst === true && step.sent.some((e) => e.segment.rst) ? `${at(step)} answers a RST with a RST` : null,
    ),
};

/** Both numbers are as they should be: SEQ in the window (table 6), ACK neither too old nor beyond what was sent. */
export const bothAcceptable = ({ rcvNxt, rcvWnd, sndUna, sndNxt, maxSndWnd }: Tcb, s: Segment): boolean => {
  const inWindow = rcvWnd === 0 ? s.seq === rcvNxt : seqWithin(s.seq, rcvNxt, rcvWnd);
  return inWindow && s.ack !== null && seqLeq(seqAdd(sndUna, -maxSndWnd), s.ack) && seqLeq(s.ack, sndNxt);
};

const noAckForAck: Law = {
  name: 'no pure ACK answers a pure ACK whose numbers are both acceptable',
  section: '3.10.7.4',
  breach: ({ steps }) =>
    first(steps, (step) => {
      const s = step.arrived;
      const { state, tcb } = step.before[step.side];
      if (s === null || !isPureAck(s) || state === 'CLOSED' || state === 'LISTEN' || state === 'SYN-SENT') return null;
      // What came with the SYN and had to wait is taken with this ACK: then it is that which is answered.
      if (!bothAcceptable(tcb, s) || tcb.held.length > 0) return null;
      return step.sent.some((e) => isPureAck(e.segment)) ? `${at(step)} answers an ACK with an ACK in ${state}` : null;
    }),
};

const timersRepeatOnlyWhatCounts: Law = {
  name: 'pure ACKs and RSTs are never retransmitted by a timer',
  section: '3.8.1, 3.8.4',
  breach: ({ steps }) =>
    first(steps, (step) => {
      const timer = elapsed(step);
      if (timer === null || timer === 'delayed ACK' || timer === 'keep-alive') return null;
      return first(step.sent, ({ segment: s, repeats }) =>
        s.rst || segLen(s) === 0 || (timer === 'retransmission' && repeats === 0)
          ? `${at(step)}: the ${timer} timer sends what uses up no number`
          : null,
      );
    }),
};

const numbersOfReset: Law = {
  name: 'a RST for a segment takes its number from that segment',
  section: '3.5.2, 3.10.7.1',
  breach: ({ steps }) =>
    first(steps, (step) => {
      const s = step.arrived;
      const { state } = step.before[step.side];
      if (s === null || state !== 'CLOSED') return null;
      return first(step.sent, ({ segment: reset }) => {
        const ok = s.ack === null ? reset.seq === 0 && reset.ack === segEnd(s) : reset.seq === s.ack && reset.ack === null;
        return ok && reset.rst ? null : `${at(step)} answers in CLOSED with wrong numbers`;
      });
    }),
};

/** Would the receiver believe this RST (3.10.7.3 second; 3.10.7.4 second, RFC 5961 3.2)? */
const isBelievable = (tcb: Tcb, s: Segment): boolean => {
  const { iss, irs, sndNxt, rcvNxt, rcvWnd, config } = tcb;
  if (iss === null) return false;
  if (irs === null) return s.ack !== null && seqLt(iss, s.ack) && seqLeq(s.ack, sndNxt);
  return s.seq === rcvNxt || (!config.rules.rfc5961 && seqWithin(s.seq, rcvNxt, rcvWnd));
};

const resetOnlyByBelievable: Law = {
  name: 'a segment resets a connection only if it is a RST with the right number, or, without RFC 5961, a SYN in the window',
  section: '3.5.3, 3.10.7.3, 3.10.7.4, RFC 5961 3.2',
  breach: ({ steps }) =>
    first(steps, (step) => {
      if (step.arrived === null || step.changed === null || !step.changed.via.some(({ by }) => by === 'reset')) return null;
      const { tcb } = step.before[step.side];
      const bySyn = step.arrived.syn && !tcb.config.rules.rfc5961;
      const ok = step.arrived.rst ? isBelievable(tcb, step.arrived) : bySyn;
      return ok ? null : `${at(step)} is reset by a segment that it should not believe`;
    }),
};

export const ANSWERS: readonly Law[] = [noResetForReset, noAckForAck, timersRepeatOnlyWhatCounts, numbersOfReset, resetOnlyByBelievable];
