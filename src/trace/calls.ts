import type { EndpointEvent } from '../tcp/events';
import type { Call } from './run';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'isn'> : never;

/** An event of the chart without its stamp. */
export type BareEvent = Bare<EndpointEvent>;

/** The chart's event of a call. `waiting`: how many octets a RECEIVE without a number takes. */
export const eventOf = (made: Call, waiting: number): BareEvent => {
  if (made.call === 'RECEIVE') return { type: 'RECEIVE', octets: made.octets ?? waiting };
  if (made.call === 'passive OPEN') return { type: 'passive OPEN', remote: made.remote ?? false };
  if (made.call === 'SEND') return { type: 'SEND', text: made.text, push: made.push ?? true };
  if (made.call === 'CLOSE') return { type: 'CLOSE', gone: made.gone ?? false };
  return { type: made.call };
};
