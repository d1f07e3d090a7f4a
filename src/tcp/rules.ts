import type { Ms } from './names';

/** Rules that a what-if or a named implementation changes. Each is asked in one place. */
export type Rules = Readonly<{
  /** What if two were enough: a SYN opens the server at once, and a SYN,ACK is not acknowledged (against §3.5). */
  twoWay: boolean;
  /** What if there were no TIME-WAIT: its state is left as soon as it is entered (against §3.6). */
  timeWait: boolean;
  /** A new SYN may reopen a connection in TIME-WAIT (§3.6.1, MAY-2). */
  timeWaitReuse: boolean;
  /** Challenge ACKs (RFC 5961); false gives RFC 793's answers. */
  rfc5961: boolean;
  /** A RST does not end TIME-WAIT (RFC 1337's advice; RFC 9293 closes). */
  rfc1337: boolean;
  /** What if the ISN could be guessed: it goes up by a fixed step a connection (against §3.4.1). */
  guessableIsn: boolean;
  /** Linux since 6.5: the first four repeats of a SYN are 1 s apart, only then the distance doubles. */
  linuxSyn: boolean;
  /** How long an ACK of text or of a FIN may wait, in ms; 0 = it goes at once (§3.8.6.3: less than 500). */
  delayedAck: Ms;
  /** How long an orphaned FIN-WAIT-2 may last, in ms; null = for ever, as the RFC has it. */
  finWait2Limit: Ms | null;
}>;

export const RFC_RULES: Rules = {
  twoWay: false,
  timeWait: true,
  timeWaitReuse: false,
  rfc5961: true,
  rfc1337: false,
  guessableIsn: false,
  linuxSyn: false,
  delayedAck: 0,
  finWait2Limit: null,
};

/** What one endpoint is told once, before it does anything. Octets and ms. */
export type Config = Readonly<{
  rules: Rules;
  mss: number;
  /** The receive buffer: the largest window it offers. */
  buffer: number;
  msl: Ms;
  /** The first retransmission timeout, and the least (RFC 6298 §2: 1 s). */
  rto: Ms;
  /** When to give up repeating a SYN (§3.8.3, MUST-23: 3 minutes at least) and other segments (SHLD-11: 100 s at least). */
  synGiveUp: Ms;
  giveUp: Ms;
  /** §3.8.4, off by default (SHLD-25 … MUST-28): quiet time, distance of probes, how many. */
  keepAlive: Readonly<{ idle: Ms; every: Ms; probes: number }> | null;
  /** User timeout of §3.10.8, in ms of something being unacknowledged; null = none. */
  userTimeout: Ms | null;
}>;

export const DEFAULT_CONFIG: Config = {
  rules: RFC_RULES,
  mss: 1460,
  buffer: 65_535,
  msl: 30_000,
  rto: 1000,
  synGiveUp: 180_000,
  giveUp: 100_000,
  keepAlive: null,
  userTimeout: null,
};
