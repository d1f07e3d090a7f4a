import { flagsOf, type Segment } from '../tcp/segment';
import type { Line } from '../trace/run';

/** Flags as they are written in a sentence: "SYN, ACK"; PSH and URG are left to the header. Only a forger sends none at all. */
export const flagsIn = (segment: Segment): string =>
  flagsOf(segment)
    .filter((flag) => flag !== 'PSH' && flag !== 'URG')
    .join(', ') || 'CTL=0';

/** A socket call as programs write it. */
const WRITTEN: Readonly<Record<Line['do'], string>> = {
  listen: 'listen()',
  accept: 'accept()',
  connect: 'connect()',
  shutdown: 'shutdown()',
  close: 'close()',
  abort: 'close() (SO_LINGER 0)',
  send: 'send()',
  recv: 'recv()',
  'recv until closed': 'recv()',
};
export const writtenCall = (does: Line['do']): string => WRITTEN[does];
