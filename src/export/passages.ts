import { peerOf, type Side } from '../tcp/names';
import { numbersOf } from '../trace/numbers';
import type { Trace } from '../trace/trace';
import { passagesAt } from '../wire/writePcap';
import { segmentLabel } from './label';

/** What a capture at an end shows, a line each, as tcpdump would: seconds since the first, from where to where, and what it says. */
export const packetLines = (trace: Trace, end: Side): string => {
  const numbers = numbersOf(trace, 'relative');
  const passages = passagesAt(trace, end);
  const first = passages[0]?.at ?? 0;
  const socket = (side: Side): string => `${trace.setup[side].address}.${trace.setup[side].port}`;
  return passages
    .map(({ at, flight }) => {
      const time = ((at - first) / 1000).toFixed(6).padStart(11);
      return `${time}  ${socket(flight.side)} > ${socket(peerOf(flight.side))}: ${segmentLabel(flight, numbers)}\n`;
    })
    .join('');
};
