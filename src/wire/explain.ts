import type { Ms, StateName } from '../tcp/names';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import { seqAdd, seqDiff, seqLeq, seqLt } from '../tcp/seq';
import { synAcked, tookWithSyn } from '../tcp/tcb';
import type { Reason } from '../tcp/work';
import { type Debt, settle } from './debts';
import { type CapturedEnd, identity } from './ends';
import { type Remark, remarksOnRepeat } from './remarks';
import type { Transmission } from './transmissions';

/** Why a segment left: the rule that spoke, and what there is to remark. */
export type Explanation = Readonly<{ reason: Reason; remarks: readonly Remark[] }>;

const because = (reason: Reason, ...remarks: readonly Remark[]): Explanation => ({ reason, remarks });
const UNEXPLAINED = because('captured', 'unexplained');

/** §3.10.5: where ABORT sends a RST. */
const ABORTABLE: readonly StateName[] = ['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'];

/** An ACK that waits for longer than a machine works on it, or a way varies, was put off (§3.8.6.3). */
const PUT_OFF: Ms = 5;

/** A SYN that follows a RST so closely follows from the same arrival, ms. */
const AT_ONCE: Ms = 10;

/** A way that varies does so by less, ms. */
const JITTER: Ms = 200;

/** No honest connection has more segments under way; a damaged file may (a tiny MSS, a large jump of the numbers). */
const MOST_QUEUED = 4096;

/** Makes the calls, and lets the timers go off, that explain what is seen to leave an end; says why it left. */
type Explainer = (end: CapturedEnd, t: Transmission, at: Ms, gone: boolean) => Explanation;

const owed = (end: CapturedEnd, fits: (d: Debt) => boolean): Debt | undefined => end.memory.debts.find(fits);

const reset: Explainer = (end, { segment: s, seen }, at) => {
  const debt = owed(end, (d) => d.segment.rst);
  if (debt !== undefined) return because(debt.reason);
  if (ABORTABLE.includes(end.state())) {
    end.call(at, { call: 'ABORT' }, seen.left);
    return because('ABORT', ...(s.ack === null ? [] : (['abortWithAck'] as const)));
  }
  const backInListen = end.state() === 'LISTEN' && end.memory.checks.some((check) => check.id === 'synInWindow');
  return backInListen ? because('SYN resets', 'resetOnSyn') : UNEXPLAINED;
};

const askingSyn: Explainer = (end, t, at, gone) => {
  const { iss } = end.tcb();
  if (iss !== null && iss === t.segment.seq) return repeat(end, t, at, gone);
  const knows = end.state() !== 'CLOSED' && end.state() !== 'LISTEN';
  if (knows) end.forget(at);
  end.call(at, { call: 'active OPEN' }, t.seen.left);
  const brings = t.segment.text !== '';
  if (brings) end.sendWith(t.segment, at);
  return because('OPEN', ...(knows ? (['memoryLost'] as const) : []), ...(brings ? (['synText'] as const) : []));
};

/** What was sent before leaves again: the chart asked for it, or its timer went off. */
const repeat: Explainer = (end, { segment: s }, at) => {
  const debt = owed(end, (d) => segLen(d.segment) > 0 && segEnd(d.segment) === segEnd(s) && d.segment.syn === s.syn);
  if (debt !== undefined) return because(debt.reason);
  const { queue, sndWnd, sndNxt } = end.tcb();
  if (queue.length === 0) {
    const alive = s.text.length <= 1 && !s.syn && !s.fin && seqAdd(s.seq, 1) === sndNxt;
    return alive ? because('keep-alive') : because('retransmission', 'unexplained');
  }
  const times = end.memory.sent.get(identity(s)) ?? [];
  const { withSyn } = end.memory;
  if (withSyn !== null && !s.syn && times.length < 2 && seqLeq(segEnd(s), withSyn)) return because('retransmission', 'synTextAgain');
  // RFC 6675: what was told to lie beyond a gap shows the gap; no timer had to go off.
  if (times.length === 1 && end.memory.beyond !== null && seqLt(segEnd(s), end.memory.beyond)) return because('fast retransmission');
  const probes = sndWnd === 0 && synAcked(end.tcb());
  end.elapse(at, probes ? 'probe' : 'retransmission');
  if (probes) return because('probe');
  const { last } = end.memory;
  if (s.syn && s.ack === null && last?.segment.rst && at - last.leaves < AT_ONCE) return because('retransmission', 'synAgainAtOnce');
  return because('retransmission', ...remarksOnRepeat([...times, at], s.syn));
};

