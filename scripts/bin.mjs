// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The file behind a tool's command. Run with node itself: no shell, so it is the same on Windows, and no npx, which may ask or download.
 * @param {string} pack @param {string} [name]
 */
export function bin(pack, name = pack) {
  const folder = resolve(root, 'node_modules', pack);
  /** @type {{ bin: Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = bin[name];
  if (!file) throw new Error(`${pack} has no command ${name}`);
  return resolve(folder, file);
}

/**
 * Runs a node script in the repository with its output shown; gives its exit code.
 * @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<number>}
 */
export function node(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/**
 * Runs a command quietly.
 * @param {string} command @param {string[]} args @param {{ seconds?: number, env?: Record<string, string> }} [options]
 */
export function quiet(command, args, { seconds = 15, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: seconds * 1000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { ok: status === 0, stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** @param {string} url Is the file of this import.meta.url the one that node was asked to run? */
export const isMain = (url) => process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(url);
