import type { Flight } from '../trace/flights';
import type { Run } from '../trace/run';

/**
 * "What if this one were lost?": the same run, in which the network loses that transmission. Up to the loss it is the same to the last event.
 * One that is lost already leaves the run as it is; null: it is an old duplicate, which is none of the run's own transmissions.
 */
export const whatIfLost = (run: Run, { side, nth, sentAt, old, lost }: Flight): Run | null => {
  if (old) return null;
  return lost !== null ? run : { ...run, inputs: [...run.inputs, { at: sentAt, do: 'fate', side, nth, fate: { fate: 'lost' } }] };
};
