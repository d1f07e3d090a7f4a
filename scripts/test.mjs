// @ts-check
// npm test: every check in turn, to the end even when one fails, then one sum. A skipped test is a failed one: nothing is left out in silence.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, node } from './bin.mjs';
import { budgets, line } from './budgets.mjs';
import { ensureChromium } from './find-chromium.mjs';

/** @typedef {{ passed: number, failed: number, note?: string }} Sum */

const reports = mkdtempSync(join(tmpdir(), 'tcp-stage-test-'));

/** @param {number} code @returns {Sum} */
const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/**
 * A run can fail beside its tests (a file that does not load, an error nobody awaited, no test at all): that counts too.
 * @param {number} code @param {Sum} sum @returns {Sum}
 */
function withExit(code, sum) {
  if (sum.failed > 0) return sum;
  if (code !== 0) return { ...sum, failed: 1, note: `ended with code ${code}` };
  return sum.passed === 0 ? { ...sum, failed: 1, note: 'no test was run' } : sum;
}

/** @param {string} file */
const report = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** @param {number} skipped */
const skippedNote = (skipped) => (skipped > 0 ? { note: `${skipped} skipped, counted as failed` } : {});

async function unit() {
  const file = join(reports, 'unit.json');
  const code = await node([
    bin('vitest'),
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const json = report(file);
  if (!json) return one(code || 1);
  const skipped = json.numPendingTests + json.numTodoTests;
  const broken = json.testResults.filter(
    /** @param {{ status: string, assertionResults: unknown[] }} result */
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return withExit(code, { passed: json.numPassedTests, failed: json.numFailedTests + broken + skipped, ...skippedNote(skipped) });
}

async function browser() {
  process.env.CHROMIUM_PATH = ensureChromium();
  const file = join(reports, 'browser.json');
  const code = await node([bin('@playwright/test', 'playwright'), 'test', '--workers=3', '--forbid-only', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const json = report(file);
  if (!json) return one(code || 1);
  const { expected, unexpected, flaky, skipped } = json.stats;
  return withExit(code, { passed: expected, failed: unexpected + flaky + skipped, ...skippedNote(skipped) });
}

function weigh() {
  const all = budgets();
  for (const budget of all) console.log(line(budget));
  const passed = all.filter(({ ok }) => ok).length;
  return { passed, failed: all.length - passed };
}

let built = false;
/** @param {() => Sum | Promise<Sum>} step @returns {() => Sum | Promise<Sum>} an old dist/ would answer for the new source */
const onBuild = (step) => () => (built ? step() : { passed: 0, failed: 1, note: 'not run: the build failed' });

/** @type {[name: string, step: () => Sum | Promise<Sum>][]} */
const steps = [
  ['types', async () => one(await node([bin('typescript', 'tsc'), '--noEmit']))],
  ['lint', async () => one(await node([bin('@biomejs/biome', 'biome'), 'check']))],
  ['unit tests', unit],
  [
    'build',
    async () => {
      const sum = one(await node(['scripts/build.mjs']));
      built = sum.failed === 0;
      return sum;
    },
  ],
  ['browser tests', onBuild(browser)],
  ['budgets', onBuild(weigh)],
];

const lines = [];
const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  /** @type {Sum} */
  let sum;
  try {
    sum = await step();
  } catch (error) {
    sum = { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) };
  }
  total.passed += sum.passed;
  total.failed += sum.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  lines.push(`${name.padEnd(14)} ${sum.passed} passed, ${sum.failed} failed, ${seconds} s${sum.note ? `  (${sum.note})` : ''}`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n== sum\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