/** Text or a FIN with new numbers: SEND and CLOSE. What the chart had sent already, of an earlier SEND, leaves only now. */
const fresh: Explainer = (end, t, at, gone) => {
  const { segment: s } = t;
  const before = end.tcb().sndNxt;
  const already = Math.max(0, seqDiff(before, s.seq));
  const text = s.text.slice(already);
  const { queue, sndMss, sndUna, sndWnd } = end.tcb();
  if (seqLt(before, s.seq) || queue.length + text.length / Math.max(1, sndMss) > MOST_QUEUED) return UNEXPLAINED;
  const last = seqAdd(s.seq, s.text.length);
  const early = tookWithSyn(end.tcb()) && !synAcked(end.tcb()) ? (['beforeOpen'] as const) : [];
  const isBeyond = text !== '' && sndWnd > 0 && seqLt(seqAdd(sndUna, sndWnd), last);
  if (isBeyond) end.sendBeyond(last, at);
  if (text !== '' && end.takes({ type: 'SEND', text, push: true }, at)) end.call(at, { call: 'SEND', text }, t.seen.left);
  // A shut window lets only a probe through.
  if (text !== '' && seqLt(end.tcb().sndNxt, seqAdd(before, text.length)) && end.tcb().sndWnd === 0) {
    end.elapse(at, 'probe');
    return because('probe');
  }
  const closes = s.fin && !end.tcb().finWanted;
  const close = { call: 'CLOSE' as const, ...(gone ? { gone: true } : {}) };
  if (closes && end.takes({ type: 'CLOSE', gone: gone }, at)) {
    // Text left unread would make it a RST (§3.6.1).
    end.read(at);
    end.call(at, close, t.seen.left);
  }
  if (seqLt(end.tcb().sndNxt, segEnd(s))) return UNEXPLAINED;
  const covered = end.memory.debts.filter((d) => segLen(d.segment) > 0 && seqLeq(segEnd(d.segment), segEnd(s)));
  return because(covered.at(-1)?.reason ?? (s.fin ? 'CLOSE' : 'SEND'), ...early, ...(isBeyond ? (['unexplained'] as const) : []));
};

/** What an ACK that left alone answers, of all that was owed: the last; and whether it was put off. */
const acknowledgement: Explainer = (end, { segment: s, seen }, at) => {
  const { paid } = settle(end.memory.debts, s);
  const [first, last] = [paid[0], paid.at(-1)];
  if (first !== undefined && last !== undefined) {
    const late = at - first.at > PUT_OFF;
    if (last.reason === 'FIN answered') return because('FIN answered', ...(at - last.at > PUT_OFF ? (['finAckDelayed'] as const) : []));
    return because(late && last.reason === 'text answered' ? 'delayed ACK' : last.reason);
  }
  if (end.memory.checks.some((check) => check.id === 'crossingSynAck')) return because('captured', 'crossingAck');
  if (seqAdd(s.seq, 1) === end.tcb().sndNxt) return because(end.tcb().sndWnd === 0 ? 'probe' : 'keep-alive');
  const before = end.memory.last?.segment;
  if (before !== undefined && before.ack === s.ack && before.wnd !== s.wnd) return because('window opened');
  // Where nobody saw what came and left, and in which order: it was overtaken by what this end sent since, or answers what was overtaken.
  const { fed } = end.memory;
  const { rcvNxt, sndNxt } = end.tcb();
  const isLate = seqLt(s.seq, sndNxt) || (s.seq === sndNxt && fed !== null && at - fed < JITTER);
  if (!seen.left && isLate && s.ack !== null && seqLeq(s.ack, rcvNxt)) return because('captured');
  // What it answers is not in the file either: nothing is wrong with it.
  const isFirst = end.memory.last?.unseen === true && s.seq === end.tcb().sndNxt && s.ack === end.tcb().rcvNxt;
  return isFirst ? because('captured') : UNEXPLAINED;
};

const kindOfLeaving = (end: CapturedEnd, s: Segment): Explainer => {
  const { shown } = end.memory;
  if (s.rst) return reset;
  if (s.syn && s.ack === null) return askingSyn;
  if (segLen(s) === 0) return acknowledgement;
  if (s.syn) return synAck;
  return shown !== null && seqLeq(segEnd(s), shown) ? repeat : fresh;
};

const synAck: Explainer = (end, t, at, gone) => {
  const debt = owed(end, (d) => d.segment.syn && d.segment.seq === t.segment.seq);
  const took = tookWithSyn(end.tcb()) && !end.memory.sent.has(identity(t.segment));
  if (debt !== undefined) return because(debt.reason, ...(took ? (['synTextTaken'] as const) : []));
  return end.tcb().iss === t.segment.seq ? repeat(end, t, at, gone) : UNEXPLAINED;
};

/**
 * Explains a segment that is seen to leave an end: by what the chart has sent there, or else by the call or the timer that causes it.
 * @param gone the application goes away with its CLOSE (§3.6.1)
 */
export const explain: Explainer = (end, t, at, gone) => {
  const explained = kindOfLeaving(end, t.segment)(end, t, at, gone);
  // Nobody saw it, so nobody can say that it left against a rule.
  return t.unseen ? because(explained.reason, 'unseen') : explained;
};
