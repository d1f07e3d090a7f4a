import { arriveClosed, arriveListen, arriveSynSent } from './arriveEarly';
import { arriveSynchronized } from './arriveSynchronized';
import type { Segment } from './segment';
import type { Seq } from './seq';
import type { Work } from './work';

/**
 * SEGMENT ARRIVES (§3.10.7), for every state, by the facts of the TCB.
 * @param isn what the ISN generator says now (§3.4.1), should one be needed
 * @returns the TCB after, what leaves, what it means to the chart, the checks that were made
 */
export const arrive = (w: Work, s: Segment, isn: Seq): Work => {
  const { tcb } = w;
  if (tcb.opened === null) return arriveClosed(w, s);
  if (tcb.iss === null) return arriveListen(w, s, isn);
  if (tcb.irs === null) return arriveSynSent(w, s);
  return arriveSynchronized(w, s, isn);
};
