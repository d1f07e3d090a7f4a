import type { Trace } from '../trace/trace';
import { keyOfArrival } from './arrivals';
import { keyOfArrows } from './arrows';
import { keyOfCause } from './causes';
import type { Happening } from './happenings';
import type { BeatKey } from './msg';

/** What a happening is told as: by the arrows it took, else by what caused it. Never by its place in a scenario. */
export const keyOf = (trace: Trace, h: Happening): BeatKey => {
  const key = keyOfArrows(h) ?? (h.cause.kind === 'arrived' ? keyOfArrival(h) : keyOfCause(h, trace));
  return key === 'any.arrived' && h.sent.length > 0 ? 'any.answered' : key;
};

/** Told of both ends at once, when the same happens to both in one instant. */
const BOTH: Readonly<Partial<Record<BeatKey, BeatKey>>> = {
  connect: 'both.connect',
  crossingSyn: 'both.crossingSyn',
  crossingSynAck: 'both.crossingSynAck',
  close: 'both.close',
  finCrossing: 'both.finCrossing',
  closingAcked: 'both.closingAcked',
  timeWaitOver: 'both.timeWaitOver',
};

/** The key for two happenings of the same key at the two ends; null: there is none, and one is told after the other. */
export const keyOfBoth = (key: BeatKey): BeatKey | null => BOTH[key] ?? null;
