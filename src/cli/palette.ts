import tokens from '../style/tokens.css?raw';
import { type Palette, type PictureTheme, TOKENS, type Token } from '../view/export/palette';

/** OKLCH to linear sRGB (CSS Color 4 §10, by way of OKLab and LMS). */
const linear = (lightness: number, chroma: number, hue: number): readonly number[] => {
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

const channel = (x: number): string => {
  const value = Math.min(1, Math.max(0, x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
};

const hexOf = (lightness: number, chroma: number, hue: number): string => `#${linear(lightness, chroma, hue).map(channel).join('')}`;

/** The colours of a theme, out of the page's own style sheet, for programs that know no OKLCH. */
export const paletteOf = (theme: PictureTheme): Palette => {
  const block = new RegExp(`^ {2}(?::host,\\s+)?\\[data-theme='${theme}'\\] \\{([^}]*)\\}`, 'm').exec(tokens)?.[1] ?? '';
  const colour = (token: Token): string => {
    const [, l, c, h] = new RegExp(`--${token}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`).exec(block) ?? [];
    return hexOf(Number(l) / 100, Number(c), Number(h));
  };
  const stroke = Number(/--stroke: ([\d.]+)/.exec(block)?.[1] ?? 1);
  return { ...(Object.fromEntries(TOKENS.map((token) => [token, colour(token)])) as Record<Token, string>), stroke };
};
