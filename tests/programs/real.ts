import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, type Tongue } from '../../src/teach/sockets';
import type { Program } from '../../src/trace/run';

/** Is the tool installed here? */
export const installed = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

/** A port that nobody uses on this machine. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** How a program in a language is made ready and started: the command, from the file with its text. */
const COMMANDS: Readonly<Record<Tongue, (file: string) => readonly [command: string, ...args: string[]]>> = {
  // Unbuffered, as on a terminal.
  python: (file) => ['python3', '-u', file],
  javascript: (file) => [process.execPath, file],
  c: (file) => {
    const binary = file.replace(/\.c$/, '');
    const { status, stderr } = spawnSync('cc', ['-Wall', '-Wextra', '-Werror', '-o', binary, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return ['stdbuf', '-oL', binary];
  },
};
const SUFFIX: Readonly<Record<Tongue, string>> = { python: '.py', javascript: '.mjs', c: '.c' };

const LONGEST_MS = 10_000;

/** What a program printed, line by line, and what it complained of; `ready` as soon as it has printed its first line. */
const start = (tongue: Tongue, file: string) => {
  const [command, ...args] = COMMANDS[tongue](file);
  const child: ChildProcess = spawn(command, args, { timeout: LONGEST_MS });
  let out = '';
  let complaints = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data) => {
      out += data;
      resolve();
    });
    child.once('close', () => resolve());
  });
  child.stderr?.on('data', (data) => {
    complaints += data;
  });
  const done = new Promise<Readonly<{ lines: readonly string[]; complaints: string; status: number | null }>>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ lines: out.split('\n').slice(0, -1), complaints, status }));
  });
  return { ready, done };
};

/** Runs two programs on this machine, the server first, and gives what each printed. */
export const runBoth = async (tongue: Tongue, programs: Readonly<Record<'client' | 'server', Program>>, port: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  const file = (side: 'client' | 'server'): string => {
    const name = join(folder, side + SUFFIX[tongue]);
    const text = codeOf(tongue, programs[side], { host: '127.0.0.1', port, ownPort: null });
    writeFileSync(name, `${text.map((line) => line.text).join('\n')}\n`);
    return name;
  };
  try {
    const files = { client: file('client'), server: file('server') };
    const server = start(tongue, files.server);
    await server.ready;
    const client = start(tongue, files.client);
    return { client: await client.done, server: await server.done };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Compiles the modules named on its command line without running them. */
const COMPILE_MODULES = `
  const { readFileSync } = require('node:fs');
  for (const file of process.argv.slice(1)) new (require('node:vm').SourceTextModule)(readFileSync(file, 'utf8'), { identifier: file });
`;
const CHECKS: Readonly<Record<Tongue, readonly string[]>> = {
  python: ['python3', '-c', 'import sys\nfor f in sys.argv[1:]: compile(open(f).read(), f, "exec")'],
  javascript: [process.execPath, '--experimental-vm-modules', '--no-warnings', '-e', COMPILE_MODULES],
  c: ['cc', '-Wall', '-Wextra', '-Wno-unused-variable', '-fsyntax-only'],
};

/** What a language's own tools have to say against some programs; '' if nothing. */
export const faultsIn = (tongue: Tongue, programs: readonly Readonly<{ name: string; text: string }>[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    const files = programs.map(({ name, text }) => {
      const file = join(folder, name + SUFFIX[tongue]);
      writeFileSync(file, `${text}\n`);
      return file;
    });
    const [command = '', ...args] = CHECKS[tongue];
    return spawnSync(command, [...args, ...files], { encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
