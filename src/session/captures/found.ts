import { phasesOf } from '../../teach/phases';
import { beatsOf } from '../../trace/beats';
import { flightsOf } from '../../trace/flights';
import { momentsOf } from '../../trace/letters';
import { paceOf } from '../../trace/pace';
import { snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';

/** What the stage has to know of a whole record before it shows the first moment; each is found out once. */
const FINDINGS: readonly ((trace: Trace) => unknown)[] = [
  beatsOf,
  flightsOf,
  momentsOf,
  paceOf,
  (trace) => snapshotOfBeat(trace, 0),
  phasesOf,
];

/** Finds it out, one thing after the other, so that a long record does not keep the page from its other work. */
export const foundOut = async (trace: Trace): Promise<void> => {
  for (const find of FINDINGS) {
    await new Promise((done) => setTimeout(done));
    find(trace);
  }
};
