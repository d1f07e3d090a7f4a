import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import type { StateName } from '../../src/tcp/names';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { checksOf } from '../../src/teach/checks';
import { crowdOf } from '../../src/teach/crowd';
import { narrate } from '../../src/teach/narrate';
import { beatsOf } from '../../src/trace/beats';
import { flightsOf } from '../../src/trace/flights';
import { snapshotOfBeat } from '../../src/trace/snapshot';
import type { Trace } from '../../src/trace/trace';
import { SECTIONS_OF_9293 } from './sections';
import { keysOf, RUNS, read, stepsOf, traceOf, whatOf } from './telling';

/** The first beat that is told as this. */
const beatOf = (trace: Trace, key: string): number => {
  const n = stepsOf(trace)[keysOf(trace).indexOf(key)];
  if (n === undefined) throw new Error(`No beat is told as ${key}.`);
  return n;
};
const what = (scenario: string, key: string): string => whatOf(traceOf(scenario), beatOf(traceOf(scenario), key));
const why = (scenario: string, key: string): string => {
  const trace = traceOf(scenario);
  return read(trace, narrate(trace, beatOf(trace, key)).why);
};
const also = (scenario: string, key: string): readonly string[] => {
  const trace = traceOf(scenario);
  return narrate(trace, beatOf(trace, key)).also.map((msg) => read(trace, msg));
};
const statesAt = (trace: Trace, n: number): readonly StateName[] => {
  const { client, server } = snapshotOfBeat(trace, n);
  return [client.state, server.state];
};

