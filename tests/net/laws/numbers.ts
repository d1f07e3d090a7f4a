import type { Side } from '../../../src/tcp/names';
import { segEnd, segLen } from '../../../src/tcp/segment';
import { type Seq, seqAdd, seqDiff, seqLeq, seqLt, seqMax } from '../../../src/tcp/seq';
import { synAcked, type Tcb } from '../../../src/tcp/tcb';
import type { EndNow, History, Step } from '../history';
import { first, type Law } from './law';

const at = (step: Step): string => `at ${step.at} ms, ${step.side}`;
const changes = ({ steps }: History): readonly Step[] => steps.filter((step) => step.changed !== null);

/** Both moments belong to one connection: the same SYNs were exchanged. */
const sameIncarnation = (a: Tcb, b: Tcb): boolean => a.iss !== null && a.iss === b.iss && a.irs === b.irs;

/** Compares an end with what it was before, within one connection. */
const within = (breach: (before: Tcb, after: Tcb) => string | null) => (history: History) =>
  first(changes(history), (step) => {
    const [before, after] = [step.before[step.side].tcb, step.after[step.side].tcb];
    const found = sameIncarnation(before, after) ? breach(before, after) : null;
    return found === null ? null : `${at(step)}: ${found}`;
  });

const unaBelowNxt: Law = {
  name: 'SND.UNA =< SND.NXT, and neither falls',
  section: '3.3.1, 3.4',
  breach: (history) =>
    first(changes(history), (step) => {
      const { sndUna, sndNxt } = step.after[step.side].tcb;
      return seqLeq(sndUna, sndNxt) ? null : `${at(step)}: SND.UNA ${sndUna} is beyond SND.NXT ${sndNxt}`;
    }) ??
    within((before, after) => {
      if (seqLt(after.sndUna, before.sndUna)) return `SND.UNA falls from ${before.sndUna} to ${after.sndUna}`;
      return seqLt(after.sndNxt, before.sndNxt) ? `SND.NXT falls from ${before.sndNxt} to ${after.sndNxt}` : null;
    })(history),
};

const nextNeverFalls: Law = {
  name: 'RCV.NXT never falls, nor does the right edge of the window',
  section: '3.4, 3.8.6',
  breach: within((before, after) => {
    if (before.irs === null) return null;
    if (seqLt(after.rcvNxt, before.rcvNxt)) return `RCV.NXT falls from ${before.rcvNxt} to ${after.rcvNxt}`;
    const [was, is] = [seqAdd(before.rcvNxt, before.rcvWnd), seqAdd(after.rcvNxt, after.rcvWnd)];
    // The FIN takes a number and no room.
    return seqLt(is, was) ? `RCV.NXT+RCV.WND falls from ${was} to ${is}` : null;
  }),
};

const queueCoversWhatIsOut: Law = {
  name: 'the retransmission queue holds exactly what is sent and not acknowledged',
  section: '3.8.1, 3.4',
  breach: (history) =>
    first(changes(history), (step) => {
      const { queue, sndUna, sndNxt, iss } = step.after[step.side].tcb;
      if (iss === null) return null;
      const end = queue.reduce<Seq | null>((from, { segment }) => (from === segment.seq ? segEnd(segment) : null), sndUna);
      return end === sndNxt ? null : `${at(step)}: the queue does not reach from SND.UNA ${sndUna} to SND.NXT ${sndNxt}`;
    }),
};

/**
 * The furthest number that the peer has ever let this end send, from what has arrived. An ACK that comes in a segment older than
 * the one that set SND.WND moves SND.UNA and leaves SND.WND (WL1, 3.10.7.4 fifth): then, by the letter, the edge moves with it.
 */
const rightEdge = (edge: Seq | null, step: Step): Seq | null => {
  const s = step.arrived;
  if (s === null || s.ack === null || s.rst) return edge;
  const { sndWl1, sndUna, sndWnd } = step.after[step.side].tcb;
  const edges = [seqAdd(s.ack, s.wnd), ...(seqLt(s.seq, sndWl1) ? [seqAdd(sndUna, sndWnd)] : [])];
  return edges.reduce((far, now) => (far === null ? now : seqMax(far, now)), edge);
};

const keepsToTheWindow: Law = {
  name: 'nobody sends text beyond the right edge that the peer has offered; a probe is one octet',
  section: '3.8.6, 3.8.6.1',
  breach: ({ steps }) => {
    const edges: Record<Side, { iss: Seq | null; edge: Seq | null }> = {
      client: { iss: null, edge: null },
      server: { iss: null, edge: null },
    };
    return first(steps, (step) => {
      const { side } = step;
      const iss = step.after[side].tcb.iss ?? step.before[side].tcb.iss;
      const known = edges[side].iss === iss ? edges[side].edge : null;
      const edge = rightEdge(known, step);
      edges[side] = { iss, edge };
      return first(step.sent, ({ segment: s, old, reason }) => {
        if (old || s.text === '' || s.syn) return null;
        const end = seqAdd(s.seq, s.text.length);
        const beyond = edge === null ? s.text.length : seqDiff(end, edge);
        return beyond > (s.text.length === 1 ? 1 : 0) ? `${at(step)} sends ${beyond} octets beyond the window (${reason})` : null;
      });
    });
  },
};

const timersHaveAReason: Law = {
  name: 'the retransmission timer or the probe timer runs exactly while something waits for an answer',
  section: '3.8.1, 3.8.6.1, RFC 6298 5',
  breach: (history) =>
    first(changes(history), (step) => {
      const { state, tcb }: EndNow = step.after[step.side];
      const runs = tcb.timers.retransmission !== undefined || tcb.timers.probe !== undefined;
      const shut = synAcked(tcb) && tcb.sndWnd === 0;
      const waits = state !== 'CLOSED' && state !== 'LISTEN' && (tcb.queue.length > 0 || (shut && tcb.unsent !== ''));
      if (runs === waits) return null;
      return `${at(step)}: ${waits ? 'nothing runs, though something waits' : 'a timer runs, though nothing waits'} in ${state}`;
    }),
};

const numbersOfSegments: Law = {
  name: 'every segment but an asking SYN and a RST carries ACK = RCV.NXT, and its SEQ lies in SND.UNA … SND.NXT',
  section: '3.1, 3.10.7',
  breach: ({ steps }) =>
    first(steps, (step) =>
      first(step.sent, ({ segment: s, old, reason }) => {
        if (old || s.rst) return null;
        const { before, after } = { before: step.before[step.side].tcb, after: step.after[step.side].tcb };
        if (s.ack === null) return s.syn ? null : `${at(step)} sends no ACK (${reason})`;
        if (seqLt(s.ack, before.irs === after.irs ? before.rcvNxt : s.ack)) return `${at(step)} acknowledges less than before (${reason})`;
        // A keep-alive probe is one below on purpose (3.8.4).
        const from = reason === 'keep-alive' ? seqAdd(after.sndNxt, -1) : before.iss === after.iss ? before.sndUna : (after.iss ?? s.seq);
        const ok = seqLeq(from, s.seq) && (after.iss === null || seqLeq(seqAdd(s.seq, segLen(s)), after.sndNxt));
        return ok ? null : `${at(step)} sends SEQ ${s.seq} outside what it has (${reason})`;
      }),
    ),
};

export const NUMBERS: readonly Law[] = [
  unaBelowNxt,
  nextNeverFalls,
  queueCoversWhatIsOut,
  keepsToTheWindow,
  timersHaveAReason,
  numbersOfSegments,
];
