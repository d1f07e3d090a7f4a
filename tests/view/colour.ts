/** An sRGB colour as it reaches the screen: three channels of 8 bits. */
export type Rgb = readonly [number, number, number];

/** OKLCH (lightness 0 … 1, chroma, hue in degrees) to linear sRGB; a channel outside 0 … 1 is outside sRGB. */
const linearOf = (lightness: number, chroma: number, hue: number): Rgb => {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const encoded = (channel: number): number => (channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055);
const decoded = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** A colour written `oklch(L% C H)`, in 8 bits; throws when sRGB does not have it. */
export const rgbOf = (written: string): Rgb => {
  const [, lightness, chroma, hue] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(written) ?? [];
  if (hue === undefined) throw new Error(`not a colour: ${written}`);
  const linear = linearOf(Number(lightness) / 100, Number(chroma), Number(hue));
  if (linear.some((channel) => channel < -0.0005 || channel > 1.0005)) throw new Error(`outside sRGB: ${written}`);
  const [r, g, b] = linear.map((channel) => Math.round(encoded(Math.min(Math.max(channel, 0), 1)) * 255));
  return [r!, g!, b!];
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
