import type { Ms, Timer } from './names';
import type { Config } from './rules';
import type { Octets, Segment } from './segment';
import { type Seq, seq, seqAdd, seqLt } from './seq';

/** An entry of the retransmission queue (§3.8.1): what was sent, and how often it was repeated. */
export type Queued = Readonly<{ segment: Segment; repeats: number }>;

/** RFC 6298's variables, in ms. `timed` is the segment whose round trip is being measured (Karn: never a repeated one). */
export type Rtt = Readonly<{
  srtt: Ms | null;
  rttvar: Ms;
  rto: Ms;
  timed: Readonly<{ end: Seq; at: Ms }> | null;
}>;

/**
 * The transmission control block (§3.3.1). Facts about the connection, never the state's name:
 * the arithmetic asks these, so that it stays right when the state changes in the middle of a segment.
 */
export type Tcb = Readonly<{
  config: Config;
  /** How it was opened; null: there is no connection. SYN-RECEIVED remembers a passive OPEN (MUST-11). */
  opened: 'passive' | 'active' | null;
  /** Was the remote socket named in OPEN? A passive one may leave it out (§3.10.1). */
  remote: boolean;
  iss: Seq | null;
  irs: Seq | null;
  sndUna: Seq;
  sndNxt: Seq;
  sndWnd: number;
  /** MAX.SND.WND of RFC 5961 §5. */
  maxSndWnd: number;
  sndWl1: Seq;
  sndWl2: Seq;
  /** The largest text that may be sent in one segment (§3.7.1). */
  sndMss: number;
  rcvNxt: Seq;
  rcvWnd: number;
  /** SENDs not yet made into segments. */
  unsent: Octets;
  /** CLOSE was called; the FIN may still have to wait for what is unsent. */
  finWanted: boolean;
  /** The number that our FIN used up, once it was sent. */
  finSeq: Seq | null;
  /** The application is gone: nobody will RECEIVE any more (§3.6.1). */
  gone: boolean;
  queue: readonly Queued[];
  /** When the front of the queue was first sent, in ms: what R2 counts from. */
  queueSince: Ms;
  /** Retransmissions or probes in a row without an answer. */
  repeats: number;
  dupAcks: number;
  /** Keep-alive probes in a row without an answer. */
  keepAlives: number;
  rtt: Rtt;
  /** Came ahead of RCV.NXT and wait for the gap to close (SHLD-31), or came with the SYN. */
  held: readonly Segment[];
  /** Arrived in order, not yet RECEIVEd. */
  unread: Octets;
  /** The peer's FIN was taken: RCV.NXT is past it. */
  finTaken: boolean;
  /** The connection in TIME-WAIT that a new SYN reopened, should that prove to be an old one (§3.6.1, MAY-2). */
  former: Tcb | null;
  /** Timers that run, with the time at which each is due, in ms. */
  timers: Readonly<Partial<Record<Timer, Ms>>>;
}>;

const blank = (config: Config): Tcb => ({
  config,
  opened: null,
  remote: false,
  iss: null,
  irs: null,
  sndUna: seq(0),
  sndNxt: seq(0),
  sndWnd: 0,
  maxSndWnd: 0,
  sndWl1: seq(0),
  sndWl2: seq(0),
  sndMss: config.mss,
  rcvNxt: seq(0),
  rcvWnd: config.buffer,
  unsent: '',
  finWanted: false,
  finSeq: null,
  gone: false,
  queue: [],
  queueSince: 0,
  repeats: 0,
  dupAcks: 0,
  keepAlives: 0,
  rtt: { srtt: null, rttvar: 0, rto: config.rto, timed: null },
  held: [],
  unread: '',
  finTaken: false,
  former: null,
  timers: {},
});

const blanks = new WeakMap<Config, Tcb>();

/** No connection: what CLOSED has. The same for the same configuration, since the chart asks at every step. */
export const noTcb = (config: Config): Tcb => {
  const known = blanks.get(config) ?? blank(config);
  blanks.set(config, known);
  return known;
};

/** Our SYN was sent and is acknowledged. */
export const synAcked = (tcb: Tcb): boolean => tcb.iss !== null && seqLt(tcb.iss, tcb.sndUna);

/**
 * Text that came with the peer's SYN is taken. The RFC has it wait until our SYN is acknowledged (§3.5); TCP Fast Open takes it from
 * whoever shows a cookie (RFC 7413 §3), and then RCV.NXT is past the SYN before anything else has come.
 */
export const tookWithSyn = ({ irs, rcvNxt }: Tcb): boolean => irs !== null && rcvNxt !== seqAdd(irs, 1);

/** Our FIN was sent and is acknowledged: derived from SND.UNA, not remembered. */
export const finAcked = (tcb: Tcb): boolean => tcb.finSeq !== null && seqLt(tcb.finSeq, tcb.sndUna);

/** Both FINs are taken and ours is acknowledged: nothing is left but to wait (TIME-WAIT). */
export const bothDone = (tcb: Tcb): boolean => tcb.finTaken && finAcked(tcb);
