import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules, those also that are off by default: targets of 24 px (WCAG 2.2), and a name that has the words that are seen. */
const OPTIONS = {
  resultTypes: ['violations'],
  // A page within the page is looked at by itself.
  iframes: false,
  // The sheets of style need not be fetched anew for these rules.
  preload: false,
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
};

/** What axe finds in a page, or in a page within it, as it is; while a sheet lies over it in that sheet, for what lies behind is inert, and looked at by itself. */
export const axeFinds = async (page: Page | Frame): Promise<readonly string[]> => {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
  // A colour on its way to another is none of the two; what follows a scroll bar is never over.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline)
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => undefined)),
    ),
  );
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: Axe }).axe.run(document.querySelector('dialog[open]') ?? document, options),
    OPTIONS,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
};
type Axe = { run: (where: Element | Document, options: object) => Promise<AxeResults> };

/** What is written smaller than 12 px on the screen, whether the page scrolls sideways, and tabs that are cut off. */
export const measured = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('.visually-hidden, option, script') || !element.checkVisibility())
        continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 11.99)
        found.push(`${size.toFixed(1)} px: ${element.tagName}.${element.className} "${node.textContent.trim().slice(0, 30)}"`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways by ${scrollWidth - clientWidth} px`);
    for (const dialog of document.querySelectorAll('dialog[open]'))
      if (dialog.scrollWidth > dialog.clientWidth)
        found.push(`the sheet scrolls sideways by ${dialog.scrollWidth - dialog.clientWidth} px`);
    for (const list of document.querySelectorAll('[role="tablist"]'))
      if (list.scrollHeight > list.clientHeight) found.push(`the tabs are cut off below by ${list.scrollHeight - list.clientHeight} px`);
    return found;
  });

/** What is wrong with the words of the ladders as Chromium has set them: two that touch, one that leaves its place, one that is too small. */
export const wrongWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const SMALLEST = 11.99;
    const apart = (one: Element, other: Element): void => {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0 && down > 0)
        found.push(`"${one.textContent}" and "${other.textContent}" overlap by ${across.toFixed(1)} × ${down.toFixed(1)}`);
    };
    const phases = [...document.querySelectorAll('.phases text')];
    for (const [n, phase] of phases.entries()) for (const other of phases.slice(n + 1)) apart(phase, other);
    for (const ladder of document.querySelectorAll('[data-ladder]')) {
      const frame = ladder.getBoundingClientRect();
      const texts = [...ladder.querySelectorAll('text, .endpoint-name, .endpoint-note, .badge')].filter(
        (element) => element.textContent?.trim() && element.checkVisibility({ visibilityProperty: true }),
      );
      if (texts.length < 4) found.push('no words');
      for (const [n, text] of texts.entries()) {
        const size = Number.parseFloat(getComputedStyle(text).fontSize);
        const { left, right } = text.getBoundingClientRect();
        if (size < SMALLEST) found.push(`"${text.textContent}" is ${size} px`);
        if (left < frame.left || right > frame.right)
          found.push(`"${text.textContent}" from ${left} to ${right} is not within ${frame.left} to ${frame.right}`);
        for (const other of texts.slice(n + 1)) {
          // The heads stand still, and the paper goes by under them.
          if (other instanceof SVGElement === text instanceof SVGElement) apart(text, other);
        }
      }
    }
    return found;
  });

/** All that is wrong with how the page is now, by rules that hold of any page: nothing, one hopes. */
export const wrongWith = async (page: Page): Promise<readonly string[]> => [...(await measured(page)), ...(await axeFinds(page))];
