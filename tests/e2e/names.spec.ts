import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { shortNamesOf } from '../../scripts/build/names.mjs';

const SCRIPTS = ['dist/tcp-stage.js', ...readdirSync('dist/assets').map((name) => join('dist/assets', name))].filter((name) =>
  name.endsWith('.js'),
);

test('a sentence whose name is short is called by it in every script, in what a worker runs too', () => {
  const names = [...shortNamesOf().keys()];
  expect(names.length).toBeGreaterThan(300);
  const left = SCRIPTS.flatMap((file) => {
    const strings = new Set([...readFileSync(file, 'utf8').matchAll(/["'`]([A-Za-z][\w.-]*)\\?["'`]/g)].map(([, text]) => text));
    return names.filter((name) => strings.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(left).toEqual([]);
});
