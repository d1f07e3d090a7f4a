import type { Ms, Side } from '../tcp/names';
import { type Clocks, clocksOf } from './clocks';
import type { Said } from './conversations';
import { cutAs } from './cuts';
import { type Group, groupsOf } from './groups';
import { pairedInOrder } from './pairing';
import { type Look, lookOf, rounded } from './passings';
import type { Scales } from './scale';

/** What became of what one end sent, by places in the lists of what was seen where it left and where it came. */
type Fates = Readonly<{
  /** The one that came of the one that left. */
  came: ReadonlyMap<number, number>;
  /** Which of those that came are copies, and of which that left. */
  copies: ReadonlyMap<number, number>;
  /** Of those that left: seen twice there. */
  twice: ReadonlySet<number>;
}>;

/** A time by the far place's clock, as the near one's shows it. */
export type Set = (at: Ms) => Ms;

/** What two places saw of a conversation, put together. */
export type Shared = Readonly<{
  near: Look;
  far: Look;
  way: Ms;
  set: Set;
  /** By how much the far place's clock was ahead. */
  fast: Ms;
  fates: Readonly<Record<Side, Fates>>;
}>;

/** Everything there is one of here and there tells of the clocks; what of one end's was seen at one place only tells who is nearer. */
const compared = (groups: readonly Group[], a: Look, b: Look, oneClock: boolean): Clocks | null => {
  const lags = groups.flatMap(({ side, a: [i, ...more], b: [j, ...others] }) => {
    const [here, there] = [a.passings[i ?? 0], b.passings[j ?? 0]];
    const clear = more.length === 0 && others.length === 0 && here !== undefined && there !== undefined;
    return clear ? [{ side, at: here.at, lag: there.at - here.at }] : [];
  });
  const [inA, inB] = [new Set(groups.flatMap((g) => g.a)), new Set(groups.flatMap((g) => g.b))];
  const alone = (look: Look, seen: ReadonlySet<number>, side: Side): number =>
    look.said.reduce((sum, one, i) => sum + (one.side === side && !seen.has(i) ? 1 : 0), 0);
  const forA = alone(a, inA, 'client') + alone(b, inB, 'server');
  const forB = alone(b, inB, 'client') + alone(a, inA, 'server');
  return clocksOf(lags, forA === forB ? null : forA > forB ? 'a' : 'b', oneClock);
};

/** From one place to the other, with the clocks set. */
type Trip = Readonly<{ from: Look; to: Look; sets: Readonly<{ from: Set; to: Set }> }>;

const fatesOf = (groups: readonly Group[], side: Side, { from, to, sets }: Trip, way: Ms): Fates => {
  const came = new Map<number, number>();
  const copies = new Map<number, number>();
  const twice = new Set<number>();
  for (const group of groups) {
    if (group.side !== side) continue;
    const left = group.oneDatagram ? group.a.slice(0, 1) : group.a;
    if (group.oneDatagram) for (const i of group.a.slice(1)) twice.add(i);
    const leaves = left.map((i) => sets.from(from.passings[i]?.at ?? 0));
    const comes = group.b.map((j) => sets.to(to.passings[j]?.at ?? 0));
    const paired = pairedInOrder(leaves, comes, way);
    for (const [i, j] of paired.pairs) came.set(left[i] ?? 0, group.b[j] ?? 0);
    for (const [i, j] of paired.copies) copies.set(group.b[j] ?? 0, left[i] ?? 0);
  }
  return { came, copies, twice };
};

/** As if the two places had been named the other way round. */
const turned = (groups: readonly Group[]): readonly Group[] => groups.map((group) => ({ ...group, a: group.b, b: group.a }));

/** What only one of the places saw. */
const alone = (look: Look, seen: readonly number[]): ReadonlySet<Said> => {
  const known = new Set(seen);
  return new Set(look.said.filter((_, i) => !known.has(i)));
};

/** The network's cards may have cut what they were given: twice at most does cutting help. */
const CUTS = 2;

/**
 * Finds what two places have both seen.
 * @param scales by how many bits each end's windows are shifted
 * @returns null: they are one place, or too near to each other to tell
 */
export const sharedBy = (first: readonly Said[], second: readonly Said[], scales: Scales, cuts = CUTS): Shared | null => {
  const oneClock = fileOf(first) === fileOf(second);
  const start = oneClock ? nsOf(nsOf(first) < nsOf(second) ? first : second) : null;
  const [a, b] = [lookOf(first, scales, start), lookOf(second, scales, start)];
  const groups = groupsOf(a.said, b.said);
  const clocks = compared(groups, a, b, oneClock);
  if (clocks === null) return null;
  const onlyA = alone(
    a,
    groups.flatMap((g) => g.a),
  );
  const onlyB = alone(
    b,
    groups.flatMap((g) => g.b),
  );
  const [cutA, cutB] = [cutAs(first, onlyA, [...onlyB]), cutAs(second, onlyB, [...onlyA])];
  if (cuts > 0 && (cutA !== first || cutB !== second)) return sharedBy(cutA, cutB, scales, cuts - 1);
  const { way, ahead, gains } = clocks;
  if (way < NO_WAY) return null;
  const [near, far] = clocks.near === 'a' ? [a, b] : [b, a];
  const set: Set = (at) => at - ahead - gains * at;
  const onward = clocks.near === 'a' ? groups : turned(groups);
  return {
    near,
    far,
    way,
    set,
    fast: rounded(ahead + (start === null ? Number(nsOf(far.said) - nsOf(near.said)) / 1e6 : 0)),
    fates: {
      client: fatesOf(onward, 'client', { from: near, to: far, sets: { from: same, to: set } }, way),
      server: fatesOf(turned(onward), 'server', { from: far, to: near, sets: { from: set, to: same } }, way),
    },
  };
};

const same: Set = (at) => at;

/** Nothing gets from one place to another in less time, ms. */
const NO_WAY: Ms = 0.0005;

const fileOf = ([one]: readonly Said[]): number => one?.seen.file ?? 0;
const nsOf = ([one]: readonly Said[]): bigint => one?.seen.ns ?? 0n;
