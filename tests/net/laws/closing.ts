import { peerOf } from '../../../src/tcp/names';
import { bothEnds, type History } from '../history';
import { first, type Law } from './law';

/** The connections that a RST ended, each by its end and its ISS. */
const wereReset = ({ steps }: History): ReadonlySet<string> =>
  new Set(
    steps.flatMap((step) => (step.changed?.via.some(({ by }) => by === 'reset') ? [`${step.side} ${step.before[step.side].tcb.iss}`] : [])),
  );

/**
 * Holds where both users close and go on reading, nobody gives up, and the network loses only finitely often. A RST from before the connection
 * can come so late that its number is right by then: who is in FIN-WAIT-2 at that time has nothing to say, and no timer (3.5.1).
 */
export const bothEndClosed: Law = {
  name: 'both end CLOSED',
  section: '3.6',
  breach: (history) => {
    const { steps, trace } = history;
    if (trace.ending !== 'rest') return `it never comes to rest: ${trace.ending}`;
    const last = steps.at(-1);
    if (last === undefined) return null;
    const reset = wereReset(history);
    return first(bothEnds(last.after), ([of, { state, tcb }]) => {
      const halfOpen = state === 'FIN-WAIT-2' && reset.has(`${peerOf(of)} ${tcb.irs}`);
      return state === 'CLOSED' || halfOpen ? null : `the ${of} stays in ${state} for ever`;
    });
  },
};
