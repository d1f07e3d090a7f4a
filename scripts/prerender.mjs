// @ts-check
// Writes the first frame into the built page, so that it is seen before any script has run.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const place = '<!--stage-->';

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/**
 * The page with the frame in it.
 * @param {string} page @param {{ html: string, lang: string, title: string, attributes?: Record<string, string> }} frame
 */
export function fill(page, { html, lang, title, attributes = {} }) {
  // The page's own policy refuses these, so the frame would be seen without them: better no build.
  const refused = /\sstyle="|<style|<script/i.exec(html);
  if (refused) {
    const around = html.slice(Math.max(0, refused.index - 120), refused.index + 80);
    throw new Error(`prerender: the frame contains ${refused[0].trim()}, which the page's policy refuses: …${around}…`);
  }
  if (!html.trim()) throw new Error('prerender: the frame is empty');
  for (const needed of [place, '<html lang="en">', '<title>']) {
    if (!page.includes(needed)) throw new Error(`prerender: the built index.html has no ${needed}`);
  }
  const more = Object.entries({ lang, ...attributes }).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  // Functions as replacements, because "$" in a string means something there.
  return page
    .replace('<html lang="en">', () => `<html${more.join('')}>`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(place, () => html);
}

/** @param {string} script the built src/prerender.tsx @param {string} file the built index.html */
export async function prerender(script, file) {
  const { render } = await import(pathToFileURL(script).href);
  const page = fill(readFileSync(file, 'utf8'), await render());
  writeFileSync(file, page);
  console.log(`prerender: first frame written, index.html is now ${(page.length / 1000).toFixed(1)} kB`);
}
