import type { Check, CheckId } from './checks';
import type { Ms, Timer } from './names';
import type { Segment } from './segment';
import type { Seq } from './seq';
import type { Tcb } from './tcb';

/** What a segment (or a call, or a timer) means to the chart: the events of figure 5 and of the text. */
export type Meaning =
  | 'SYN received'
  | 'SYN received and acknowledged'
  | 'SYN acknowledged'
  | 'SYN in window'
  | 'new SYN'
  | 'FIN received'
  | 'FIN acknowledged'
  | 'FIN acknowledged and received'
  | 'FIN again'
  | 'CLOSE due'
  | 'FIN sent'
  | 'reset'
  | 'text after close'
  | 'gave up'
  /** TIME-WAIT is over before it began: the what-if without it. */
  | '2MSL elapsed';

/** What the user is told (§3.10). `status`: the name of the state it is in (§3.10.6). `text`: that many octets wait to be RECEIVEd. */
export type Told =
  | Readonly<{ what: 'open' | 'closing' | 'closed' | 'reset' | 'refused' | 'timeout' | 'status' }>
  | Readonly<{ what: 'text'; octets: number }>
  | Readonly<{ what: 'received'; text: string }>;

/** Why a segment leaves: the rule that spoke. `rfc.ts` has the section of each. */
export type Reason =
  | 'OPEN'
  | 'SEND'
  | 'CLOSE'
  | 'ABORT'
  | 'SYN answered'
  | 'SYN again'
  | 'crossing SYN'
  | 'SYN,ACK answered'
  | 'text answered'
  | 'text ahead'
  | 'FIN answered'
  | 'FIN again'
  | 'no connection'
  | 'ACK in LISTEN'
  | 'ACK not of our SYN'
  | 'outside window'
  | 'challenge RST'
  | 'challenge SYN'
  | 'SYN resets'
  | 'ACK out of range'
  | 'text in TIME-WAIT'
  | 'new SYN'
  | 'window opened'
  | 'delayed ACK'
  | 'text after close'
  | 'unread text'
  | 'retransmission'
  | 'fast retransmission'
  | 'probe'
  | 'keep-alive'
  | 'SYN cookie'
  | 'stray'
  | 'captured';

/** What leaves the machine as data: the simulator acts on it. */
export type Effect =
  | Readonly<{ type: 'transmit'; segment: Segment; reason: Reason; repeats: number }>
  | Readonly<{ type: 'startTimer'; timer: Timer; due: Ms }>
  | Readonly<{ type: 'stopTimer'; timer: Timer }>
  | Readonly<{ type: 'tell'; told: Told }>;

/** Is an acknowledgement owed: not, when it suits (delayed ACK), or now; with the rule that asks for it. */
type Owed = Readonly<{ when: 'no' | 'soon' | 'now'; reason: Reason }>;

/** A piece of processing under way. Every step takes one and returns another; nothing is mutated. */
export type Work = Readonly<{
  tcb: Tcb;
  at: Ms;
  effects: readonly Effect[];
  means: readonly Meaning[];
  checks: readonly Check[];
  owed: Owed;
  /** Something new was acknowledged: what the retransmission timer measures begins anew (RFC 6298 §5.3). */
  fresh: boolean;
  /** A step has said the last word on this segment. */
  over: boolean;
}>;

export const begin = (tcb: Tcb, at: Ms): Work => ({
  tcb,
  at,
  effects: [],
  means: [],
  checks: [],
  owed: { when: 'no', reason: 'text answered' },
  fresh: false,
  over: false,
});

export const set = (w: Work, part: Partial<Tcb>): Work => ({ ...w, tcb: { ...w.tcb, ...part } });
export const over = (w: Work): Work => ({ ...w, over: true });
export const mean = (w: Work, ...means: readonly Meaning[]): Work => ({ ...w, means: [...w.means, ...means] });
export const emit = (w: Work, effect: Effect): Work => ({ ...w, effects: [...w.effects, effect] });
export const tell = (w: Work, told: Told): Work => emit(w, { type: 'tell', told });

/** An acknowledgement is owed; one that is owed now is not put off again. */
export const owe = (w: Work, when: 'soon' | 'now', reason: Reason): Work => (w.owed.when === 'now' ? w : { ...w, owed: { when, reason } });

/** Keeps a check with its numbers. */
export const checked = (
  w: Work,
  id: CheckId,
  ok: boolean,
  got: Seq | null = null,
  want: Seq | null = null,
  to: Seq | null = null,
): Work => ({
  ...w,
  checks: [...w.checks, { id, ok, got, want, to }],
});

/** Sets a timer to go off `after` ms from now; one that runs is set anew. */
export const start = (w: Work, timer: Timer, after: Ms): Work =>
  emit(set(w, { timers: { ...w.tcb.timers, [timer]: w.at + after } }), { type: 'startTimer', timer, due: w.at + after });

export const stop = (w: Work, timer: Timer): Work => {
  if (w.tcb.timers[timer] === undefined) return w;
  const { [timer]: _, ...timers } = w.tcb.timers;
  return emit(set(w, { timers }), { type: 'stopTimer', timer });
};
