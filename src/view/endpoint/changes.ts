import { peerOf, type Side } from '../../tcp/names';
import type { Seq } from '../../tcp/seq';
import type { Tcb } from '../../tcp/tcb';
import type { Numbers } from '../../trace/numbers';
import type { EndSnapshot } from '../../trace/snapshot';
import { duration } from '../stage/duration';
import type { Words } from '../stage/words';

/** A variable that a beat has changed; null: it had, or has, no value. Names are the RFC's, but for the queues'. */
export type Change = Readonly<{ name: VariableName; before: string | null; after: string | null }>;

/** Variables with RFC 9293's names (§3.3.1), and RFC 6298's RTO. */
export const VARIABLES = ['ISS', 'SND.UNA', 'SND.NXT', 'SND.WND', 'IRS', 'RCV.NXT', 'RCV.WND', 'RTO'] as const;
/** What has a name in the catalogue instead: the state and the queues. */
export const OTHERS = ['state', 'retransmission', 'unsent', 'held', 'unread'] as const;
export type VariableName = (typeof VARIABLES)[number] | (typeof OTHERS)[number];

type Value =
  | Readonly<{ of: 'number'; side: Side; n: Seq }>
  | Readonly<{ of: 'amount' | 'ms'; n: number }>
  | Readonly<{ of: 'word'; word: string }>;

const number = (side: Side, n: Seq | null): Value | null => (n === null ? null : { of: 'number', side, n });
const amount = (n: number): Value => ({ of: 'amount', n });

/** All variables of an end, null where it has none: without an ISS nothing is sent, without an IRS nothing is known of the peer. */
const valuesOf = (side: Side, { state, tcb }: EndSnapshot): Readonly<Record<VariableName, Value | null>> => {
  const sends = tcb.iss !== null;
  const receives = tcb.irs !== null;
  const own = (n: Seq): Value | null => (sends ? number(side, n) : null);
  return {
    state: { of: 'word', word: state },
    ISS: number(side, tcb.iss),
    'SND.UNA': own(tcb.sndUna),
    'SND.NXT': own(tcb.sndNxt),
    'SND.WND': receives ? amount(tcb.sndWnd) : null,
    IRS: number(peerOf(side), tcb.irs),
    'RCV.NXT': receives ? number(peerOf(side), tcb.rcvNxt) : null,
    'RCV.WND': receives ? amount(tcb.rcvWnd) : null,
    RTO: exists(tcb) ? { of: 'ms', n: tcb.rtt.rto } : null,
    retransmission: amount(tcb.queue.length),
    unsent: amount(tcb.unsent.length),
    held: amount(tcb.held.length),
    unread: amount(tcb.unread.length),
  };
};

/** Is there a TCB at all? */
export const exists = ({ opened }: Tcb): boolean => opened !== null;

const same = (a: Value | null, b: Value | null): boolean => {
  if (a === null || b === null || a.of === 'word' || b.of === 'word') return JSON.stringify(a) === JSON.stringify(b);
  return a.of === b.of && a.n === b.n;
};

/** How the reader has values written. */
export type Writing = Readonly<{ numbers: Numbers; words: Words }>;

const written = (value: Value | null, { numbers, words }: Writing, beat: number): string | null => {
  if (value === null) return null;
  if (value.of === 'ms') return duration(value.n, words);
  if (value.of === 'number') return numbers.number(value.side, value.n, beat);
  return value.of === 'word' ? value.word : String(value.n);
};

/** What a beat has changed at one end, each number written as it was, and is, for the reader. */
export const changesAt = (side: Side, before: EndSnapshot, after: EndSnapshot, writing: Writing, beat: number): readonly Change[] => {
  const [then, now] = [valuesOf(side, before), valuesOf(side, after)];
  return ([...OTHERS, ...VARIABLES] as const)
    .filter((name) => !same(then[name], now[name]))
    .map((name) => ({ name, before: written(then[name], writing, beat - 1), after: written(now[name], writing, beat) }));
};
