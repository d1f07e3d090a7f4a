import type { CheckId } from '../tcp/checks';
import { type Segment, segEnd } from '../tcp/segment';
import { seqLeq, seqLt } from '../tcp/seq';
import type { EndNow, Happening } from './happenings';
import type { BeatKey } from './msg';

/** An arrival that took no arrow, with what has to be asked of it again and again. */
type Arrival = Readonly<{ h: Happening; s: Segment; before: EndNow; answered: boolean; failed: (id: CheckId) => boolean }>;

/** What a segment is told as that arrived and changed no state (§3.10.7). */
export const keyOfArrival = (h: Happening): BeatKey => {
  const { cause, flight, before } = h;
  if (cause.kind !== 'arrived' || flight === null) return 'any.arrived';
  const s = flight.segment;
  const failed = (id: CheckId): boolean => cause.checks.some((check) => check.id === id && !check.ok);
  const arrival: Arrival = { h, s, before, answered: h.sent.length > 0, failed };
  if (failed('roomInQueues')) return 'crowd.dropped';
  if (h.sent[0]?.reason === 'SYN cookie') return 'crowd.cookie';
  if (before.state === 'CLOSED') return keyOfRefusal(arrival);
  if (before.state === 'LISTEN') return s.ack !== null && arrival.answered ? 'listen.ack' : 'listen.other';
  if (before.state === 'SYN-SENT') return failed('ackOfSyn') && !s.rst ? 'synSent.badAck' : 'synSent.ignored';
  if (cause.checks.some(({ id, ok }) => id === 'synAgain' && ok)) return 'dup.syn';
  return refusedReset(arrival) ?? refused(arrival) ?? (s.text === '' ? keyOfAck(arrival) : keyOfText(arrival));
};

/** §3.10.7.1. */
const keyOfRefusal = ({ s, answered }: Arrival): BeatKey => {
  if (s.rst) return 'closed.rst';
  if (s.text !== '' && s.ack !== null && answered) return 'closed.data';
  if (s.ack !== null || !answered) return s.syn && s.ack === null ? 'closed.syn' : 'closed.ack';
  return s.syn ? 'closed.syn' : 'closed.noAck';
};

const answeredOr = ({ answered }: Arrival, key: BeatKey, otherwise: BeatKey = 'any.arrived'): BeatKey => (answered ? key : otherwise);

const refusedReset = (a: Arrival): BeatKey | null => {
  if (!a.s.rst) return null;
  if (a.failed('inWindow')) return 'reset.outside';
  return a.failed('rstExact') ? answeredOr(a, 'reset.challenged') : 'reset.ignored';
};

/** §3.10.7.4, first, fourth and fifth: what the checks turn away. */
const refused = (a: Arrival): BeatKey | null => {
  if (a.failed('inWindow')) return outside(a);
  if (a.failed('synInWindow')) return 'syn.challenged';
  if (a.failed('ackOfSyn')) return answeredOr(a, 'synReceived.badAck');
  if (a.failed('ackPresent')) return 'ack.absent';
  return a.failed('ackOfSent') || a.failed('ackNotTooOld') ? answeredOr(a, 'ack.range') : null;
};

const outside = (a: Arrival): BeatKey => {
  const { s, before, h } = a;
  const { rcvNxt, rcvWnd } = before.tcb;
  if (h.flight?.reason === 'keep-alive') return answeredOr(a, 'keepAlive.answer', 'outside');
  if (rcvWnd === 0 && s.seq === rcvNxt) return answeredOr(a, 'probe.refused', 'outside');
  if (s.syn && s.ack !== null) return h.peer.state === 'SYN-RECEIVED' ? 'dup.synAck' : 'outside';
  if (s.syn) return 'syn.challenged';
  if (s.fin && segEnd(s) === rcvNxt) return 'fin.known';
  return s.text !== '' && seqLeq(segEnd(s), rcvNxt) ? 'data.known' : 'outside';
};

/** §3.10.7.4, seventh. */
const keyOfText = (a: Arrival): BeatKey => {
  const { h, s, before } = a;
  const [was, is] = [before.tcb, h.after.tcb];
  const first = h.sent[0]?.segment;
  if (is.held.length > was.held.length || (first !== undefined && h.sent[0]?.reason === 'text ahead')) return 'data.ahead';
  if (before.state === 'TIME-WAIT') return answeredOr(a, 'timeWait.text', 'data.ignored');
  if (!seqLt(was.rcvNxt, is.rcvNxt)) return was.finTaken ? 'data.ignored' : 'data.known';
  if (was.held.length > 0 && seqLt(segEnd(s), is.rcvNxt)) return 'data.gapClosed';
  if (first === undefined) return h.started.some(({ timer }) => timer === 'delayed ACK') ? 'data.delayed' : 'data';
  if (first.text !== '') return 'data.reply';
  return first.wnd === 0 ? 'data.full' : 'data';
};

/** §3.10.7.4, fifth: a segment without text, for the sake of its ACK and its window. */
const keyOfAck = ({ h, s, before }: Arrival): BeatKey => {
  const [was, is] = [before.tcb, h.after.tcb];
  if (s.fin) return h.sent[0]?.reason === 'text ahead' ? 'data.ahead' : 'any.arrived';
  if (was.sndWnd === 0 && is.sndWnd === 0) return 'wnd.still';
  if (h.sent.some(({ reason }) => reason === 'fast retransmission')) return 'acked.third';
  if (is.dupAcks > was.dupAcks) return 'acked.duplicate';
  if (was.sndWnd > 0 && is.sndWnd === 0) return 'wnd.shut';
  if (was.sndWnd === 0 && is.sndWnd > 0) return 'wnd.open';
  if (!seqLt(was.sndUna, is.sndUna)) return was.keepAlives > 0 ? 'keepAlive.alive' : 'acked.nothing';
  if (h.sent.some(({ segment }) => segment.fin)) return 'send.fin';
  if (h.sent.some(({ segment }) => segment.text !== '')) return 'acked.more';
  return is.queue.length === 0 ? 'acked' : 'acked.part';
};
