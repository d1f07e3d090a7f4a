import { describe, expect, test } from 'vitest';
import { type Conversation, conversationOf, jsonOf } from '../../src/export/json';
import { mermaid } from '../../src/export/mermaid';
import { packetLines } from '../../src/export/passages';
import { plainLadder } from '../../src/export/plain';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { SIDES, STATES } from '../../src/tcp/names';
import { flightsOf } from '../../src/trace/flights';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { writtenIn } from './written';

const RUNS = SCENARIOS.flatMap(({ id, run, whatIf }) => [
  { id, trace: simulate(run) },
  ...(whatIf === undefined ? [] : [{ id: `${id} (what if)`, trace: simulate(whatIf) }]),
]);
const traceOf = (id: string): Trace =>
  RUNS.find((run) => run.id === id)?.trace ?? simulate(scenarioById('abort')?.run ?? { setup: RUNS[0]!.trace.setup, inputs: [] });

const STATE = `(?:${STATES.join('|')})`;
const STATEMENT = new RegExp(
  [
    '^sequenceDiagram$',
    '^ {2}participant (?:client|server) as [^\\n;#]+$',
    `^ {2}Note (?:left of client|right of server): ${STATE}$`,
    '^ {2}(?:client(?:->>|-x|--\\))server|server(?:->>|-x|--\\))client): [^;\\n]+$',
  ].join('|'),
);

describe.each(RUNS)('$id', ({ trace }) => {
  const ways = flightsOf(trace).reduce((sum, { landings }) => sum + Math.max(1, landings.length), 0);

  test.each(['en', 'zh-Hans'] as const)('as a Mermaid diagram (%s) has an arrow for every way of a segment', (lang) => {
    const lines = mermaid(trace, writtenIn(trace, lang)).trimEnd().split('\n');
    expect(lines.filter((line) => !STATEMENT.test(line))).toEqual([]);
    expect(lines.filter((line) => /->>|-x|--\)/.test(line)).length).toBe(ways);
    for (const side of SIDES) {
      const last = lines.findLast((line) => line.includes(` of ${side}: `));
      expect(last?.split(': ')[1]).toBe(snapshotOfBeat(trace, Number.MAX_SAFE_INTEGER)[side].state);
    }
  });

  test.each(['en', 'zh-Hans'] as const)('as plain text (%s) has its lifelines in one column', (lang) => {
    const [, ...rows] = plainLadder(trace, writtenIn(trace, lang)).trimEnd().split('\n');
    const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\u2E80' ? 1 : 2), 0);
    const places = rows.map((row) => [columns(row.slice(0, row.indexOf('│'))), columns(row.slice(0, row.lastIndexOf('│')))].join());
    expect(new Set(places).size).toBeLessThanOrEqual(1);
    expect(rows.filter((row) => /seq/.test(row)).length).toBe(ways);
  });

  test('as JSON says what the stage says', () => {
    const { conversations } = JSON.parse(jsonOf('x', [trace], writtenIn(trace, 'en').words));
    const { segments, states }: Conversation = conversations[0];
    expect(segments.map(({ n }) => n)).toEqual(flightsOf(trace).map((_, i) => i + 1));
    expect(segments.filter(({ mark }) => !/^(delivered|lost|flying)( |$)/.test(mark))).toEqual([]);
    for (const side of SIDES) {
      expect(states[side].filter(({ state }, i) => state === states[side][i - 1]?.state)).toEqual([]);
      expect(states[side].at(-1)?.state).toBe(snapshotOfBeat(trace, Number.MAX_SAFE_INTEGER)[side].state);
    }
  });
});

test('a part has what happens in it, and what is under way at its end', () => {
  const trace = traceOf('lost-syn');
  const written = { ...writtenIn(trace, 'en'), range: { first: 0, last: 2 } };
  const text = plainLadder(trace, written);
  expect(text).toContain('SYN seq 0');
  expect(text).not.toContain('↻');
  const flying = { ...writtenIn(traceOf('abort'), 'en'), range: { first: 2, last: 2 } };
  expect(plainLadder(traceOf('abort'), flying)).toMatch(/SYN seq 0 ─+╌ …│\n$/);
  expect(mermaid(traceOf('abort'), flying)).toContain('client--)server: SYN seq 0');
});

test('a name that Mermaid would take for its own is written so that it does not', () => {
  const trace = traceOf('abort');
  const diagram = mermaid(trace, { ...writtenIn(trace, 'en'), names: { client: 'a;b#c\nd', server: 'x' } });
  expect(diagram).toContain('participant client as a#59;b#35;c d\n');
});

test('what a capture shows is told as tcpdump tells it', () => {
  expect(packetLines(traceOf('lost-syn'), 'server').split('\n')[0]).toBe('   0.000000  10.0.0.1.40001 > 10.0.0.2.12345: SYN seq 0');
  expect(conversationOf(traceOf('abort'), writtenIn(traceOf('abort'), 'en').words).client).toEqual({ address: '10.0.0.1', port: 40_001 });
});
