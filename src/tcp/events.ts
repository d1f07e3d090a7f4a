import type { Ms } from './names';
import type { Octets, Segment } from './segment';
import type { Seq } from './seq';

/** With every event: virtual time in ms, and what the ISN generator says now (§3.4.1). */
type Stamp = Readonly<{ at: Ms; isn: Seq }>;

/** What happens to an endpoint from outside: calls (§3.10.1–5), a segment (§3.10.7), timers (§3.10.8), in figure 5's words. */
export type EndpointEvent = Stamp &
  /** `remote`: the remote socket is named, so that a SEND may open actively (§3.10.1–2). */
  (
    | Readonly<{ type: 'passive OPEN'; remote: boolean }>
    | Readonly<{ type: 'active OPEN' }>
    /** `push` false: more follows, so less than a full segment may wait (§3.9.1.2). */
    | Readonly<{ type: 'SEND'; text: Octets; push: boolean }>
    | Readonly<{ type: 'RECEIVE'; octets: number }>
    /** `gone`: the application goes away too, and reads no more (§3.6.1). */
    | Readonly<{ type: 'CLOSE'; gone: boolean }>
    | Readonly<{ type: 'ABORT' | 'STATUS' }>
    | Readonly<{ type: 'segment'; segment: Segment }>
    | Readonly<{ type: 'retransmission elapsed' | 'probe elapsed' | 'delayed ACK elapsed' | 'keep-alive elapsed' }>
    | Readonly<{ type: 'user elapsed' | 'FIN-WAIT-2 elapsed' | '2MSL elapsed' }>
  );
