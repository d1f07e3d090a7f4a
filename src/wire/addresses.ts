import { viewOf } from './octets';

/** The longest run of 0 groups, two at least, which `::` stands for; of equal ones the first (RFC 5952 §4.2). */
const longestZeros = (groups: readonly number[]): Readonly<{ from: number; length: number }> => {
  let best = { from: -1, length: 1 };
  let run = 0;
  groups.forEach((group, i) => {
    run = group === 0 ? run + 1 : 0;
    if (run > best.length) best = { from: i + 1 - run, length: run };
  });
  return best;
};

/** An address as text: four octets with dots, or IPv6 in RFC 5952's form. */
export const addressText = (address: Uint8Array): string => {
  if (address.length === 4) return address.join('.');
  const view = viewOf(address);
  const groups = Array.from({ length: address.length / 2 }, (_, i) => view.getUint16(2 * i));
  const hex = (some: readonly number[]): string => some.map((group) => group.toString(16)).join(':');
  const zeros = longestZeros(groups);
  if (zeros.from < 0) return hex(groups);
  return `${hex(groups.slice(0, zeros.from))}::${hex(groups.slice(zeros.from + zeros.length))}`;
};
