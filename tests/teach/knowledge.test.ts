import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { hearsOld, knowledgeOf } from '../../src/teach/knowledge';
import { resourcesOf } from '../../src/teach/resources';
import { beatsOf } from '../../src/trace/beats';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace, TraceEvent } from '../../src/trace/trace';
import { RUNS, traceOf } from './telling';

/** "SR" knows both channels, "-R" only that it can hear. */
const knownAt = (trace: Trace, n: number): string =>
  (['client', 'server'] as const)
    .map((side) => knowledgeOf(trace, n)[side])
    .map(({ sends, receives }) => (sends === 'known' ? 'S' : '-') + (receives === 'known' ? 'R' : '-'))
    .join(' ');
const beatWhere = (trace: Trace, is: (e: TraceEvent) => boolean): number => beatsOf(trace).find(({ events }) => events.some(is))?.n ?? -1;
const entering = (trace: Trace, side: 'client' | 'server', to: string): number =>
  beatWhere(trace, (e) => e.kind === 'changed' && e.side === side && e.to === to);

describe('who knows what (S5)', () => {
  test('after SYN the server can hear, after SYN,ACK the client knows both ways, after ACK both do', () => {
    const trace = traceOf('three-way-handshake');
    const at = (n: number): string => knownAt(trace, n);
    expect(at(entering(trace, 'client', 'SYN-SENT'))).toBe('-- --');
    expect(at(entering(trace, 'server', 'SYN-RECEIVED'))).toBe('-- -R');
    expect(at(entering(trace, 'client', 'ESTABLISHED'))).toBe('SR -R');
    expect(at(entering(trace, 'server', 'ESTABLISHED'))).toBe('SR SR');
  });

  test('a SYN that only leaves, or is lost, teaches nobody anything', () => {
    const trace = traceOf('lost-syn');
    expect(
      knownAt(
        trace,
        beatWhere(trace, (e) => e.kind === 'lost'),
      ),
    ).toBe('-- --');
  });

  test('if the third ACK is lost, the server does not know that it is heard', () => {
    const trace = traceOf('lost-third-ack');
    expect(knownAt(trace, entering(trace, 'server', 'ESTABLISHED') - 1)).toBe('SR -R');
    expect(knownAt(trace, entering(trace, 'server', 'ESTABLISHED'))).toBe('SR SR');
  });

  test('with two segments the server would never know', () => {
    const trace = traceOf('what-if-two-way (what if)');
    expect(knownAt(trace, entering(trace, 'client', 'ESTABLISHED'))).toBe('SR -R');
  });

  test('an old duplicate proves nothing, and a RST that answers it sends the server back to knowing nothing', () => {
    const trace = traceOf('old-duplicate-syn');
    const old = beatWhere(trace, (e) => e.kind === 'changed' && e.to === 'SYN-RECEIVED');
    expect(hearsOld(trace, old)).toBe('server');
    expect(knownAt(trace, old)).toBe('-- --');
    expect(
      knownAt(
        trace,
        beatWhere(trace, (e) => e.kind === 'changed' && e.from === 'SYN-RECEIVED' && e.to === 'LISTEN'),
      ),
    ).toBe('-R --');
  });

  test('whoever is refused knows that the network works', () => {
    const trace = traceOf('connection-refused');
    expect(knownAt(trace, beatsOf(trace).length - 1)).toBe('SR --');
  });

  test('a crash takes the knowledge away, of one end alone', () => {
    const trace = traceOf('half-open-discovery');
    expect(
      knownAt(
        trace,
        beatWhere(trace, (e) => e.kind === 'crashed'),
      ),
    ).toBe('-- SR');
  });

  test('crossing SYNs: each has heard the other, and is not yet known to be heard', () => {
    const trace = traceOf('simultaneous-open');
    expect(knownAt(trace, entering(trace, 'client', 'SYN-RECEIVED'))).toBe('-R -R');
    expect(knownAt(trace, entering(trace, 'client', 'ESTABLISHED'))).toBe('SR SR');
  });

  test.each(RUNS)(
    '$id: nobody is ESTABLISHED without having heard the peer, save where something forged or old was believed',
    ({ id, trace }) => {
      const fooled = id.includes('what if') || trace.events.some((e) => e.kind === 'sent' && e.old && !e.segment.syn);
      for (const { n } of beatsOf(trace)) {
        for (const side of ['client', 'server'] as const) {
          const { state } = snapshotOfBeat(trace, n)[side];
          if (state === 'ESTABLISHED' && !fooled) expect(knowledgeOf(trace, n)[side]).toEqual({ sends: 'known', receives: 'known' });
          if (state === 'LISTEN') expect(knowledgeOf(trace, n)[side]).toEqual({ sends: 'unknown', receives: 'unknown' });
        }
      }
    },
  );
});

describe('what is kept in memory (S4)', () => {
  test('the client first, and the server on the strength of a SYN alone', () => {
    const trace = traceOf('three-way-handshake');
    const listens = resourcesOf(trace, entering(trace, 'server', 'LISTEN'));
    expect([listens.server.tcb, listens.first]).toEqual(['listening', null]);
    expect(resourcesOf(trace, entering(trace, 'client', 'SYN-SENT'))).toMatchObject({ first: 'client', leap: null });
    const half = resourcesOf(trace, entering(trace, 'server', 'SYN-RECEIVED'));
    expect(half).toMatchObject({ first: 'client', leap: 'server', server: { tcb: 'connection', since: 30 } });
    expect(resourcesOf(trace, entering(trace, 'server', 'ESTABLISHED')).leap).toBe(null);
  });

  test('a SYN cookie costs no memory', () => {
    const trace = simulate(SCENARIOS.find(({ id }) => id === 'syn-flood')!.whatIf!);
    const cookie = beatWhere(trace, (e) => e.kind === 'sent' && e.reason === 'SYN cookie');
    expect(resourcesOf(trace, cookie)).toMatchObject({ leap: null, server: { tcb: 'listening', since: null } });
  });

  test('what was sent is kept until its ACK, what was received until it is read', () => {
    const trace = traceOf('zero-window');
    const full = beatWhere(trace, (e) => e.kind === 'sent' && e.side === 'server' && e.segment.wnd === 0);
    expect(resourcesOf(trace, full).server.receiveBuffer).toEqual({ unread: 1000, ahead: 0, window: 0 });
    expect(resourcesOf(trace, full).client.sendBuffer).toEqual({ kept: 1000, unsent: 500 });
  });

  test('nothing is left when both are CLOSED', () => {
    const trace = traceOf('whole-life');
    const end = resourcesOf(trace, beatsOf(trace).length - 1);
    expect([end.client.tcb, end.server.tcb, end.first]).toEqual(['none', 'none', null]);
  });
});
