import { bitsOf, linearOf, type Rgb } from '../../src/cli/oklch';

const decoded = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** A colour written `oklch(L% C H)`, in 8 bits; throws when sRGB does not have it. */
export const rgbOf = (written: string): Rgb => {
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(written) ?? [];
  if (hue === undefined) throw new Error(`not a colour: ${written}`);
  const linear = linearOf(Number(lightness) / 100, Number(chroma), Number(hue));
  if (linear.some((channel) => channel < -0.0005 || channel > 1.0005)) throw new Error(`outside sRGB: ${written}`);
  return bitsOf(linear);
};

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((channel) => decoded(channel / 255));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

/** The contrast ratio of WCAG 2, 1 … 21. */
export const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
};
