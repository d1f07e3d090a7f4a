import { seenAtTwo } from './bothPlaces';
import type { Said } from './conversations';
import { groupsOf } from './groups';
import { byTime, looksAt } from './looks';
import { scalesOf } from './scale';
import { type Shared, sharedBy } from './shared';
import { asStamped } from './stamped';
import { type Seen, seenAtOne } from './transmissions';
import type { Chosen } from './vantage';

/** Places that are too near to each other to be told apart: what one has seen of what another has is not taken again. */
const asOne = ([first = [], ...others]: readonly (readonly Said[])[]): readonly Said[] => {
  const more = others.map((look) => {
    const known = new Set(groupsOf(first, look).flatMap(({ b }) => b));
    return look.filter((_, j) => !known.has(j));
  });
  return byTime([first, ...more]);
};

/** Every segment of a conversation, as one place saw it or two; of more, the two that are farthest from each other. */
export const seenOf = (said: readonly Said[], chosen: Chosen): Seen => {
  const scales = scalesOf(said);
  const looks = looksAt(asStamped(said));
  const [only] = looks;
  if (looks.length === 1 && only !== undefined) return seenAtOne(only, scales, chosen);
  const pairs = looks.flatMap((a, i) => looks.slice(i + 1).flatMap((b) => sharedBy(a, b, scales) ?? []));
  const farthest = pairs.reduce((best: Shared | null, pair) => (best === null || pair.way > best.way ? pair : best), null);
  if (farthest === null) return seenAtOne(asOne(looks), scales, chosen);
  // Who says where it was captured has one of the places in mind.
  if (chosen !== null) return seenAtOne((chosen === 'server' ? farthest.far : farthest.near).said, scales, chosen);
  return seenAtTwo(farthest);
};
