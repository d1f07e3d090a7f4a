import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { flagsOf } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { type Notation, numbersOf } from '../../src/trace/numbers';
import type { Trace } from '../../src/trace/trace';
import { recordOf } from './runs';

/** The conversation as a list of lines: C or S, flags, seq, ack. */
const said = (trace: Trace, notation: Notation): readonly string[] => {
  const numbers = numbersOf(trace, notation);
  return flightsOf(trace).map((flight) => {
    const ack = numbers.ack(flight);
    const from = flight.side === 'client' ? 'C' : 'S';
    return `${from} ${flagsOf(flight.segment).join(',')} ${numbers.seq(flight)}${ack === null ? '' : ` ${ack}`}`;
  });
};

describe('numbers as letters', () => {
  test('a whole life is the textbook: x, y, u, v, w', () =>
    expect(said(recordOf('whole-life'), 'letters')).toEqual([
      'C SYN x',
      'S SYN,ACK y x+1',
      'C ACK x+1 y+1',
      'S PSH,ACK y+1 x+1',
      'C ACK x+1 y+15',
      'C PSH,ACK x+1 y+15',
      'S ACK y+15 x+19',
      'C FIN,ACK u y+15',
      'S ACK v u+1',
      'S FIN,ACK w u+1',
      'C ACK u+1 w+1',
    ]));

  test('the first FIN may be the server’s', () =>
    expect(said(recordOf('server-closes-first'), 'letters').slice(3)).toEqual([
      'S FIN,ACK u x+1',
      'C ACK v u+1',
      'C FIN,ACK w u+1',
      'S ACK u+1 w+1',
    ]));

  test('where ACK and FIN share a segment there is no v', () =>
    expect(said(recordOf('three-segment-close'), 'letters').slice(3)).toEqual(['C FIN,ACK u y+1', 'S FIN,ACK w u+1', 'C ACK u+1 w+1']));

  test('in a simultaneous close the FINs are u and w, and nobody’s next number is v', () =>
    expect(said(recordOf('simultaneous-close'), 'letters').slice(3).sort()).toEqual([
      'C ACK u+1 w+1',
      'C FIN,ACK u y+1',
      'S ACK w+1 u+1',
      'S FIN,ACK w u',
    ]));

  test('after half a close the one who goes on counts from v', () => {
    const lines = said(recordOf('half-close'), 'letters');
    expect(lines.some((line) => line.startsWith('S PSH,ACK v'))).toBe(true);
    expect(lines.at(-1)).toBe('C ACK u+1 w+1');
  });

  test('an old duplicate is z, and so is the answer to it', () =>
    expect(said(recordOf('old-duplicate-syn'), 'letters')).toEqual([
      'C SYN x',
      'C SYN z',
      'S SYN,ACK y z+1',
      'C RST z+1',
      'S SYN,ACK y\u2032 x+1',
      'C ACK x+1 y\u2032+1',
    ]));

  test('a second old duplicate goes on from the first', () =>
    expect(said(recordOf('what-if-two-way'), 'letters').filter((line) => /^C (SYN|PSH,ACK) z/.test(line))).toEqual([
      'C SYN z',
      'C PSH,ACK z+1 y\u2212100',
    ]));

  test('a connection that only one side remembers keeps its letters', () =>
    expect(said(recordOf('half-open-discovery'), 'letters').slice(3, 6)).toEqual(['C SYN x\u2032', 'S ACK y+1 x+1', 'C RST x+1']));

  test('a closed port has no ISN: its number is 0', () =>
    expect(said(recordOf('connection-refused'), 'letters')).toEqual(['C SYN x', 'S RST,ACK 0 x+1']));

  test.each(SCENARIOS.map(({ id, run }) => [id, run] as const))('%s: what a letter says does not depend on what comes later', (_, run) => {
    const whole = simulate(run);
    const lines = said(whole, 'letters');
    const beats = beatsOf(whole);
    for (let n = 1; n < beats.length; n += 3) {
      const past: Trace = { ...whole, events: beats.slice(0, n + 1).flatMap(({ events }) => events) };
      const known = said(past, 'letters');
      expect(known).toEqual(lines.slice(0, known.length));
    }
  });
});

describe('relative numbers', () => {
  test('count from each side’s ISS', () =>
    expect(said(recordOf('whole-life'), 'relative').slice(0, 6)).toEqual([
      'C SYN 0',
      'S SYN,ACK 0 1',
      'C ACK 1 1',
      'S PSH,ACK 1 1',
      'C ACK 1 15',
      'C PSH,ACK 1 15',
    ]));

  test('a number of a former connection is negative', () => {
    const trace = recordOf('old-duplicate-syn');
    const [, old, answer] = flightsOf(trace);
    expect(said(trace, 'relative').slice(1, 3)).toEqual(['C SYN \u221210', 'S SYN,ACK 0 \u22129']);
    expect(numbersOf(trace, 'letters').relative(old!)).toEqual({ seq: -10, ack: null });
    expect(numbersOf(trace, 'real').relative(answer!)).toEqual({ seq: 0, ack: -9 });
  });

  test('a side without an ISS counts from 0', () =>
    expect(said(recordOf('connection-refused'), 'relative')).toEqual(['C SYN 0', 'S RST,ACK 0 1']));

  test('they go on across 2³²', () => {
    const { setup, inputs } = SCENARIOS.find(({ id }) => id === 'whole-life')!.run;
    const wrapping = { setup: { ...setup, client: { ...setup.client, iss: 2 ** 32 - 3 } }, inputs };
    expect(said(simulate(wrapping), 'relative')).toEqual(said(recordOf('whole-life'), 'relative'));
    expect(said(simulate(wrapping), 'letters')).toEqual(said(recordOf('whole-life'), 'letters'));
  });
});

test('real numbers are those of the segment', () =>
  expect(said(recordOf('three-way-handshake'), 'real')).toEqual(['C SYN 100', 'S SYN,ACK 300 101', 'C ACK 101 301']));

test('a number outside a segment is written as it is known at a beat', () => {
  const trace = recordOf('lost-last-ack');
  const numbers = numbersOf(trace, 'letters');
  const fin = flightsOf(trace).find(({ segment }) => segment.fin)!;
  expect(numbers.number('client', fin.segment.seq, fin.sentBeat - 1)).toBe('x+1');
  expect(numbers.number('client', fin.segment.seq, fin.sentBeat)).toBe('u');
  expect(numbersOf(trace, 'relative').number('server', seq(303), fin.sentBeat)).toBe('3');
});
