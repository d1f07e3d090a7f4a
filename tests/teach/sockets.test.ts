import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import { codeOf, placeOf, socketsOf, TONGUES } from '../../src/teach/sockets';
import { whatIfLost } from '../../src/teach/whatIfLost';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace, TraceEvent } from '../../src/trace/trace';
import { RUNS, traceOf } from './telling';

const beatWhere = (trace: Trace, is: (e: TraceEvent) => boolean): number => beatsOf(trace).find(({ events }) => events.some(is))?.n ?? -1;
const lineAt = (trace: Trace, n: number, side: 'client' | 'server'): string => {
  const { code, at, doing } = socketsOf(trace, n, 'python')[side]!;
  return at === null ? doing : `${doing} ${code[at]?.text.trim()}`;
};
const linesOf = (trace: Trace, n: number): readonly string[] => [lineAt(trace, n, 'client'), lineAt(trace, n, 'server')];
const printedAt = (trace: Trace, n: number, side: 'client' | 'server'): readonly string[] =>
  socketsOf(trace, n, 'python')[side]!.output.map(({ text }) => text);

describe('the sockets panel (S15), pair a: the server greets', () => {
  const trace = traceOf('whole-life');
  const last = beatsOf(trace).length - 1;

  test('connect() waits for the SYN,ACK, accept() until the kernel has completed the handshake', () => {
    const asks = beatWhere(trace, (e) => e.kind === 'sent' && e.segment.syn);
    expect(linesOf(trace, asks)).toEqual(["waits s.connect(('10.0.0.2', 12345))", 'waits conn, address = s.accept()']);
    const clientOpen = beatWhere(trace, (e) => e.kind === 'told' && e.side === 'client' && e.told.what === 'open');
    expect(linesOf(trace, clientOpen)).toEqual(['waits print(s.recv(1024))', 'waits conn, address = s.accept()']);
    expect(snapshotOfBeat(trace, clientOpen).server.state).toBe('SYN-RECEIVED');
  });

  test('recv() returns b"" on the FIN, not before', () => {
    const fin = beatWhere(trace, (e) => e.kind === 'arrived' && e.side === 'server' && flightsOf(trace)[e.flight]!.segment.fin);
    expect(lineAt(trace, fin - 1, 'server')).toBe('waits print(conn.recv(1024))');
    expect(printedAt(trace, fin - 1, 'server')).not.toContain("b''");
    expect(printedAt(trace, fin, 'server').at(-1)).toBe("b''");
  });

  test('what is printed in the end', () => {
    expect(printedAt(trace, last, 'client')).toEqual(['connected', "b'Hello, Client!'"]);
    expect(printedAt(trace, last, 'server')).toEqual(['listening on port 12345', 'connected', "b'Thank you, Server!'", "b''"]);
    expect(linesOf(trace, last)).toEqual(['ended', 'ended']);
  });

  test('nothing is printed before it is', () => {
    expect([...printedAt(trace, 0, 'client'), ...printedAt(trace, 0, 'server')]).toEqual([]);
  });
});

describe('every run', () => {
  test.each(RUNS)('$id: a blocked program stands at a line of its text, in each language', ({ trace }) => {
    for (const tongue of TONGUES)
      for (const { n } of beatsOf(trace))
        for (const side of ['client', 'server'] as const) {
          const now = socketsOf(trace, n, tongue)[side];
          if (now === null) continue;
          const { line, waits } = snapshotOfBeat(trace, n)[side];
          if (waits) expect([now.doing, now.at === null ? null : now.code[now.at]?.line]).toEqual(['waits', line]);
          if (now.doing === 'next' || now.doing === 'failed') expect(now.at).not.toBe(null);
        }
  });

  test('a run has the programs that its own lines say', () => {
    const trace = traceOf('half-close');
    const code = codeOf('python', trace.setup.client.program!, placeOf(trace, 'client')).map(({ text }) => text);
    expect(code).toContain('s.shutdown(socket.SHUT_WR)');
    expect(code.at(-1)).toBe('...');
  });

  test('a long pause is a line of its own', () => {
    const trace = traceOf('zero-window');
    const open = beatWhere(trace, (e) => e.kind === 'returned' && e.does === 'accept');
    expect(lineAt(trace, open, 'server')).toBe('next time.sleep(4)');
  });

  test('in a simultaneous open each binds the port that the other asks for', () => {
    const trace = traceOf('simultaneous-open');
    expect([placeOf(trace, 'client'), placeOf(trace, 'server')]).toEqual([
      { host: '10.0.0.2', port: 12_345, ownPort: 40_001 },
      { host: '10.0.0.1', port: 40_001, ownPort: 12_345 },
    ]);
  });

  test('an error is the system’s own', () => {
    const trace = traceOf('connection-refused');
    const now = socketsOf(trace, beatsOf(trace).length - 1, 'python').client!;
    expect([now.doing, now.output.at(-1)]).toEqual([
      'failed',
      { text: 'ConnectionRefusedError: [Errno 111] Connection refused', beat: 3, failed: true },
    ]);
  });
});

describe('what if this one were lost?', () => {
  test.each(SCENARIOS)('$id: the run is the same up to the loss, and then loses it', ({ run }) => {
    const trace = simulate(run);
    for (const flight of flightsOf(trace)) {
      const other = whatIfLost(run, flight);
      if (flight.old || flight.lost !== null) expect(other).toBe(flight.old ? null : run);
      else {
        const lost = simulate(other!);
        const until = (t: Trace) => t.events.filter((e) => e.at < flight.sentAt);
        expect(until(lost)).toEqual(until(trace));
        expect(flightsOf(lost)[flight.id]).toMatchObject({ side: flight.side, nth: flight.nth, segment: flight.segment, landings: [] });
        expect(flightsOf(lost)[flight.id]?.lost).not.toBe(null);
      }
    }
  });

  test('a loss twice over: what was opened so can be asked again', () => {
    const { run } = scenarioById('three-way-handshake')!;
    const [syn] = flightsOf(simulate(run));
    const once = whatIfLost(run, syn!)!;
    const again = flightsOf(simulate(once))[1]!;
    expect(again.repeats).toBe(1);
    expect(flightsOf(simulate(whatIfLost(once, again)!)).filter(({ lost }) => lost !== null)).toHaveLength(2);
  });
});
