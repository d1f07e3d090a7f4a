import { bothEnds } from '../history';
import { first, type Law } from './law';

/** Holds where both users close and go on reading, nobody gives up, and the network loses only finitely often. */
export const bothEndClosed: Law = {
  name: 'both end CLOSED',
  section: '3.6',
  breach: ({ steps, trace }) => {
    if (trace.ending !== 'rest') return `it never comes to rest: ${trace.ending}`;
    const last = steps.at(-1);
    if (last === undefined) return null;
    return first(bothEnds(last.after), ([of, { state }]) => (state === 'CLOSED' ? null : `the ${of} stays in ${state} for ever`));
  },
};
