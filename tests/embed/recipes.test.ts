import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SOURCE_NAMES } from '../../src/session/source';
import { parse } from '../../src/session/url';

const RECIPES = readFileSync('docs/embedding.md', 'utf8');
const TEXTS = {
  'docs/embedding.md': RECIPES,
  'README.md': readFileSync('README.md', 'utf8'),
  'examples.html': readFileSync('public/examples.html', 'utf8'),
};

const unescaped = (text: string): string => text.replace(/&amp;/g, '&');

/** What Canvas lets pass of a frame, by its canvas_sanitize.rb. */
const OF_CANVAS = [
  'src',
  'width',
  'height',
  'name',
  'align',
  'frameborder',
  'scrolling',
  'sandbox',
  'allowfullscreen',
  'title',
  'style',
  'class',
  'id',
];

const part = (heading: string): string => RECIPES.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';

describe.each(Object.entries(TEXTS))('%s', (name, text) => {
  test('every address in it means something', () => {
    const addresses = [...text.matchAll(/\b(?:embed|index|tcp-stage)\.html(\?[\w.%,=&;-]+)/g)].map(([, search = '']) => unescaped(search));
    if (name !== 'README.md') expect(addresses.length).toBeGreaterThan(1);
    for (const search of addresses) expect(parse(search, SOURCE_NAMES).notices, search).toEqual([]);
  });

  test('every element in it is asked for something that there is', () => {
    for (const [tag] of text.matchAll(/<tcp-stage [^>]*>/g)) {
      const said = [...tag.matchAll(/\b([\w-]+)="([^"]*)"/g)].filter(([, attribute]) => !['style', 'class'].includes(attribute ?? ''));
      const search = new URLSearchParams(said.map(([, attribute = '', value = '']) => [attribute, value]));
      expect(parse(`?${search}`, SOURCE_NAMES).notices, tag).toEqual([]);
    }
  });

  test('every frame in it has a title and a sandbox that lets scripts run', () => {
    for (const [tag] of text.matchAll(/<iframe\s[^>]*>/g)) {
      expect(tag).toMatch(/ title="[^"]+"/);
      expect(tag).toContain('sandbox="allow-scripts');
    }
  });
});

test('the frame for Canvas has no attribute that Canvas removes', () => {
  const [tag = ''] = /<iframe\s[^>]*>/.exec(part('Canvas')) ?? [];
  const attributes = [...tag.matchAll(/\s([\w-]+)="/g)].map(([, attribute]) => attribute);
  expect(attributes.length).toBeGreaterThan(3);
  expect(attributes.filter((attribute) => !OF_CANVAS.includes(attribute ?? ''))).toEqual([]);
});
