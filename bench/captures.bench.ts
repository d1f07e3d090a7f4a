import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { longConversation, manyConversations } from './captures';

const ROUNDS = 5;
const MINUTES = 600_000;

/** A process: ms from its beginning to its end, or to its list; the most memory it took, in MB; and what it said. */
type Run = Readonly<{ ms: number; mb: number; said: string }>;

const run = (command: string, args: readonly string[]): Run => {
  const begins = performance.now();
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  const listed = /^list: (\d+) ms/.exec(stdout)?.[1];
  return {
    ms: listed === undefined ? performance.now() - begins : Number(listed),
    mb: Number(stderr.trim().split('\n').at(-1)) / 1000,
    said: stdout,
  };
};

/** The reader as a program of its own, as the command line has it: lists a file, and opens three of its conversations. */
const program = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'bench/lister.ts',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'lister.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'lister.mjs');
};

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

test('captures', { timeout: MINUTES }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const many = join(folder, 'many.pcap');
    const long = join(folder, 'long.pcap');
    writeFileSync(many, manyConversations(11_000));
    writeFileSync(long, longConversation(100_000));
    const lister = await program(folder);
    const packets = execFileSync('capinfos', ['-cTrm', many], { encoding: 'utf8' }).trim().split(',').at(-1);
    // In turn, so that a busy moment of the machine falls on both.
    const rounds = Array.from({ length: ROUNDS }, () => ({
      ours: run('node', [lister, many]),
      tsharks: run('tshark', ['-r', many, '-q', '-z', 'conv,tcp']),
    }));
    const ratio = middle(rounds.map(({ ours, tsharks }) => ours.ms / tsharks.ms));
    const mb = Math.max(...rounds.map(({ ours }) => ours.mb));
    const one = run('node', [lister, long, '1']);
    console.log(
      [
        `a capture of ${packets} packets in 11,000 conversations`,
        `  list: ${middle(rounds.map(({ ours }) => ours.ms)).toFixed(0)} ms; tshark -q -z conv,tcp: ${middle(rounds.map(({ tsharks }) => tsharks.ms)).toFixed(0)} ms; ratio ${ratio.toFixed(2)}`,
        `  most memory: ${mb.toFixed(0)} MB`,
        `  ${run('node', [lister, many, '1', '5500', '11000']).said.trim()}`,
        `a conversation of 100,000 segments, read and played: ${one.said.trim()}; most memory: ${one.mb.toFixed(0)} MB`,
      ].join('\n'),
    );
    expect(ratio).toBeLessThanOrEqual(0.5);
    expect(mb).toBeLessThan(300);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
