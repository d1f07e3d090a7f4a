import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, rgbOf } from './colour';

const css = readFileSync(new URL('../../src/style/tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** Every block of declarations in the sheet, with its selectors. */
const blocks = [...css.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors, body]) => ({
  selectors: selectors!.trim(),
  tokens: Object.fromEntries([...body!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!])) as Tokens,
}));
const block = (selector: string): Tokens => blocks.find(({ selectors }) => selectors.includes(selector))!.tokens;

const themes = {
  light: block(":host,\n  [data-theme='light']"),
  dark: block("[data-theme='dark']"),
  projector: block("[data-theme='projector']"),
};
type Theme = keyof typeof themes;
const grounds: Record<Theme, readonly string[]> = {
  light: ['surface', 'bg', 'sunken'],
  dark: ['surface', 'bg', 'sunken'],
  projector: ['surface', 'sunken'],
};

/** The table of the visual language: token, then light, dark and projector, on the grounds above. */
const table = `
ink    16.37 15.25 13.94  14.79 16.24 12.64  19.93 17.47
ink-2   9.22  8.59  7.85   9.81 10.77  8.39  15.57 13.66
ink-3   5.97  5.56  5.08   7.40  8.12  6.32  11.79 10.34
syn    10.67  9.94  9.09   5.62  6.17  4.80  14.38 12.61
ack    15.08 14.04 12.84  15.04 16.51 12.86  18.81 16.50
data    5.49  5.12  4.68   8.50  9.33  7.26   8.06  7.07
fin     5.44  5.07  4.63   9.96 10.93  8.51   8.28  7.27
rst     5.63  5.24  4.79   5.57  6.12  4.76   8.14  7.14
focus   5.47  5.10  4.66  10.86 11.92  9.28   8.22  7.21
good    5.71  5.32  4.87  10.28 11.28  8.79   8.80  7.72
edge    3.94  3.67  3.36   4.34  4.77  3.71   9.23  8.10
`;
const columns = (Object.keys(themes) as Theme[]).flatMap((theme) => grounds[theme].map((ground) => ({ theme, ground })));
const rows = table
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [token, ...ratios] = line.split(/\s+/);
    return columns.map((column, i) => ({ token: token!, ...column, ratio: Number(ratios[i]) }));
  });

describe('contrast of the colour tokens', () => {
  test('the table has 8 columns of 11 tokens', () => expect(rows).toHaveLength(88));

  test.each(rows)('$token on $ground in $theme is $ratio', ({ token, theme, ground, ratio }) => {
    const found = contrast(themes[theme][token]!, themes[theme][ground]!);
    expect(Math.abs(found - ratio)).toBeLessThan(0.0051);
    expect(found).toBeGreaterThanOrEqual(token === 'edge' ? 3 : theme === 'projector' ? 7 : 4.5);
  });

  test('every colour lies inside sRGB', () => {
    const colours = blocks.flatMap(({ tokens }) => Object.values(tokens).filter((value) => value.startsWith('oklch')));
    expect(colours.length).toBeGreaterThan(3 * 14);
    for (const colour of colours) expect(() => rgbOf(colour)).not.toThrow();
  });

  test('what the system asks for is the same palette', () => {
    const [more, dark] = blocks.filter(({ selectors }) => selectors.includes(':root:not([data-theme])'));
    expect(dark!.tokens).toEqual(themes.dark);
    expect(more!.tokens).toEqual(themes.projector);
  });
});
