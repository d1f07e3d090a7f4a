/** Three channels: linear 0 … 1 (outside of that, outside sRGB), or as they reach the screen, 0 … 255. */
export type Rgb = readonly [number, number, number];

/** OKLCH (lightness 0 … 1, chroma, hue in degrees) to linear sRGB (CSS Color 4 §10, by way of OKLab and LMS). */
export const linearOf = (lightness: number, chroma: number, hue: number): Rgb => {
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

const encoded = (channel: number): number => {
  const x = Math.min(Math.max(channel, 0), 1);
  return Math.round(255 * (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
};

/** In 8 bits; what sRGB does not have is cut off. */
export const bitsOf = ([r, g, b]: Rgb): Rgb => [encoded(r), encoded(g), encoded(b)];
