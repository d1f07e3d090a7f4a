import type { Backlog, Ports } from '../tcp/host';
import type { Ms, Side } from '../tcp/names';
import type { Config, Rules } from '../tcp/rules';
import type { Octets, Segment } from '../tcp/segment';

/**
 * A user call that an input makes on one end, in the words of §3.10.
 * `gone`: the application goes away with this CLOSE (close(), not shutdown(); §3.6.1).
 */
export type Call =
  /** `remote`: the remote socket is named (§3.10.1); by itself it is open to anybody. */
  | Readonly<{ call: 'passive OPEN'; remote?: true }>
  | Readonly<{ call: 'active OPEN' }>
  /** `push` false: more follows, so it may wait for it (§3.9.1.2); true where it is left out. */
  | Readonly<{ call: 'SEND'; text: Octets; push?: boolean }>
  | Readonly<{ call: 'RECEIVE'; octets?: number }>
  | Readonly<{ call: 'CLOSE'; gone?: boolean }>
  | Readonly<{ call: 'ABORT' | 'STATUS' }>;

/**
 * One line of an end's program (a socket call). The program goes on to the next line when this one returns:
 * connect and accept when the connection is open, recv when there is text or the peer has closed.
 * `after`: ms of thinking before the line is run.
 */
export type Line = Readonly<{ after?: Ms }> &
  (
    | Readonly<{ do: 'listen' | 'accept' | 'connect' | 'shutdown' | 'close' | 'abort' }>
    /** `more`: the program says that more follows at once (MSG_MORE). */
    | Readonly<{ do: 'send'; text: Octets; more?: true }>
    | Readonly<{ do: 'recv'; octets?: number }>
    /** recv again and again until the peer has closed. */
    | Readonly<{ do: 'recv until closed' }>
  );
export type Program = readonly Line[];

/**
 * What befalls one transmission. `diesAt`: the part of the way it comes (0 … 1). Delays in ms.
 * `by`: so much longer than usual it takes, also for a loss on the way and for the first of two copies.
 */
export type Fate =
  | Readonly<{ fate: 'lost'; diesAt?: number; by?: Ms }>
  | Readonly<{ fate: 'delayed'; by: Ms }>
  | Readonly<{ fate: 'duplicated'; after: Ms; by?: Ms }>;

/** A seeded network: probabilities from 0 to 1, delays in ms one way. */
export type NetworkPlan = Readonly<{
  delay: Readonly<Record<Side, Ms>>;
  loss: number;
  duplication: number;
  reordering: number;
}>;

/** One end of a run: its initial sequence number, where it differs from the usual configuration, and its program. */
export type EndSetup = Readonly<{
  iss: number;
  port: number;
  address: string;
  config?: Partial<Omit<Config, 'rules'>>;
  program?: Program;
  /** false: text that arrives waits until something RECEIVEs it. Without a program it is otherwise read at once. */
  readsAtOnce?: boolean;
}>;

/**
 * Another connection between the same two hosts. `forged`: only its SYN is real, nobody answers the SYN,ACK.
 * `closes`: which end closes first, and how long after it is open (ms); the other end closes when it hears of it.
 */
export type Other = Readonly<{ at: Ms; remote: string; forged?: true; closes?: Readonly<{ side: Side; after: Ms }> }>;

/** Hosts with many connections: the run's own is one of them, and has to share queues and ports with the others. */
export type Crowd = Readonly<{ backlog: Backlog; ports: Ports; others: readonly Other[] }>;

export type Setup = Readonly<{
  seed: number;
  crowd?: Crowd;
  rules: Partial<Rules>;
  network: NetworkPlan;
  client: EndSetup;
  server: EndSetup;
}>;

/** What is done to a run from outside, and when (ms). `nth` counts an end's transmissions from 1. */
export type Input = Readonly<{ at: Ms }> &
  (
    | Readonly<{ do: 'call'; side: Side; call: Call }>
    /** What happens to that end's nth transmission; `at` only says when the viewer decided it. */
    | Readonly<{ do: 'fate'; side: Side; nth: number; fate: Fate }>
    /** An old duplicate of a former connection arrives from `side` at the other end, `at` ms + one way. */
    | Readonly<{ do: 'stray'; side: Side; segment: Segment }>
    /** From now on, for `lasts` ms (null: for ever), nothing that `side` sends arrives. */
    | Readonly<{ do: 'cut'; side: Side; lasts: Ms | null }>
    /** The end loses its memory: no FIN, no RST; its program is gone. */
    | Readonly<{ do: 'crash'; side: Side }>
    /** The end's program stops where it is: no further line, nothing is read. Its TCP goes on. */
    | Readonly<{ do: 'stop'; side: Side }>
  );

/** A run: JSON, deterministic, complete. */
export type Run = Readonly<{ setup: Setup; inputs: readonly Input[] }>;
