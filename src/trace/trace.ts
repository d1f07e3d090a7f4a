import type { Check } from '../tcp/checks';
import type { Held, Queues } from '../tcp/host';
import type { Ms, Side, StateName, Timer } from '../tcp/names';
import type { Octets, Segment } from '../tcp/segment';
import type { Arrow } from '../tcp/step';
import type { Tcb } from '../tcp/tcb';
import type { Meaning, Reason, Told } from '../tcp/work';
import type { Call, Line, Setup } from './run';

/** What in a captured run nobody saw: it follows, or is likely, but is not in the file. */
export type Guess = Readonly<{ guessed?: true }>;

/**
 * One entry of the record. `side` is the end at which it happens (of `arrived`: the receiver).
 * A flight's number is its place in the order of transmissions, from 0. `changed` stands wherever state or TCB changed;
 * `via` has the arrows taken within the one event (none: only the TCB changed).
 */
export type TraceEvent = Readonly<{ at: Ms }> &
  Guess &
  (
    | Readonly<{ kind: 'called'; side: Side; call: Call; error: string | null; line: number | null }>
    /** A program comes to a line; it may have to wait there. */
    | Readonly<{ kind: 'line'; side: Side; line: number; does: Line['do'] }>
    /** The line returns; `text` is what recv brought ('' = the peer has closed), null otherwise. */
    | Readonly<{ kind: 'returned'; side: Side; line: number; does: Line['do']; text: Octets | null; error: string | null }>
    | Readonly<{
        kind: 'sent';
        side: Side;
        flight: number;
        /** This end's nth transmission, from 1. */
        nth: number;
        segment: Segment;
        reason: Reason;
        /** How often this text, SYN or FIN was sent before; 0 = new. */
        repeats: number;
        /** A duplicate from a former connection, not sent by this TCB. */
        old: boolean;
      }>
    /** `copy`: 0 the segment itself, 1 its duplicate made by the network. */
    | Readonly<{ kind: 'arrived'; side: Side; flight: number; copy: number; checks: readonly Check[] }>
    /** `part`: how much of the way it came, 0 … 1. */
    | Readonly<{ kind: 'lost'; side: Side; flight: number; part: number }>
    | Readonly<{ kind: 'timer'; side: Side; timer: Timer; act: 'started'; due: Ms }>
    | Readonly<{ kind: 'timer'; side: Side; timer: Timer; act: 'stopped' | 'elapsed' }>
    | Readonly<{ kind: 'changed'; side: Side; from: StateName; to: StateName; via: readonly Arrow[]; tcb: Tcb; means: readonly Meaning[] }>
    | Readonly<{ kind: 'told'; side: Side; told: Told }>
    | Readonly<{ kind: 'crashed'; side: Side }>
    /** The other connections of this host, and its queues, have changed. */
    | Readonly<{ kind: 'crowd'; side: Side; table: CrowdTable }>
    /** Where a captured stack does otherwise than the RFC's chart: an id of the list in wire/remarks. */
    | Readonly<{ kind: 'remark'; side: Side; remark: string }>
  );

/** How many connections a host has, and how full what they share is. */
export type CrowdTable = Readonly<{
  rows: readonly Held[];
  queues: Queues;
  /** Ports in use, of those that there are. */
  ports: Readonly<{ used: number; all: number }>;
  dropped: number;
  cookies: number;
}>;

/** How a run ended: it came to rest, or was cut off because it would not. */
export type Ending = 'rest' | 'too many events' | 'too long';

/** The record of a run: the truth from which everything on the screen is derived. Events are in order of time. */
export type Trace = Readonly<{
  source: 'simulated' | 'captured';
  setup: Setup;
  events: readonly TraceEvent[];
  ending: Ending;
  /** Of a capture: the end at which it was taken, or both, as far as can be told. */
  seenAt: Side | 'both' | null;
}>;
export type EventOf<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;
