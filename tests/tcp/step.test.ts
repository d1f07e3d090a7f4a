import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transition } from 'xstate';
import { endpointMachine } from '../../src/tcp/endpoint';
import type { EndpointEvent } from '../../src/tcp/events';
import { TIMERS } from '../../src/tcp/names';
import { DEFAULT_CONFIG, RFC_RULES } from '../../src/tcp/rules';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { type Endpoint, startEndpoint, stateOf, stepEndpoint, takes, tcbOf } from '../../src/tcp/step';
import { drill } from '../drill';
import { TABLES } from './rows';
import { scriptOf } from './rows/table';

const same = (endpoint: Endpoint, event: EndpointEvent): Endpoint => {
  const [after, actions] = transition(endpointMachine, endpoint, event);
  const left = actions.filter(({ type }) => type !== 'xstate.raise' && type !== 'note').map(({ params }) => params);
  const stepped = stepEndpoint(endpoint, event);
  // As text: thousands of TCBs are compared.
  expect(JSON.stringify([stateOf(stepped.endpoint), tcbOf(stepped.endpoint)])).toBe(JSON.stringify([after.value, after.context.tcb]));
  expect(JSON.stringify(stepped.effects)).toBe(JSON.stringify(left));
  const states = [stateOf(endpoint), ...stepped.via.map(({ to }) => to)];
  expect(stepped.via.map(({ from }) => from)).toEqual(states.slice(0, -1));
  expect(states.at(-1)).toBe(stateOf(stepped.endpoint));
  return stepped.endpoint;
};

const stamp = { at: 0, isn: seq(100) };
/** Numbers near those that matter, so that much of it is in the window. */
const near = (n: number) => fc.integer({ min: n - 3, max: n + 12 }).map(seq);
const arrivals: fc.Arbitrary<EndpointEvent> = fc
  .record({
    seq: near(300),
    ack: fc.option(near(100), { freq: 5 }),
    syn: fc.boolean(),
    fin: fc.boolean(),
    rst: fc.constantFrom(false, false, false, true),
    text: fc.constantFrom('', '', 'x', 'hello'),
    wnd: fc.constantFrom(0, 4, 1000),
  })
  .map((part) => ({ type: 'segment', segment: segment(part), ...stamp }));
const calls: fc.Arbitrary<EndpointEvent> = fc.constantFrom<EndpointEvent>(
  { type: 'passive OPEN', remote: true, ...stamp },
  { type: 'active OPEN', ...stamp },
  { type: 'SEND', text: 'hello', push: true, ...stamp },
  { type: 'RECEIVE', octets: 3, ...stamp },
  { type: 'CLOSE', gone: false, ...stamp },
  { type: 'CLOSE', gone: true, ...stamp },
  { type: 'ABORT', ...stamp },
);
const timeouts: fc.Arbitrary<EndpointEvent> = fc.constantFrom(...TIMERS).map((timer) => ({ type: `${timer} elapsed`, ...stamp }));
const events = fc.array(fc.oneof({ weight: 6, arbitrary: arrivals }, { weight: 3, arbitrary: calls }, timeouts), {
  minLength: 1,
  maxLength: 12,
});

describe('a step', () => {
  test("ends where XState's transition ends, with the same effects, over every row of the tables", () => {
    for (const table of TABLES) {
      const led = drill(table.before).steps.length;
      for (const row of table.rows) for (const { before, event } of drill(scriptOf(table, row)).steps.slice(led)) same(before, event);
    }
  });

  test("ends where XState's transition ends, over random events", () => {
    const config = { ...DEFAULT_CONFIG, buffer: 20, rules: { ...RFC_RULES, timeWaitReuse: true } };
    fc.assert(
      fc.property(events, (list) => {
        list.reduce(same, startEndpoint(config));
      }),
      { numRuns: 300 },
    );
  });

  test('mutates nothing', () => {
    const { endpoint } = stepEndpoint(startEndpoint(DEFAULT_CONFIG), { type: 'active OPEN', ...stamp });
    const before = JSON.stringify(tcbOf(endpoint));
    stepEndpoint(endpoint, { type: 'segment', segment: segment({ seq: seq(300), ack: seq(101), syn: true }), ...stamp });
    expect(JSON.stringify(tcbOf(endpoint))).toBe(before);
    expect(stateOf(endpoint)).toBe('SYN-SENT');
  });

  test('what the state does not take changes nothing', () => {
    fc.assert(
      fc.property(events, (list) => {
        list.reduce((endpoint, event) => {
          const { endpoint: after, effects } = stepEndpoint(endpoint, event);
          if (takes(endpoint, event)) return after;
          expect(stateOf(after)).toBe(stateOf(endpoint));
          expect(tcbOf(after)).toBe(tcbOf(endpoint));
          expect(effects).toEqual([]);
          return after;
        }, startEndpoint(DEFAULT_CONFIG));
      }),
      { numRuns: 300 },
    );
  });
});
