import type { Ms } from '../tcp/names';

/** Where a stack does otherwise than RFC 9293, or a file does not have all: what may be remarked. The words are in the catalogue. */
export type Remark =
  | 'unexplained'
  | 'unseen'
  | 'lostOnTheWay'
  | 'memoryLost'
  | 'synLinear'
  | 'synAgainAtOnce'
  | 'repeatEarly'
  | 'finAckDelayed'
  | 'abortWithAck'
  | 'resetOnSyn'
  | 'crossingAck'
  | 'foreignReset'
  | 'synText'
  | 'synTextTaken'
  | 'synTextAgain'
  | 'beforeOpen';

/** RFC 6298 §2.4: a retransmission timer is not shorter than a second; clocks are coarse. */
const SHORTEST_TIMEOUT: Ms = 850;
/** A distance that does not come to one and a half times the last one was not doubled. */
const DOUBLED = 1.5;

/**
 * What is to be said of the time that a stack let pass before it sent something again.
 * @param times when it was sent, the last one just now, ms
 * @param syn is it a SYN (RFC 6298 §5.5: the distance doubles)
 */
export const remarksOnRepeat = (times: readonly Ms[], syn: boolean): readonly Remark[] => {
  const [before, last, now] = [times.at(-3), times.at(-2), times.at(-1)];
  if (last === undefined || now === undefined) return [];
  if (syn && before !== undefined && now - last < DOUBLED * (last - before)) return ['synLinear'];
  return now - last < SHORTEST_TIMEOUT ? ['repeatEarly'] : [];
};
