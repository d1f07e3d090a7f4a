import type { Seq } from './seq';

/** A test that an arriving segment passed or failed, with the numbers it was made with. The words are in the catalogue. */
export type CheckId =
  | 'noTcb' // §3.10.7.1: there is no connection here
  | 'rst' // is RST set
  | 'ackPresent' // is the ACK bit on
  | 'ackAbsent' // LISTEN: an ACK is too early
  | 'synPresent' // is SYN set
  | 'inWindow' // §3.10.7.4 first, table 6
  | 'synAgain' // the SYN that opened this connection once more
  | 'crossingSynAck' // the SYN,ACK of a simultaneous open
  | 'rstExact' // RFC 5961 §3.2: RST at RCV.NXT
  | 'synInWindow' // RFC 5961 §4
  | 'ackOfSyn' // SYN-SENT, SYN-RECEIVED: SND.UNA < SEG.ACK =< SND.NXT
  | 'ackNotTooOld' // RFC 5961 §5
  | 'ackOfSent' // SEG.ACK =< SND.NXT
  | 'ackIsNew' // SND.UNA < SEG.ACK
  | 'ackOfFin' // our FIN is covered
  | 'textInOrder' // SEG.SEQ = RCV.NXT
  | 'textWanted' // is there still an application to take it
  | 'finInOrder'
  | 'finAgain'
  | 'newerSyn' // TIME-WAIT, MAY-2
  | 'roomInQueues' // a host's backlog (RFC 4987)
  | 'cookieGood'; // the ACK brings back a SYN cookie (RFC 4987 §3.6)

/** `got` and `want`: the two numbers compared, null where the test is about a bit. `to`: the far end of a range. */
export type Check = Readonly<{ id: CheckId; ok: boolean; got: Seq | null; want: Seq | null; to: Seq | null }>;
