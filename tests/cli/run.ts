import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../../scripts/cli.mjs', import.meta.url));

type Ran = Readonly<{ code: number | null; out: string; error: string; bytes: Buffer }>;

/** Runs the command line as it is run from the repository, a process of its own. */
export const cli = (
  args: readonly string[],
  { input, env = {} }: { input?: Uint8Array | string; env?: Record<string, string> } = {},
): Ran => {
  const { LANG: _, LC_ALL: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    env: { ...rest, ...env },
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout.toString('utf8'), error: stderr.toString('utf8'), bytes: stdout };
};
