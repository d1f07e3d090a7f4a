// @ts-check
// Finds a Chromium for the browser tests and pictures, or installs one. Says in one line what it did, on standard error.
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { bin, isMain, quiet } from './bin.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((f) => f !== undefined);
    return ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
      (tail) => folders.map((folder) => join(folder, tail)),
    );
  }
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((name) => path.map((folder) => join(folder, name)));
}

/**
 * Being there is not enough: Ubuntu's chromium-browser only says "install the snap", and Playwright's own may lack system libraries.
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  // On Windows --version opens a window instead of answering.
  return process.platform === 'win32' || quiet(file, ['--version'], { seconds: 30 }).ok;
}

/** @param {string} message One line is the whole story: Playwright would print the stack of its own loader below it. */
const clear = (message) => Object.assign(new Error(message), { stack: message });

/** @returns {string | undefined} the path of a Chromium that runs: CHROMIUM_PATH, the system's, Playwright's own */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (runs(asked)) return asked;
    throw clear(`CHROMIUM_PATH is "${asked}", which is not a browser that runs.`);
  }
  return [...usualPlaces(), chromium.executablePath()].find(runs);
}

const mayUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && quiet('apt-get', ['--version']).ok;

/** @param {string[]} packages */
function apt(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  quiet('apt-get', ['update', '-q'], { seconds: 120, env });
  return quiet('apt-get', ['install', '-y', '-q', ...packages], { seconds: 900, env }).ok;
}

function downloadFromPlaywright() {
  // Where there is no way out, this must not hold the tests up for minutes.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' };
  quiet(process.execPath, [bin('playwright'), 'install', '--no-shell', '--no-progress', 'chromium'], { seconds: 300, env });
  const file = chromium.executablePath();
  return runs(file) ? file : undefined;
}

/** Without a Chinese font the pictures and line breaks of the Chinese stage are those of empty boxes. */
function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const has = () => quiet('fc-list', [':lang=zh', 'file']).stdout.trim() !== '';
  if (has()) return;
  if (mayUseApt() && apt(['fontconfig', 'fonts-noto-cjk']) && has()) say('installed fonts-noto-cjk (there was no Chinese font)');
  else say('there is no Chinese font (fc-list :lang=zh): Chinese text will be measured wrongly; install fonts-noto-cjk');
}

/** @param {string} text */
const say = (text) => process.stderr.write(`chromium: ${text}\n`);

/** @returns {string} the path of a Chromium, installed if need be; throws one clear line where that is impossible */
export function ensureChromium() {
  let file = findChromium();
  if (!file) {
    say('none found, installing one');
    file = downloadFromPlaywright();
    if (file) say(`downloaded Playwright's to ${file}`);
  }
  if (!file && mayUseApt() && apt(['chromium', 'fonts-noto-cjk'])) {
    file = findChromium();
    if (file) say(`installed Debian's package, ${file}`);
  }
  if (!file) {
    throw clear(
      "No Chromium was found, and neither Playwright's download nor apt-get could install one. Install Chromium or Chrome, or set CHROMIUM_PATH.",
    );
  }
  ensureChineseFont();
  return file;
}

/**
 * What a Chromium of ours does without. The switch of that name replaces Playwright's, for the last one counts: so Playwright's list (1.65) comes first.
 * The three of the address bar are pages that each new window loads beside ours, where nobody sees them: half of what a short test cost.
 */
const without = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
];

/** Works as root and in containers, and asks nothing of other hosts. */
export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${without.join(',')}`,
];

if (isMain(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
