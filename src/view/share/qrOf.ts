import { encode } from 'uqr';

/** What the largest QR code holds with the lowest correction, in octets (ISO/IEC 18004, version 40-L). */
const MOST_OCTETS = 2953;
/** Light modules round it, without which readers do not find it. */
const QUIET = 4;

/** A link as a QR code: its side in modules, and the dark ones as a path. Null: it is too long for any. */
export const qrOf = (link: string): Readonly<{ size: number; dark: string }> | null => {
  if (link.length > MOST_OCTETS) return null;
  const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, dark };
};
