import { describe, expect, test } from 'vitest';
import type { Side } from '../../src/tcp/names';
import { flightsOf } from '../../src/trace/flights';
import type { Trace } from '../../src/trace/trace';
import { readWhole } from '../../src/wire/captures';
import { readPackets } from '../../src/wire/packets';
import { bytesOfFile, pcapFile } from './files';
import { CLIENT, type Line, opening, SERVER, tracesOf } from './lines';

/** A side's states in order; "?" where one is guessed. */
const statesOf = (trace: Trace, side: Side): string =>
  trace.events
    .flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [`${e.to}${e.guessed === true ? '?' : ''}`] : []))
    .join(' ');
const remarksOf = (trace: Trace): readonly string[] => trace.events.flatMap((e) => (e.kind === 'remark' ? [e.remark] : []));
const reasonsOf = (trace: Trace): readonly string[] => flightsOf(trace).map(({ side, reason }) => `${side} ${reason}`);

/** Datagrams of which none has a number: IPv6, or a stack that leaves it 0. */
const unnumbered = (lines: readonly Line[]): readonly Line[] => lines.map(([at, from, brief]) => [at, from, { ...brief, copy: 0 }]);
/** All with the same number. */
const alike = (lines: readonly Line[]): readonly Line[] => lines.map(([at, from, brief]) => [at, from, { ...brief, copy: 1 }]);

/** A reference capture without some of its packets (counted from 0). */
const without = (name: string, gone: (i: number) => boolean): Trace => {
  const packets = (readPackets(bytesOfFile(name))?.packets ?? []).filter((_, i) => !gone(i));
  const file = pcapFile(
    packets.map(({ ns, bytes }) => ({ sec: Number(ns / 1_000_000_000n), fraction: Number(ns % 1_000_000_000n), bytes })),
    { nanoseconds: true },
  );
  return readWhole(file).open(1, null).trace;
};

describe.each([
  ['without a number', unnumbered],
  ['with one number for all', alike],
])('what is sent again is no copy, and no second capture, in datagrams %s', (_, made) => {
  test('a SYN that nobody answers', () => {
    const syn = (at: number): Line => [at, CLIENT, { seq: 0, flags: 'S' }];
    const [trace] = tracesOf(made([syn(0), syn(1000), syn(3000), syn(7000)]));
    expect(reasonsOf(trace!)).toEqual(['client OPEN', ...Array(3).fill('client retransmission')]);
    expect(statesOf(trace!, 'client')).toBe('SYN-SENT');
  });

  test('a SYN,ACK that was lost behind the server, where it was captured', () => {
    const [trace] = tracesOf(
      made([
        [0, CLIENT, { seq: 0, flags: 'S' }],
        [0.05, SERVER, { seq: 0, ack: 1, flags: 'S' }],
        [1000, CLIENT, { seq: 0, flags: 'S' }],
        [1000.05, SERVER, { seq: 0, ack: 1, flags: 'S' }],
        [1040, CLIENT, { ack: 1 }],
      ]),
    );
    expect(reasonsOf(trace!)).toHaveLength(5);
    expect(trace!.events.flatMap((e) => (e.kind === 'lost' ? [e.flight] : []))).toEqual([1]);
  });

  test('the third ACK was lost: the SYN,ACK comes again, and is acknowledged again', () => {
    const [trace] = tracesOf(made([...opening(65_000), [1040, SERVER, { seq: 0, ack: 1, flags: 'S' }], [1040.05, CLIENT, { ack: 1 }]]));
    expect(flightsOf(trace!)).toHaveLength(5);
    expect(trace!.events.findLast((e) => e.kind === 'changed' && e.side === 'server')).toMatchObject({ to: 'ESTABLISHED', at: 1060.05 });
  });
});

