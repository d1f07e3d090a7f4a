import { peerOf } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seqLeq, seqLt } from '../tcp/seq';
import type { Step } from './schedule';

/** What is taken is acknowledged within so many steps. */
const FAR = 4096;

/**
 * Up to which number of an arriving segment its receiver took it: what it acknowledged before the next octet came again. The window that it
 * had offered does not tell all: a system may take more than that if it has the memory, and acknowledges what it takes (§3.10.7.4).
 * @param i the place in `steps` where it arrives
 * @returns null: nothing of it, as far as the file shows
 */
export const takenUpTo = (steps: readonly Step[], i: number): Seq | null => {
  const came = steps[i]?.t;
  if (came === undefined || came.segment.syn || came.segment.rst) return null;
  const receiver = peerOf(came.side);
  const end = segEnd(came.segment);
  let upTo = came.segment.seq;
  for (let j = i + 1; j < Math.min(steps.length, i + FAR); j++) {
    const step = steps[j];
    if (step === undefined) break;
    const { side, segment: s } = step.t;
    if (step.does === 'leave' && side === receiver && s.ack !== null && !s.rst) {
      if (seqLeq(end, s.ack)) return end;
      if (seqLt(upTo, s.ack)) upTo = s.ack;
    }
    const again = step.does === 'arrive' && side === came.side && seqLeq(s.seq, upTo) && seqLt(upTo, segEnd(s));
    if (again) break;
  }
  return upTo === came.segment.seq ? null : upTo;
};
