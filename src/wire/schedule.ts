import { type Ms, peerOf, type Side } from '../tcp/names';
import { segEnd } from '../tcp/segment';
import { type Seq, seqLt } from '../tcp/seq';
import { rounded } from './passings';
import type { Transmission } from './transmissions';

/** What happens in a captured run, and when (ms). `copy`: 0 the segment itself, 1 and on what the network made of it. */
export type Step = Readonly<{ at: Ms; does: 'leave' | 'arrive' | 'die'; t: Transmission; copy: number }>;

/** An answer that leaves so soon after what it answers counts as one instant with it: a stack's own work takes no time in the model. */
const AT_ONCE: Ms = 1;
/** … but never more than this part of the way, or nothing of a short way were left. */
const PART_OF_WAY = 10;

const DOES: readonly Step['does'][] = ['leave', 'arrive', 'die'];

/** Cause before consequence: what happens at one time, in the order of the file; a segment leaves before it arrives. */
const inOrder = (steps: readonly Step[], order: ReadonlyMap<Transmission, number>): readonly Step[] =>
  [...steps].sort((a, b) => a.at - b.at || (order.get(a.t) ?? 0) - (order.get(b.t) ?? 0) || DOES.indexOf(a.does) - DOES.indexOf(b.does));

/** A clock's least step between two things of which the numbers tell the order, ms. */
const TICK: Ms = 0.001;

/**
 * It left before that FIN had come, for its ACK still asks for it. (Text may have come, and found no room.) The same ACK as before may be
 * drawn by the FIN itself, where text is missing before it.
 */
const crosses = ({ segment: left }: Transmission, { segment: came }: Transmission, before: Seq | undefined): boolean =>
  came.fin && left.ack !== null && seqLt(left.ack, segEnd(came)) && !(left.ack === before && seqLt(left.ack, came.seq));

/** Moves what an end sends at once back to the instant of what it had just received; unless its number says that they crossed. */
const settled = (steps: readonly Step[], way: Ms): readonly Step[] => {
  const least = Math.min(AT_ONCE, way / PART_OF_WAY);
  const arrived: Partial<Record<Side, number>> = {};
  const said: Partial<Record<Side, Seq>> = {};
  const moved = [...steps];
  for (const [i, step] of steps.entries()) {
    const before = said[step.t.side];
    if (step.does === 'leave') {
      const { ack } = step.t.segment;
      if (ack !== null) said[step.t.side] = ack;
    }
    if (step.does === 'arrive') arrived[peerOf(step.t.side)] = i;
    const place = step.does === 'leave' ? arrived[step.t.side] : undefined;
    const last = place === undefined ? undefined : moved[place];
    if (place === undefined || last === undefined || step.at - last.at > least) continue;
    if (crosses(step.t, last.t, before)) moved[place] = { ...last, at: rounded(step.at + TICK) };
    else moved[i] = { ...step, at: last.at };
  }
  return moved;
};

/**
 * Puts the ways of all segments into one order of time.
 * @param way one-way delay, ms
 */
export const scheduleOf = (some: readonly Transmission[], way: Ms): readonly Step[] => {
  const order = new Map(some.map((t, i) => [t, i]));
  const steps = some.flatMap((t): Step[] => [
    { at: rounded(t.leaves), does: 'leave', t, copy: 0 },
    t.lost === null
      ? { at: rounded(Math.max(t.leaves, t.arrives)), does: 'arrive', t, copy: 0 }
      : { at: rounded(t.leaves + t.lost * (t.arrives - t.leaves)), does: 'die', t, copy: 0 },
    ...t.again.map((at, i) => ({ at, does: 'arrive' as const, t, copy: i + 1 })),
  ]);
  return inOrder(settled(inOrder(steps, order), way), order);
};
