import type { Ms } from './names';
import type { Rtt } from './tcb';

/** RFC 6298 §2.5: an upper bound, at least 60 s. */
const LONGEST: Ms = 60_000;
/** RFC 6298 §5.7: the RTO with which data starts after a SYN had to be repeated. */
const AFTER_LOST_SYN: Ms = 3000;

/** A round trip was measured (RFC 6298 §2.2, 2.3): the new SRTT, RTTVAR and RTO; `least` is the smallest RTO, in ms. */
export const measured = (rtt: Rtt, sample: Ms, least: Ms): Rtt => {
  const rttvar = rtt.srtt === null ? sample / 2 : 0.75 * rtt.rttvar + 0.25 * Math.abs(rtt.srtt - sample);
  const srtt = rtt.srtt === null ? sample : 0.875 * rtt.srtt + 0.125 * sample;
  return { srtt, rttvar, rto: Math.min(LONGEST, Math.max(least, srtt + 4 * rttvar)), timed: null };
};

/** The timer went off: twice as long next time, up to `longest` ms, and nothing under measurement any more (RFC 6298 §5.5, §3: Karn). */
export const backedOff = (rtt: Rtt, longest: Ms = LONGEST): Rtt => ({
  ...rtt,
  rto: Math.min(2 * rtt.rto, Math.max(longest, rtt.rto)),
  timed: null,
});

/** RFC 6298 §5.7: at least 3 s, where the RTO is otherwise `least` ms. */
export const afterLostSyn = (rtt: Rtt, least: Ms): Rtt => ({ ...rtt, rto: Math.max(AFTER_LOST_SYN, least), timed: null });
