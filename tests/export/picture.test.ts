import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../src/cli/palette';
import { svgOf } from '../../src/cli/svg';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { flightsOf } from '../../src/trace/flights';
import { PICTURE_THEMES, type PictureTheme, SCALE, TOKENS } from '../../src/view/export/palette';
import { planOf, spanOf } from '../../src/view/export/plan';
import { barRuns } from '../../src/view/stage/bars';
import { textWidth } from '../../src/view/stage/textWidth';
import type { Lang } from '../../src/words';
import { writtenIn } from './written';

const pictureOf = (
  run: Parameters<typeof simulate>[0],
  lang: Lang,
  theme: PictureTheme,
  numbers: 'relative' | 'real' = 'relative',
): string => {
  const trace = simulate(run);
  const { words, names, range } = writtenIn(trace, lang);
  const plan = planOf({ trace, notation: numbers, words, range, scale: SCALE[theme] });
  const ends = [names.client, names.server] as const;
  const common = { plan, palette: paletteOf(theme), lang, title: '<&>"', names: ends, notSeen: words('ladder.notSeen') };
  return svgOf({ ...common, beat: range.last, watch: spanOf(plan).to });
};

type Text = Readonly<{ x: number; y: number; anchor: string; size: number; text: string }>;
const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The texts of a picture that are one piece, with their places; those on the paper are moved with it. */
const textsIn = (svg: string): readonly Text[] =>
  [...svg.matchAll(/(<text[^>]*>)([^<]+)<\/text>/g)].map(([, tag = '', text = '']) => ({
    x: Number(attribute(tag, 'x')),
    y: Number(attribute(tag, 'y')),
    anchor: attribute(tag, 'text-anchor') || 'start',
    size: Number(attribute(tag, 'font-size')),
    text,
  }));

describe.each(SCENARIOS)('$id', ({ run }) => {
  test.each([
    ['en', 'light'],
    ['zh-Hans', 'projector'],
  ] as const)('as a picture (%s, %s) needs nothing from anywhere, and keeps within its paper', (lang, theme) => {
    const svg = pictureOf(run, lang, theme, theme === 'projector' ? 'real' : 'relative');
    expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(|oklch|class=|style=|<script|<image|href/);
    const width = Number(attribute(svg, 'width'));
    const palette = new Set<string | number>(Object.values(paletteOf(theme)));
    const colours = [...svg.matchAll(/(?:fill|stroke)="(#[^"]*)"/g)].map(([, colour]) => colour ?? '');
    expect(colours.filter((colour) => !palette.has(colour))).toEqual([]);
    const sizes = [...svg.matchAll(/font-size="([^"]*)"/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    const outside = textsIn(svg).filter(({ x, anchor, size, text }) => {
      const wide = textWidth(text, size, 'sans');
      const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x;
      return left < 0 || left + wide > width;
    });
    expect(outside).toEqual([]);
    // Of all that is drawn only the loop arrow goes on elsewhere after an arc.
    const loops = [...svg.matchAll(/ d="[^"]*a[^"Mmz]+m/g)];
    expect(loops.length).toBe(flightsOf(simulate(run)).filter(({ repeats }) => repeats > 0).length);
  });
});

test.each([
  ['lost-syn', 3, 'the retransmission timer runs'],
  ['four-way-close', 30, 'TIME-WAIT does'],
] as const)('%s at step %i: %s, and its bar hangs on the lifeline, whole within the paper', (id, beat, _) => {
  const run = SCENARIOS.find((scenario) => scenario.id === id)?.run;
  if (run === undefined) throw new Error('no such scenario');
  const trace = simulate(run);
  const { words, names, range } = writtenIn(trace, 'en');
  const last = Math.min(beat, range.last - 1);
  const plan = planOf({ trace, notation: 'relative', words, range: { first: 0, last }, scale: 1 });
  const ends = [names.client, names.server] as const;
  const palette = paletteOf('light');
  const svg = svgOf({ plan, palette, lang: 'en', title: 'x', names: ends, notSeen: 'x', beat: last, watch: spanOf(plan).to });
  const bars = [...svg.matchAll(/<rect[^>]*rx="1.5"[^>]*>/g)].map(([tag]) => ({
    y: Number(attribute(tag, 'y')),
    height: Number(attribute(tag, 'height')),
    fill: attribute(tag, 'fill'),
  }));
  expect(bars.length).toBe(plan.bars.filter((bar) => barRuns(bar, last)).length);
  expect(bars.length).toBeGreaterThan(0);
  const down = Number(attribute(svg, 'height'));
  for (const { y, height, fill } of bars) {
    expect(height).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(down);
    expect(fill).toBe(palette.sunken);
  }
});

test('names and titles are text, whatever they hold', () => {
  const svg = pictureOf(SCENARIOS[0]!.run, 'en', 'light');
  expect(svg).toContain('<title>&lt;&amp;&gt;&quot;</title>');
});

test("the colours are the style sheet's, in a form that every program knows", () => {
  const sheet = readFileSync('src/style/tokens.css', 'utf8');
  for (const theme of PICTURE_THEMES) {
    const palette = paletteOf(theme);
    for (const token of TOKENS) expect(palette[token]).toMatch(/^#[0-9a-f]{6}$/);
    expect(palette.stroke).toBe(theme === 'projector' ? 1.25 : 1);
  }
  // VISUAL.md's own tokens: white is white, and the SYN's blue is the blue of the sheet.
  expect(paletteOf('light').surface).toBe('#ffffff');
  expect(sheet).toContain('--syn: oklch(38% 0.19 268)');
});
