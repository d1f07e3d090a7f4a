import { peerOf, type Side } from '../../tcp/names';
import { finAcked, synAcked, type Tcb } from '../../tcp/tcb';
import type { Snapshot } from '../../trace/snapshot';
import type { LessonId } from '../../words/lessons';
import type { Lane } from '../stage/laneTable';

/** A one-way channel: as its sender sees it, as its receiver does, and the sentence for the two together. */
export type Pipe = Readonly<{ from: Side; sender: Lane; receiver: Lane; says: Extract<LessonId, `pipe.${string}`> }>;

type Sender = 'none' | 'opening' | 'open' | 'closing' | 'shut';
type Receiver = 'none' | 'open' | 'shut';

/** What became of our SYN and our FIN: facts of the TCB, not the state's name. */
const senderOf = (tcb: Tcb): Sender => {
  if (tcb.iss === null) return 'none';
  if (!synAcked(tcb)) return 'opening';
  if (tcb.finSeq === null) return 'open';
  return finAcked(tcb) ? 'shut' : 'closing';
};
/** What came of the peer's. */
const receiverOf = (tcb: Tcb): Receiver => (tcb.irs === null ? 'none' : tcb.finTaken ? 'shut' : 'open');

const LANE: Readonly<Record<Sender, Lane>> = { none: 'none', opening: 'asked', open: 'open', closing: 'asked', shut: 'shut' };

const SAYS: Readonly<Record<Sender, Readonly<Record<Receiver, Pipe['says']>>>> = {
  none: { none: 'pipe.none', open: 'pipe.forgotten', shut: 'pipe.shut' },
  opening: { none: 'pipe.asked', open: 'pipe.heard', shut: 'pipe.closed' },
  open: { none: 'pipe.halfOpen', open: 'pipe.open', shut: 'pipe.closed' },
  closing: { none: 'pipe.halfClosing', open: 'pipe.closing', shut: 'pipe.closed' },
  shut: { none: 'pipe.shut', open: 'pipe.shut', shut: 'pipe.shut' },
};

/** Whether the receiver means this channel, and not that of a connection which its sender has left for a new one. */
const isOne = (snapshot: Snapshot, from: Side): boolean => {
  const { iss } = snapshot[from].tcb;
  return iss === null || iss === snapshot[peerOf(from)].tcb.irs;
};

/** One of the two channels of a connection, at one moment (S19). */
export const pipeOf = (snapshot: Snapshot, from: Side): Pipe => {
  const sender = senderOf(snapshot[from].tcb);
  const receiver = receiverOf(snapshot[peerOf(from)].tcb);
  return { from, sender: LANE[sender], receiver, says: SAYS[sender][isOne(snapshot, from) ? receiver : 'none'] };
};
