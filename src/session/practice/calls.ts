import { callError } from '../../tcp/errors';
import type { Side } from '../../tcp/names';
import { seq } from '../../tcp/seq';
import { endpointIn, takes } from '../../tcp/step';
import { eventOf } from '../../trace/calls';
import type { Call } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import type { MessageId } from '../../words';

/** Why something cannot be done now. */
export type Why = Extract<MessageId, `practice.why.${string}`>;

/** A call that a viewer may want to make, in the order of a life. `why`: the end does not take it now; null: it does. */
export type Offer = Readonly<{ call: Call; why: Why | null }>;

/** Every call there is; a SEND sends `text`. */
const callsWith = (text: string): readonly Call[] => [
  { call: 'passive OPEN' },
  { call: 'active OPEN' },
  { call: 'SEND', text },
  { call: 'RECEIVE' },
  { call: 'CLOSE' },
  { call: 'CLOSE', gone: true },
  { call: 'ABORT' },
  { call: 'STATUS' },
];

const WHY = {
  'connection already exists': 'practice.why.exists',
  'connection does not exist': 'practice.why.none',
  'remote socket unspecified': 'practice.why.remote',
  'connection closing': 'practice.why.closing',
} as const satisfies Record<ReturnType<typeof callError>, Why>;

/**
 * What an end takes when a beat is over: the model is asked, call by call (§3.10).
 * @param text what a SEND would send
 */
export const callsAt = (trace: Trace, beat: number, side: Side, text: string): readonly Offer[] => {
  const { state, tcb } = snapshotOfBeat(trace, beat)[side];
  const endpoint = endpointIn(state, tcb);
  return callsWith(text).map((call) => {
    const taken = takes(endpoint, { ...eventOf(call, tcb.unread.length), at: 0, isn: seq(0) });
    if (!taken) return { call, why: WHY[callError(state, call.call)] };
    // It would wait (§3.10.3); here nothing can be done meanwhile that it would not see anyway.
    if (call.call === 'RECEIVE' && tcb.unread === '') return { call, why: 'practice.why.nothingUnread' };
    return { call, why: call.call === 'SEND' && text === '' ? 'practice.why.noText' : null };
  });
};
