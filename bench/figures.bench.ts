import fc from 'fast-check';
import { test } from 'vitest';
import { simulate } from '../src/net/simulate';
import { scenarioById } from '../src/scenarios';
import { arrive } from '../src/tcp/arrive';
import { DEFAULT_CONFIG } from '../src/tcp/rules';
import { segment } from '../src/tcp/segment';
import { seq } from '../src/tcp/seq';
import { type Endpoint, startEndpoint, stepEndpoint, tcbOf } from '../src/tcp/step';
import { begin } from '../src/tcp/work';
import { beatsOf } from '../src/trace/beats';
import { flightsOf } from '../src/trace/flights';
import { paceOf } from '../src/trace/pace';
import type { Run } from '../src/trace/run';
import { snapshotOfBeat } from '../src/trace/snapshot';
import { explore } from '../tests/exploration/explore';
import { WATCH } from '../tests/exploration/watch';
import { historyOf } from '../tests/net/history';
import { ANSWERS } from '../tests/net/laws/answers';
import { DELIVERY } from '../tests/net/laws/delivery';
import { NUMBERS } from '../tests/net/laws/numbers';
import { STATES } from '../tests/net/laws/states';
import { lawfulRun } from '../tests/net/runs';
import { measure, type Task, table } from './measure';

const MINUTES = 600_000;
const now = { at: 0, isn: seq(300) };

/** An end that is ESTABLISHED, with its peer's next number 101. */
const established = (): Endpoint => {
  const opened = stepEndpoint(startEndpoint(DEFAULT_CONFIG), { ...now, type: 'passive OPEN', remote: false }).endpoint;
  const syn = segment({ seq: seq(100), syn: true, wnd: 65_535 });
  const received = stepEndpoint(opened, { ...now, type: 'segment', segment: syn }).endpoint;
  const ack = segment({ seq: seq(101), ack: seq(301), wnd: 65_535 });
  return stepEndpoint(received, { ...now, type: 'segment', segment: ack }).endpoint;
};

const text = segment({ seq: seq(101), ack: seq(301), wnd: 65_535, text: 'hello', psh: true });

/** As many of a unit as one call does, a hundred times over, so that the clock is not what is measured. */
const hundred =
  (work: () => void): (() => number) =>
  () => {
    for (let i = 0; i < 100; i++) work();
    return 100;
  };

const wholeLife = (): Run => {
  const found = scenarioById('whole-life');
  if (found === undefined) throw new Error('There is no whole-life.');
  return found.run;
};

/** One after the other, round and round; `work` says how many of the unit each was. */
const inTurn = <T>(items: readonly T[], work: (item: T) => number): (() => number) => {
  let n = 0;
  return () => work(items[n++ % items.length] as T);
};

/** One, whatever was done. */
const one = (_done: unknown): number => 1;

const OPENS_AND_CLOSE = ['passive OPEN', 'active OPEN', 'CLOSE'] as const;

/** Every order of calls on a network that loses and duplicates nothing. */
const exploration = () => explore({ losses: 0, duplicates: 0, calls: [OPENS_AND_CLOSE, OPENS_AND_CLOSE] }, WATCH);

test('figures', { timeout: MINUTES }, () => {
  const end = established();
  const life = wholeLife();
  const record = simulate(life);
  const runs = fc.sample(lawfulRun, { numRuns: 300, seed: 9293 });
  const histories = runs.slice(0, 100).map((run) => historyOf(run, simulate(run)));
  const laws = [...STATES, ...NUMBERS, ...ANSWERS, ...DELIVERY];
  const tasks: readonly Task[] = [
    { name: 'yardstick: a TCB written as JSON and read back', unit: 'TCBs', work: hundred(() => JSON.parse(JSON.stringify(tcbOf(end)))) },
    {
      name: 'a segment through the arithmetic (arrive)',
      unit: 'segments',
      work: hundred(() => arrive(begin(tcbOf(end), 0), text, now.isn)),
    },
    {
      name: 'a segment through the chart (stepEndpoint)',
      unit: 'segments',
      work: hundred(() => stepEndpoint(end, { ...now, type: 'segment', segment: text })),
    },
    { name: 'the run whole-life', unit: 'runs', work: () => one(simulate(life)) },
    { name: 'random runs', unit: 'runs', work: inTurn(runs, (run) => one(simulate(run))) },
    { name: 'events of random runs', unit: 'events', work: inTurn(runs, (run) => simulate(run).events.length) },
    {
      name: 'beats, flights, snapshots and pace of a record',
      unit: 'records',
      work: () => {
        const trace = { ...record };
        return one([beatsOf(trace), flightsOf(trace), paceOf(trace), snapshotOfBeat(trace, 1)]);
      },
    },
    { name: 'all laws on a record', unit: 'records', work: inTurn(histories, (history) => one(laws.map((law) => law.breach(history)))) },
    { name: 'exploration', unit: 'states', work: () => exploration().states },
    { name: 'exploration', unit: 'moves', work: () => exploration().moves },
  ];
  console.log(`\n${table(measure(tasks))}\n\nThe last column: parts of the yardstick.`);
});