/** By the number that each has in TEACHING §4. */
describe('facts that teaching material often has wrong', () => {
  test('1: the client is ESTABLISHED half a round trip before the server', () => {
    const trace = traceOf('three-way-handshake');
    const [first, second] = [beatOf(trace, 'synAck'), beatOf(trace, 'thirdAck')];
    expect(statesAt(trace, first)).toEqual(['ESTABLISHED', 'SYN-RECEIVED']);
    expect((beatsOf(trace)[second]?.at ?? 0) - (beatsOf(trace)[first]?.at ?? 0)).toBe(trace.setup.network.delay.client);
    expect(read(trace, narrate(trace, first).title)).toBe('The client is ESTABLISHED, the server not yet');
  });

  test('2: all but the asking SYN and a RST are told with ACK; a FIN is FIN, ACK', () => {
    expect(what('four-way-close', 'close')).toContain('sends FIN, ACK');
    expect(what('four-way-close', 'close.second')).toContain('sends FIN, ACK');
    expect(why('three-way-handshake', 'connect')).toMatch(/SYN = 1 with ACK = 0 .* uses up one sequence number/);
  });

  test('3: the third ACK has seq = x+1 and ack = y+1', () => {
    const trace = traceOf('three-way-handshake');
    expect(whatOf(trace, beatOf(trace, 'synAck'), 'letters')).toContain('sends ACK (seq x+1, ack y+1)');
    expect(whatOf(trace, beatOf(trace, 'syn'), 'letters')).toContain('answers with SYN, ACK (seq y, ack x+1)');
    expect(whatOf(trace, beatOf(trace, 'synAck'), 'real')).toContain('sends ACK (seq 101, ack 301)');
  });

  test('7: a handshake that fails is no matter of accept(), which waits for another', () => {
    expect(also('what-if-guessable-isn', 'gaveUp').join(' ')).toContain('accept() goes on waiting');
    expect(also('no-answer', 'gaveUp.syn').join(' ')).not.toContain('accept()');
  });

  test('11: that a close with data unread sends RST is said in §3.6.1, not where CLOSE is', () => {
    const trace = traceOf('abort');
    expect(narrate(trace, beatOf(trace, 'close.unread')).section).toBe('3.6.1');
  });

  test('3: ack names the next octet', () => {
    expect(what('whole-life', 'data')).toBe('The client takes 14 octets (seq 1) and acknowledges them with ack 15.');
    expect(why('whole-life', 'data')).toBe('The ack names the next octet that the client expects: all before 15 has arrived.');
  });

  test('4: nobody resends the third ACK by itself; a second SYN, ACK is answered with an ACK', () => {
    expect(why('lost-third-ack', 'lost.thirdAck')).toContain('never repeated by itself');
    expect(why('lost-third-ack', 'lost.thirdAckAgain')).toContain('draws another ACK');
    expect(what('lost-third-ack', 'again.synAck')).toContain('the server sends its SYN, ACK again');
    expect(what('lost-third-ack', 'dup.synAck')).toContain('drops it and answers with ACK');
    expect(what('lost-third-ack', 'thirdAck.data')).toContain('the server is now ESTABLISHED');
  });

  test('a SYN that is sent again is not said to have had no answer, nor to be lost: it may have been answered by a challenge', () => {
    expect(what('half-open-discovery', 'again.syn')).toBe(
      'No SYN, ACK came before the timer ran out: the client sends the same SYN again (seq 0).',
    );
    expect(why('half-open-discovery', 'again.syn')).not.toContain('lost');
  });

  test('where a number is to be higher than those before it, the scenario shows it', () => {
    expect(scenarioById('time-wait-reuse')?.numbers).toBe('real');
    const trace = traceOf('time-wait-reuse');
    expect(whatOf(trace, beatOf(trace, 'newSyn'), 'real')).toContain('A SYN with a higher number (seq 310100)');
  });

  test('5: a stale SYN is answered with SYN, ACK, and that with a RST whose seq is the ack it got', () => {
    const trace = traceOf('old-duplicate-syn');
    expect(whatOf(trace, beatOf(trace, 'syn.old'), 'real')).toContain('with SYN, ACK (seq 300, ack 91)');
    expect(whatOf(trace, beatOf(trace, 'synSent.badAck'), 'real')).toContain('answers with RST (seq 91)');
    expect(what('half-open-discovery', 'syn.challenged')).toContain('the server answers with ACK');
  });

  test('6: a closed port refuses with RST, ACK: seq 0, ack = seq + 1', () => {
    const trace = traceOf('connection-refused');
    expect(whatOf(trace, beatOf(trace, 'closed.syn'), 'real')).toContain('RST, ACK (seq 0, ack 101)');
    expect(why('no-answer', 'gaveUp.syn')).toContain('a port that is merely closed would have answered with RST');
  });

  test('7: accept() returns after the handshake that TCP has made', () => {
    expect(also('whole-life', 'thirdAck')).toContain(
      'At the server accept() returns: its program gets the connection that TCP has opened.',
    );
    expect(keysOf(traceOf('whole-life')).filter((key) => key === 'line.accept')).toEqual([]);
  });

  test('8: SND.UNA moves with the very segment that opens the server', () => {
    const trace = traceOf('three-way-handshake');
    const n = beatOf(trace, 'thirdAck');
    const ends = [n - 1, n].map((beat) => snapshotOfBeat(trace, beat).server);
    expect(ends.map(({ state, tcb }) => [state, tcb.sndUna, tcb.sndNxt])).toEqual([
      ['SYN-RECEIVED', 300, 301],
      ['ESTABLISHED', 301, 301],
    ]);
    expect(what('three-way-handshake', 'thirdAck')).toMatch(/covers the SYN of the server: the server is now ESTABLISHED/);
  });

  test('9: a RST sends a passive SYN-RECEIVED back to LISTEN', () => {
    expect(what('old-duplicate-syn', 'reset.toListen')).toContain('is LISTEN again');
  });

  test('10: FIN, ACK that covers our FIN leads straight to TIME-WAIT; a FIN without that ACK to CLOSING', () => {
    expect(what('three-segment-close', 'finAndAck')).toContain('goes straight to TIME-WAIT');
    expect(what('simultaneous-close', 'both.finCrossing')).toContain('CLOSING');
  });

  test('11: close() is not shutdown()', () => {
    expect(why('data-after-close', 'textAfterClose')).toContain('close() is not shutdown()');
    expect(what('abort', 'close.unread')).toContain('sends RST');
    expect(what('half-close', 'send.halfClosed')).toContain('The server is CLOSE-WAIT and sends');
  });

  test('12: TIME-WAIT lasts 2 MSL, here 60 s; 4 minutes by the RFC; Linux keeps 60 s', () => {
    expect(what('four-way-close', 'lastFin')).toContain('TIME-WAIT for 2 MSL, here 60 s');
    expect(also('four-way-close', 'lastFin')).toContain(
      'RFC 9293 takes the MSL to be 2 minutes, so TIME-WAIT would last 4; Linux always waits 60 s.',
    );
    expect(why('close-wait-forever', 'finWait2Over')).toContain('tcp_fin_timeout');
  });

  test('13: whoever closes first waits in TIME-WAIT; both do after a simultaneous close', () => {
    expect(what('server-closes-first', 'lastFin')).toMatch(/the server .* is in TIME-WAIT/);
    expect(what('simultaneous-close', 'both.closingAcked')).toContain('both are in TIME-WAIT');
  });

  test('14: a RST in TIME-WAIT closes it by RFC 9293; that it is ignored is the advice of RFC 1337', () => {
    const told = (rfc1337: boolean): readonly [state: StateName, what: string, why: string] => {
      const { run } = scenarioById('four-way-close')!;
      const rst = segment({ seq: seq(traceOf('four-way-close').setup.server.iss + 2), rst: true });
      const trace = simulate({
        setup: { ...run.setup, rules: { ...run.setup.rules, rfc1337 } },
        inputs: [...run.inputs, { at: 5000, do: 'stray', side: 'server', segment: rst }],
      });
      const n = beatOf(trace, rfc1337 ? 'reset.ignored' : 'reset.timeWait');
      return [snapshotOfBeat(trace, n).client.state, whatOf(trace, n), read(trace, narrate(trace, n).why)];
    };
    const [closed, whatCloses, whyCloses] = told(false);
    expect([closed, whatCloses, whyCloses]).toEqual([
      'CLOSED',
      expect.stringContaining('CLOSED at once'),
      expect.stringMatching(/^RFC 9293 has it so; RFC 1337 advises to ignore/),
    ]);
    const [stays, , whyStays] = told(true);
    expect([stays, whyStays]).toEqual(['TIME-WAIT', expect.stringMatching(/advice of RFC 1337; by RFC 9293 itself .* CLOSED/)]);
  });

  test('15: half-open is a lost memory', () => {
    expect(why('half-open-discovery', 'crashed')).toContain('half-open');
  });

  test('16: three segments are a normal close', () => {
    expect(why('three-segment-close', 'fin.merged')).toContain('just as normal');
  });

  test('17: old duplicates are the main reason for three', () => {
    expect(why('old-duplicate-syn', 'reset.toListen')).toContain('the main reason for three');
  });

  test('18: whatever is cited is a section that there is, and the one that speaks', () => {
    const cited = RUNS.flatMap(({ trace }) =>
      stepsOf(trace).flatMap((n) => [
        narrate(trace, n).section,
        ...checksOf(trace, n).flatMap(({ checks }) => checks.map(({ section }) => section)),
      ]),
    );
    expect([...new Set(cited)].filter((section) => !/^RFC \d+ \d/.test(section) && !SECTIONS_OF_9293.has(section))).toEqual([]);
    const sectionOf = (scenario: string, key: string) => narrate(traceOf(scenario), beatOf(traceOf(scenario), key)).section;
    expect(sectionOf('three-way-handshake', 'syn')).toBe('3.10.7.2');
    expect(sectionOf('three-way-handshake', 'synAck')).toBe('3.10.7.3');
    expect(sectionOf('connection-refused', 'closed.syn')).toBe('3.10.7.1');
    expect(sectionOf('half-open-discovery', 'crashed')).toBe('3.5.1');
    expect(sectionOf('old-duplicate-syn', 'synSent.badAck')).toBe('3.5.2');
    expect(sectionOf('four-way-close', 'close')).toBe('3.10.4');
    expect(sectionOf('four-way-close', 'timeWaitOver')).toBe('3.10.8');
  });

  test('the four numbers of a close: FIN u, ACK u+1, FIN w with ack u+1, ACK w+1 (S9)', () => {
    const trace = traceOf('four-way-close');
    const said = ['close', 'fin', 'finAcked', 'close.second', 'lastFin'].map((key) => whatOf(trace, beatOf(trace, key), 'letters'));
    expect(said[0]).toContain('seq u,');
    expect(said[1]).toContain('ack u+1');
    expect(said[2]).toContain('ack u+1');
    expect(said[3]).toContain('seq w, ack u+1');
    expect(said[4]).toContain('seq u+1, ack w+1');
    expect(flightsOf(trace).filter(({ segment }) => segment.fin)).toHaveLength(2);
  });
});

describe('a SYN queue', () => {
  test('is told to fill only where it fills; a handshake that is given up is told as that', () => {
    for (const { id, trace } of RUNS.filter(({ trace }) => trace.setup.crowd !== undefined)) {
      const asking = (n: number): readonly string[] =>
        (crowdOf(trace, n)?.server?.rows ?? []).flatMap(({ remote, state }) => (state === 'SYN-RECEIVED' ? [remote] : []));
      for (const n of stepsOf(trace)) {
        const key = keysOf(trace)[n - 1];
        const [before, now] = [asking(n - 1), asking(n)];
        if (key === 'crowd.server' || key === 'crowd.full')
          expect(
            now.filter((one) => !before.includes(one)),
            `${id} ${n}`,
          ).not.toEqual([]);
        if (key === 'crowd.gaveUp')
          expect(
            before.filter((one) => !now.includes(one)),
            `${id} ${n}`,
          ).not.toEqual([]);
      }
    }
    expect(what('syn-flood', 'crowd.gaveUp')).toBe(
      'The server gives up on a handshake that nobody completed; its SYN queue now holds 3 of at most 4.',
    );
  });
});
