import type { Said } from './conversations';

/** A card with several queues hands packets over in a wrong order by less than this; a clock that was set goes back by more. ns */
const QUEUED = 10_000_000n;

/** What one place saw, in the order in which it came there: by its stamps, where the file's order is wrong by a little. */
export const asStamped = (said: readonly Said[]): readonly Said[] => {
  const all: Said[] = [];
  for (const one of said) {
    const isLater = (other: Said | undefined): boolean =>
      other !== undefined && other.seen.tap === one.seen.tap && other.seen.ns > one.seen.ns && other.seen.ns - one.seen.ns < QUEUED;
    let place = all.length;
    while (isLater(all[place - 1])) place -= 1;
    if (place === all.length) all.push(one);
    else all.splice(place, 0, one);
  }
  return all;
};
