import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { scenarioById } from '../../src/scenarios';
import { narrate } from '../../src/teach/narrate';
import type { Input } from '../../src/trace/run';
import { LANGUAGES, load } from '../../src/words';
import { keyIn, keysOf, openHoles, RUNS, read, sentencesOf, stepsOf, traceOf } from './telling';

/** listen, connect, SYN answered, SYN,ACK answered, third ACK. */
const HANDSHAKE = ['listen', 'connect', 'syn', 'synAck', 'thirdAck'];
const FOUR = ['close', 'fin', 'finAcked', 'close.second', 'lastFin', 'lastAck', 'timeWaitOver'];

/** What each beat is told as, from what happened in it. */
const TOLD: readonly (readonly [scenario: string, keys: readonly string[]])[] = [
  ['three-way-handshake', HANDSHAKE],
  ['whole-life', [...HANDSHAKE, 'send', 'data', 'send', 'acked', 'data', 'acked', ...FOUR]],
  ['four-way-close', [...HANDSHAKE, 'send', 'data', 'acked', ...FOUR]],
  ['lost-fin', [...HANDSHAKE, 'close', 'lost.fin', 'again.fin', ...FOUR.slice(1)]],
  ['three-segment-close', [...HANDSHAKE, 'close', 'fin.merged', 'finAndAck', 'lastAck', 'timeWaitOver']],
  ['simultaneous-open', ['both.connect', 'both.crossingSyn', 'both.crossingSynAck']],
  ['simultaneous-close', [...HANDSHAKE, 'both.close', 'both.finCrossing', 'both.closingAcked', 'both.timeWaitOver']],
  ['connection-refused', ['connect', 'closed.syn', 'reset.refused']],
  ['lost-syn', ['listen', 'connect', 'lost.syn', 'again.syn', 'lost.syn', 'again.syn', 'syn', 'synAck', 'thirdAck']],
  ['lost-syn-ack', ['listen', 'connect', 'syn', 'lost.synAck', 'again.syn', 'dup.syn', 'synAck', 'thirdAck']],
  ['old-duplicate-syn', ['listen', 'connect', 'stray.syn', 'syn.old', 'synSent.badAck', 'reset.toListen', 'syn', 'synAck', 'thirdAck']],
];

