import tokens from '../style/tokens.css?raw';
import { type Palette, type PictureTheme, TOKENS, type Token } from '../view/export/palette';
import { bitsOf, linearOf } from './oklch';

const hexOf = (lightness: number, chroma: number, hue: number): string =>
  `#${bitsOf(linearOf(lightness, chroma, hue))
    .map((bits) => bits.toString(16).padStart(2, '0'))
    .join('')}`;

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
