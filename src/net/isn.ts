import type { Ms } from '../tcp/names';
import type { Rules } from '../tcp/rules';
import { type Seq, seq } from '../tcp/seq';

/** §3.4.1: M goes up once every 4 µs, so 250 a millisecond. F(…) is the run's own first ISN. */
const PER_MS = 250;
/** What guessable stacks once did: a fixed step a connection. */
const STEP = 64_000;

/**
 * The ISN generator of one end.
 * @param first the ISS of its first connection
 * @param used how many connections it has begun; `since`: when the first one was (ms)
 */
export const isnAt = (first: number, used: number, since: Ms, at: Ms, rules: Rules): Seq => {
  if (used === 0) return seq(first);
  return seq(first + (rules.guessableIsn ? used * STEP : Math.round((at - since) * PER_MS)));
};
