import type { Ms, Side } from '../tcp/names';

/** How much later (ms, each by its own clock) one end's segment was seen at place b than at place a, and when at a. */
export type Lag = Readonly<{ side: Side; at: Ms; lag: Ms }>;

/** How two places' clocks and the way between them compare. */
export type Clocks = Readonly<{
  /** Which place is nearer to the client. */
  near: 'a' | 'b';
  /** What the far place's clock shows more than the near one's: at zero, ms; and what it gains in a ms. */
  ahead: Ms;
  gains: number;
  /** One-way delay between the two places, ms. */
  way: Ms;
}>;

const middleOf = (some: readonly Ms[]): Ms => [...some].sort((x, y) => x - y)[some.length >> 1] ?? 0;
const leastOf = (some: readonly Ms[]): Ms => some.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);

/** Clocks that differ by more than this are not taken to agree, where nothing came back to tell by. */
const AGREE: Ms = 1000;
const UNKNOWN_WAY: Ms = 50;

/** Only one end's segments were seen at both places. */
const oneWay = (side: Side, lags: readonly Ms[], near: Clocks['near'] | null): Clocks => {
  // The place that saw it first is nearer to its sender, if the clocks agree.
  const first = middleOf(lags) >= 0 ? 'a' : 'b';
  const nearer = near ?? (side === 'client' ? first : first === 'a' ? 'b' : 'a');
  const onward = (nearer === 'a') === (side === 'client') ? lags : lags.map((lag) => -lag);
  const least = leastOf(onward);
  const way = least > 0 && least < AGREE ? least : UNKNOWN_WAY;
  return { near: nearer, ahead: side === 'client' ? least - way : way - least, gains: 0, way };
};

/** What is quickest there and back tells of clocks that go alike. */
type Alike = Readonly<{ ahead: Ms; way: Ms; at: Ms }>;

/** @param lags by how much later the far place saw it, whichever end's it was */
const alike = (lags: readonly Lag[]): Alike | null => {
  const quickest = (side: Side): Lag | undefined =>
    lags.reduce((best: Lag | undefined, one) => {
      const late = (l: Lag): Ms => (side === 'client' ? l.lag : -l.lag);
      return one.side === side && (best === undefined || late(one) < late(best)) ? one : best;
    }, undefined);
  const [there, back] = [quickest('client'), quickest('server')];
  if (there === undefined || back === undefined) return null;
  return { ahead: (there.lag + back.lag) / 2, way: (there.lag - back.lag) / 2, at: (there.at + back.at) / 2 };
};

/** Clocks of machines go apart by less than this (RFC 5905 §11.3 sets them right by no more), which shows after some time only, ms. */
const FASTEST = 1e-3;
const LONG: Ms = 10_000;

/** What the far clock gains, as the first half of the time tells and the second. */
const gainsOf = (lags: readonly Lag[]): number => {
  const [first, last] = [leastOf(lags.map(({ at }) => at)), -leastOf(lags.map(({ at }) => -at))];
  if (last - first < LONG) return 0;
  const middle = (first + last) / 2;
  const [early, late] = [alike(lags.filter(({ at }) => at < middle)), alike(lags.filter(({ at }) => at >= middle))];
  const gains = early === null || late === null || late.at <= early.at ? 0 : (late.ahead - early.ahead) / (late.at - early.at);
  return Math.abs(gains) < FASTEST ? gains : 0;
};

/**
 * Compares the clocks of two places by the segments that both have seen: what goes one way seems late by as much as the other clock
 * is ahead, and what comes back early by as much; the quickest of each tell (RFC 5905 §8).
 * @param near the place nearer to the client, if that is known otherwise
 * @param oneClock they are in one file: one clock, if that can be
 * @returns null: nothing was seen at both
 */
export const clocksOf = (lags: readonly Lag[], near: Clocks['near'] | null, oneClock: boolean): Clocks | null => {
  const of = (side: Side): readonly Ms[] => lags.filter((one) => one.side === side).map(({ lag }) => lag);
  const [client, server] = [of('client'), of('server')];
  if (client.length === 0 && server.length === 0) return null;
  if (client.length === 0) return oneWay('server', server, near);
  if (server.length === 0) return oneWay('client', client, near);
  const nearer = middleOf(client) >= middleOf(server) ? 'a' : 'b';
  const onward = nearer === 'a' ? lags : lags.map((one) => ({ ...one, lag: -one.lag }));
  const plain = alike(onward);
  if (plain === null) return null;
  const oneAndRight = oneClock && Math.abs(plain.ahead) < plain.way;
  if (oneAndRight) return { near: nearer, ahead: 0, gains: 0, way: plain.way };
  const gains = gainsOf(onward);
  const set = alike(onward.map((one) => ({ ...one, lag: one.lag - gains * one.at })));
  // Clocks that go apart make the way seem shorter.
  return set !== null && set.way > plain.way
    ? { near: nearer, ahead: set.ahead, gains, way: set.way }
    : { near: nearer, ahead: plain.ahead, gains: 0, way: plain.way };
};
