import type { Said } from './conversations';
import { doubled } from './doubled';
import { type Group, groupsOf } from './groups';

/** Two places have seen the same conversation if so large a part of what the one with less has was seen by the other. */
const ENOUGH = 1 / 4;
/** More places than so many (by what they have) are not compared. */
const MOST_TAPS = 6;

/** In the order of time, each list in its own order. */
export const byTime = (lists: readonly (readonly Said[])[]): readonly Said[] => {
  const next = lists.map(() => 0);
  const all: Said[] = [];
  for (;;) {
    let least = -1;
    for (const [i, list] of lists.entries()) {
      const one = list[next[i] ?? 0];
      const best = lists[least]?.[next[least] ?? 0];
      if (one !== undefined && (best === undefined || one.seen.ns < best.seen.ns)) least = i;
    }
    const one = lists[least]?.[next[least] ?? 0];
    if (one === undefined) return all;
    next[least] = (next[least] ?? 0) + 1;
    all.push(one);
  }
};

const tapsIn = (said: readonly Said[]): readonly (readonly Said[])[] => {
  const taps = new Map<string, Said[]>();
  for (const one of said) {
    const known = taps.get(one.seen.tap);
    if (known === undefined) taps.set(one.seen.tap, [one]);
    else known.push(one);
  }
  return [...taps.values()];
};

const pairsSeen = (groups: readonly Group[]): number => groups.reduce((sum, { a, b }) => sum + Math.min(a.length, b.length), 0);

/** Have both seen the same segments pass? Files of one place that follow each other have not. */
const sawTheSame = (a: readonly Said[], b: readonly Said[]): boolean => pairsSeen(groupsOf(a, b)) >= ENOUGH * Math.min(a.length, b.length);

/**
 * What each place saw at which a conversation was captured: several files, or several interfaces of one. Interfaces that have nothing in
 * common (one carries what goes, the other what comes) are one place.
 */
export const looksAt = (said: readonly Said[]): readonly (readonly Said[])[] => {
  const taps = tapsIn(said);
  if (taps.length === 1) return doubled(said) ?? [said];
  const [most, rest] = [[...taps].sort((a, b) => b.length - a.length).slice(0, MOST_TAPS), taps];
  let looks: readonly (readonly Said[])[] = [];
  for (const tap of rest.filter((one) => most.includes(one))) {
    const apart = looks.filter((look) => sawTheSame(look, tap));
    const [first, ...others] = looks.filter((look) => !apart.includes(look));
    looks = first === undefined ? [...apart, tap] : [...apart, byTime([first, tap]), ...others];
  }
  return looks;
};