test('a card with several queues hands an ACK over before what it acknowledges: the stamps tell the order', () => {
  const [syn, answer, third] = opening(65_000);
  const [trace] = tracesOf([syn!, third!, answer!]);
  const [right] = tracesOf([syn!, answer!, third!]);
  expect(remarksOf(trace!)).toEqual([]);
  expect(reasonsOf(trace!)).toEqual(reasonsOf(right!));
});

describe('the only packet that tcpdump missed is a FIN', () => {
  test("the client's: its states are those of one that has sent it, and when is a guess", () => {
    const trace = without('a-client-close.pcap', (i) => i === 7);
    expect(statesOf(trace, 'client')).toBe('SYN-SENT ESTABLISHED FIN-WAIT-1? FIN-WAIT-2 TIME-WAIT');
    expect(statesOf(trace, 'server')).toBe('LISTEN? SYN-RECEIVED? ESTABLISHED? CLOSE-WAIT? LAST-ACK? CLOSED?');
  });

  test("the server's: TIME-WAIT is where the client comes to", () => {
    const trace = without('a-client-close.pcap', (i) => i === 9);
    expect(statesOf(trace, 'client')).toBe('SYN-SENT ESTABLISHED FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT?');
  });

  test('one octet of text that came late stays text', () => {
    const [trace] = tracesOf([
      ...opening(65_000),
      [100, SERVER, { ack: 2 }],
      [200, CLIENT, { ack: 1, text: 1 }],
      [240, SERVER, { ack: 2, flags: 'F' }],
    ]);
    expect(statesOf(trace!, 'client')).toBe('SYN-SENT ESTABLISHED CLOSE-WAIT');
  });
});

describe('a capture that begins in the middle', () => {
  test('what was before it is guessed, and the first ACK in it is not called wrong', () => {
    const trace = without('a-client-close.pcap', (i) => i < 4);
    expect(statesOf(trace, 'client')).toBe('SYN-SENT? ESTABLISHED? FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT');
    expect(new Set(remarksOf(trace))).toEqual(new Set(['unseen', 'finAckDelayed']));
  });

  test('nothing of the client but ACKs is in it: it may have closed before, so no state is sure', () => {
    const trace = without('a-client-close.pcap', (i) => i < 8);
    expect(statesOf(trace, 'server')).toMatch(/^LISTEN\? SYN-RECEIVED\? ESTABLISHED\? FIN-WAIT-1\? FIN-WAIT-2\?$/);
  });

  test('a SYN,ACK that was missed does not leave before the SYN has come, and is not called wrong', () => {
    const trace = without('a-client-close.pcap', (i) => i === 1);
    const at = (kind: 'sent' | 'arrived', flight: number): number =>
      trace.events.find((e) => e.kind === kind && e.flight === flight)?.at ?? Number.NaN;
    expect(at('sent', 1)).toBeGreaterThanOrEqual(at('arrived', 0));
    expect(remarksOf(trace)).toEqual(['unseen', 'finAckDelayed']);
  });
});

test('tcpdump missed more than a megabyte in a row: both ends came as far, so it was sent, and they close', () => {
  const far = 1_500_000;
  const [trace] = tracesOf([
    ...opening(65_000),
    [100, SERVER, { ack: 1, text: 1000 }],
    [100.05, CLIENT, { ack: 1001 }],
    [900, CLIENT, { ack: far }],
    [940, SERVER, { seq: far, ack: 1, text: 1000 }],
    [940.05, CLIENT, { ack: far + 1000 }],
    [1000, SERVER, { seq: far + 1000, ack: 1, flags: 'F' }],
    [1000.05, CLIENT, { ack: far + 1001, flags: 'F' }],
    [1040, SERVER, { seq: far + 1001, ack: 2 }],
  ]);
  expect(statesOf(trace!, 'client')).toBe('SYN-SENT ESTABLISHED CLOSE-WAIT LAST-ACK CLOSED');
  expect(statesOf(trace!, 'server')).toBe('LISTEN? SYN-RECEIVED? ESTABLISHED? FIN-WAIT-1? TIME-WAIT?');
});
