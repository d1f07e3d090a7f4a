import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { SIDES } from '../../src/tcp/names';
import { codeOf, placeOf, socketsOf, TONGUES, type Tongue } from '../../src/teach/sockets';
import { beatsOf } from '../../src/trace/beats';
import type { Run } from '../../src/trace/run';
import { faultsIn, freePort, installed, runBoth } from './real';

const withPort = (run: Run, port: number): Run => ({ ...run, setup: { ...run.setup, server: { ...run.setup.server, port } } });

const greeting = scenarioById('whole-life')!.run;
const hello = scenarioById('four-way-close')!.run;

/** What the panel shows at the end of the run. */
const shown = (run: Run, tongue: Tongue, side: 'client' | 'server'): readonly string[] => {
  const trace = simulate(run);
  return socketsOf(trace, beatsOf(trace).length - 1, tongue)[side]!.output.map(({ text }) => text);
};

const TOOLS: Readonly<Record<Tongue, readonly string[]>> = { python: ['python3'], javascript: [], c: ['cc', 'stdbuf'] };
const isHere = (tongue: Tongue): boolean => TOOLS[tongue].every(installed);

describe.each([
  ['the greeting, port 12345', greeting],
  ['hello my name is tony, port 8888', hello],
] as const)('the programs shown really run and print what is shown: %s', (_, run) => {
  // A language that this machine has not got cannot be started here.
  test.each(TONGUES.filter(isHere))('%s', async (tongue) => {
    const port = await freePort();
    const { client, server } = run.setup;
    const real = await runBoth(tongue, { client: client.program!, server: server.program! }, port);
    expect(real.client).toEqual({ lines: shown(withPort(run, port), tongue, 'client'), complaints: '', status: 0 });
    expect(real.server).toEqual({ lines: shown(withPort(run, port), tongue, 'server'), complaints: '', status: 0 });
  });
});

describe('the program of every run is one that its language takes', () => {
  test.each(TONGUES.filter(isHere))('%s', (tongue) => {
    const all = SCENARIOS.flatMap(({ id, run }) => {
      const trace = simulate(run);
      return SIDES.flatMap((side) => {
        const { program } = run.setup[side];
        const code = program === undefined ? [] : codeOf(tongue, program, placeOf(trace, side));
        return code.length === 0 ? [] : [{ name: `${id}-${side}`, text: code.map(({ text }) => text).join('\n') }];
      });
    });
    const texts = [...new Map(all.map((program) => [program.text, program])).values()];
    expect([all.length > 60, texts.length > 20]).toEqual([true, true]);
    expect(faultsIn(tongue, texts)).toBe('');
  });
});