describe('each beat is told as what happened in it', () => {
  test.each(TOLD)('%s', (scenario, keys) => {
    expect(keysOf(traceOf(scenario))).toEqual(keys);
  });

  test('a lost third ACK: the data that follows completes the handshake', () => {
    const keys = keysOf(traceOf('lost-third-ack'));
    expect(keys.filter((key) => key.startsWith('lost'))).toEqual(['lost.thirdAck', 'lost.thirdAckAgain']);
    expect(keys.indexOf('thirdAck.data')).toBeGreaterThan(keys.indexOf('lost.thirdAckAgain'));
  });

  test('a lost last ACK: TIME-WAIT starts anew', () => {
    expect(keysOf(traceOf('lost-last-ack')).slice(-5)).toEqual(['lost.lastAck', 'again.fin', 'finAgain', 'lastAck', 'timeWaitOver']);
  });

  test('a forged segment is not taken for an old one', () => {
    expect(keysOf(traceOf('what-if-guessable-isn (what if)'))).toEqual(
      expect.arrayContaining(['stray.forged', 'syn.forged', 'thirdAck.forged']),
    );
    expect(keysOf(traceOf('old-duplicate-syn-after-close'))).toContain('stray.syn');
  });

  test('the answer to a keep-alive probe says that the peer is there', () => {
    expect(keysOf(traceOf('keep-alive')).slice(5)).toEqual([
      'keepAlive',
      'keepAlive.answer',
      'keepAlive.alive',
      'crashed',
      'keepAlive',
      'closed.ack',
      'reset.open',
    ]);
  });

  test('a SYN, ACK that is lost: its peer waits for it, has had it before, or has never asked', () => {
    const run = scenarioById('lost-third-ack')?.run;
    if (run === undefined) throw new Error('There is no such scenario.');
    const again: Input = { at: 0, do: 'fate', side: 'server', nth: 2, fate: { fate: 'lost' } };
    expect(keysOf(traceOf('lost-syn-ack'))).toContain('lost.synAck');
    expect(keysOf(simulate({ ...run, inputs: [...run.inputs, again] }))).toContain('lost.synAckAgain');
    expect(keysOf(traceOf('what-if-guessable-isn'))).toContain('lost.unasked');
  });

  test('among forged SYNs what is told is the queue, not the ports of the client', () => {
    const keys = keysOf(traceOf('syn-flood')).filter((key) => key.startsWith('crowd.'));
    expect(keys.slice(0, 6)).toEqual(['crowd.server', 'crowd.server', 'crowd.server', 'crowd.full', 'crowd.noRoom', 'crowd.dropped']);
  });

  test('data is called data, old or refused', () => {
    expect(keysOf(traceOf('what-if-two-way'))).toContain('stray.data');
    const late: Input = { at: 200, do: 'crash', side: 'client' };
    const says: Input = { at: 300, do: 'call', side: 'server', call: { call: 'SEND', text: 'still there?', push: true } };
    const run = scenarioById('three-way-handshake')?.run;
    if (run === undefined) throw new Error('There is no such scenario.');
    expect(keysOf(simulate({ ...run, inputs: [late, says] })).slice(-3)).toEqual(['send', 'closed.data', 'reset.open']);
  });

  test('without TIME-WAIT old text comes into a new connection, whose own is then thrown away; with it there is no such connection', () => {
    const got = (id: string): readonly string[] =>
      traceOf(id).events.flatMap((e) => (e.kind === 'returned' && e.does === 'recv' && e.text ? [e.text] : []));
    expect(got('what-if-no-time-wait')).toEqual([]);
    expect(got('what-if-no-time-wait (what if)')).toEqual(['Pay Bob 100']);
    expect(keysOf(traceOf('what-if-no-time-wait')).slice(-6)).toEqual([
      'listen',
      'call.inUse',
      'stray.data',
      'listen.ack',
      'reset.outside',
      'timeWaitOver',
    ]);
    expect(keysOf(traceOf('what-if-no-time-wait (what if)')).slice(-5)).toEqual([
      'send',
      'stray.data',
      'data',
      'data.known',
      'acked.nothing',
    ]);
  });

  test('who closes first finds the address in use at a restart', () => {
    expect(keysOf(traceOf('time-wait-pile-up'))).not.toContain('call.inUse');
    expect(keysOf(traceOf('time-wait-pile-up (what if)'))).toContain('call.inUse');
  });

  test('a half-open connection is found out by who opens again, by who sends, and an old SYN disturbs no listener', () => {
    const keys = keysOf(traceOf('half-open-discovery'));
    expect(keys.filter((key) => ['syn.challenged', 'closed.data', 'listen.ack'].includes(key))).toEqual([
      'syn.challenged',
      'closed.data',
      'listen.ack',
    ]);
    expect(keys.filter((key) => key.startsWith('reset.'))).toEqual(['reset.open', 'reset.open', 'reset.toListen']);
  });

  test('data that waited for the FIN is not said to wait still', () => {
    const trace = traceOf('fin-with-data');
    const n = keysOf(trace).indexOf('close.data') + 1;
    expect(narrate(trace, n).also.map(({ id }) => id)).toEqual(['also.heldForFin']);
  });

  test('no beat of the library is left to the general sentences', () => {
    const general = RUNS.flatMap(({ id, trace }) =>
      stepsOf(trace)
        .filter((n) => keyIn(trace, n).startsWith('any.'))
        .map((n) => `${id} ${n}`),
    );
    expect(general).toEqual([]);
  });
});

describe('every sentence of the library', () => {
  test.each(LANGUAGES)('has all its holes filled: $lang', async ({ lang }) => {
    const catalogue = await load(lang);
    const open = RUNS.flatMap(({ trace }) =>
      stepsOf(trace).flatMap((n) => sentencesOf(trace, n).flatMap((msg) => openHoles(trace, msg, catalogue))),
    );
    expect(open).toEqual([]);
  });

  test.each(LANGUAGES)('reads as a sentence, whatever the notation: $lang', async ({ lang }) => {
    const catalogue = await load(lang);
    for (const { trace } of RUNS) {
      for (const n of stepsOf(trace)) {
        for (const notation of ['letters', 'relative', 'real'] as const) {
          const texts = sentencesOf(trace, n).map((msg) => read(trace, msg, notation, catalogue));
          expect(texts.filter((text) => /[{}]|undefined|NaN|\[object|(^| )null( |$)/.test(text))).toEqual([]);
        }
      }
    }
  });

  test('cites a section', () => {
    const sections = RUNS.flatMap(({ trace }) => stepsOf(trace).map((n) => narrate(trace, n).section));
    expect(sections.filter((section) => !/^(3\.\d+(\.\d+)*|RFC \d+ \d+(\.\d+)*)$/.test(section))).toEqual([]);
  });
});

describe('the first beat', () => {
  test('says that nothing has happened', () => {
    const trace = traceOf('whole-life');
    expect(read(trace, narrate(trace, 0).title)).toBe('Nothing has happened yet');
  });
});
