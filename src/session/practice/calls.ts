import { EMPTY_LESSON, writeDrill } from '../../scenarios/drill';
import { MOST } from '../../scenarios/drill/bounds';
import { isTooMuch, octetsIn } from '../../scenarios/drill/lesson';
import { callError } from '../../tcp/errors';
import type { Side } from '../../tcp/names';
import { seq } from '../../tcp/seq';
import { endpointIn, takes } from '../../tcp/step';
import { eventOf } from '../../trace/calls';
import type { Call, Run } from '../../trace/run';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import type { MessageId } from '../../words';
import { pastOf } from './moment';

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

/** Characters that a run may have beside what it sends, and octets of that which surely have room beside them: one is four characters at most. */
const BESIDE = 100_000;
const SURELY = (MOST.characters - BESIDE) / 4;

/** What a link or a file would not take of a run is not begun here either. */
const whyNotSent = (run: Run, text: string): Why | null => {
  if (text === '') return 'practice.why.noText';
  if (isTooMuch(run)) return 'practice.why.tooMuch';
  return octetsIn(run) > SURELY && writeDrill({ ...EMPTY_LESSON, run }).length > MOST.characters - BESIDE ? 'practice.why.tooLong' : null;
};

/**
 * What an end takes when a beat of a run is over: the model is asked, call by call (§3.10).
 * @param text what a SEND would send
 */
export const callsAt = ({ setup, inputs }: Run, trace: Trace, beat: number, side: Side, text: string): readonly Offer[] => {
  const { state, tcb } = snapshotOfBeat(trace, beat)[side];
  const endpoint = endpointIn(state, tcb);
  const past = pastOf(inputs, trace, beat);
  return callsWith(text).map((call) => {
    const taken = takes(endpoint, { ...eventOf(call, tcb.unread.length), at: 0, isn: seq(0) });
    if (!taken) return { call, why: WHY[callError(state, call.call)] };
    // It would wait (§3.10.3); here nothing can be done meanwhile that it would not see anyway.
    if (call.call === 'RECEIVE' && tcb.unread === '') return { call, why: 'practice.why.nothingUnread' };
    if (call.call !== 'SEND') return { call, why: null };
    return { call, why: whyNotSent({ setup, inputs: [...past, { at: 0, do: 'call', side, call }] }, text) };
  });
};
