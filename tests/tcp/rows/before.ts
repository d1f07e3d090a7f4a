/*
 * How the tables get to each state. Numbers: ISS = 100, IRS = 300, both windows 1000 (so the right edge of ours stays at 1301), MSS 1000.
 * From ESTABLISHED on, ten octets went each way (101–110, 301–310) and ten more of ours (111–120) are not acknowledged.
 */

export const CLOSED = 'config buffer=1000';

export const LISTEN = `${CLOSED}
  listen
  = LISTEN`;

export const SYN_SENT = `${CLOSED}
  connect
  > SYN 100
  = SYN-SENT`;

/** SND.UNA = 100, SND.NXT = 101, RCV.NXT = 301. */
export const SYN_RECEIVED_PASSIVELY = `${LISTEN}
  < SYN 300 wnd 1000 mss 1000
  > SYN ACK 100 ack 301 wnd 1000
  = SYN-RECEIVED`;

/** As before, after an active OPEN: the two SYNs have crossed. */
export const SYN_RECEIVED_ACTIVELY = `${SYN_SENT}
  < SYN 300 wnd 1000 mss 1000
  > SYN ACK 100 ack 301 wnd 1000
  = SYN-RECEIVED`;

/** Just opened: SND.UNA = SND.NXT = 101, RCV.NXT = 301. */
export const OPEN = `${SYN_SENT}
  < SYN ACK 300 ack 101 wnd 1000 mss 1000
  > ACK 101 ack 301
  ! open
  = ESTABLISHED`;

/** SND.UNA = 111, SND.NXT = 121, RCV.NXT = 311. */
export const ESTABLISHED = `${OPEN}
  < ACK 301 ack 101 "0123456789"
  > ACK 101 ack 311 wnd 990
  ! text 10
  receive
  ! received "0123456789"
  send "abcdefghij"
  > ACK 101 ack 311 "abcdefghij"
  < ACK 311 ack 111
  send "klmnopqrst"
  > ACK 111 ack 311 "klmnopqrst"
  = ESTABLISHED`;

/** SND.UNA = 111, SND.NXT = 122 (our FIN is 121), RCV.NXT = 311. */
export const FIN_WAIT_1 = `${ESTABLISHED}
  close
  > FIN ACK 121 ack 311
  = FIN-WAIT-1`;

/** SND.UNA = SND.NXT = 122, RCV.NXT = 311. */
export const FIN_WAIT_2 = `${FIN_WAIT_1}
  < ACK 311 ack 122
  ! closed
  = FIN-WAIT-2`;

/** SND.UNA = 111, SND.NXT = 121, RCV.NXT = 312 (the peer's FIN was 311). Its window is still what it was: the right edge is 1302. */
export const CLOSE_WAIT = `${ESTABLISHED}
  < FIN ACK 311 ack 111
  > ACK 121 ack 312 wnd 990
  ! closing
  = CLOSE-WAIT`;

/** SND.UNA = 121, SND.NXT = 122, RCV.NXT = 312. */
export const CLOSING = `${FIN_WAIT_1}
  < FIN ACK 311 ack 121
  > ACK 122 ack 312 wnd 990
  ! closing
  = CLOSING`;

/** SND.UNA = 111, SND.NXT = 122, RCV.NXT = 312. */
export const LAST_ACK = `${CLOSE_WAIT}
  close
  > FIN ACK 121 ack 312
  = LAST-ACK`;

/** SND.UNA = SND.NXT = 122, RCV.NXT = 312. */
export const TIME_WAIT = `${FIN_WAIT_2}
  < FIN ACK 311 ack 122
  > ACK 122 ack 312 wnd 990
  ! closing
  = TIME-WAIT`;
