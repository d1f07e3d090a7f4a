import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import type { Side } from '../../src/tcp/names';
import type { Run } from '../../src/trace/run';

/** The states of one end in order: one an event, as the badge shows them. */
const pathOf = (run: Run, side: Side): string => {
  const states = ['CLOSED'];
  for (const e of simulate(run).events) if (e.kind === 'changed' && e.side === side && e.to !== states.at(-1)) states.push(e.to);
  return states.join(' ');
};

const OPENS = 'CLOSED SYN-SENT ESTABLISHED';
const SERVES = 'CLOSED LISTEN SYN-RECEIVED ESTABLISHED';
const FIRST = 'FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT CLOSED';
const SECOND = 'CLOSE-WAIT LAST-ACK CLOSED';

/** What RFC 9293 has both ends pass through: client, server, and the sections that say so. */
const PATHS: Readonly<Record<string, readonly [client: string, server: string, sections: string]>> = {
  'three-way-handshake': [OPENS, SERVES, '3.5 figure 6'],
  'whole-life': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.5 figure 6, 3.6 figure 12'],
  'lost-syn': [OPENS, SERVES, '3.8.1, RFC 6298 5'],
  'lost-syn-ack': [OPENS, SERVES, '3.8.1'],
  'lost-third-ack': [OPENS, SERVES, '3.10.7.4 fifth'],
  'connection-refused': ['CLOSED SYN-SENT CLOSED', 'CLOSED', '3.10.7.1, 3.10.7.3 second'],
  'no-answer': ['CLOSED SYN-SENT CLOSED', 'CLOSED', '3.8.3, 3.10.8'],
  'old-duplicate-syn': [OPENS, 'CLOSED LISTEN SYN-RECEIVED LISTEN SYN-RECEIVED ESTABLISHED', '3.5 figure 8'],
  'old-duplicate-syn-after-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED LISTEN`, '3.5.2 group 1'],
  'what-if-two-way': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED LISTEN`, '3.5.2 group 1'],
  'simultaneous-open': ['CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED', 'CLOSED SYN-SENT SYN-RECEIVED ESTABLISHED', '3.5 figure 7'],
  'half-open-discovery': [`${OPENS} CLOSED SYN-SENT ESTABLISHED`, `${SERVES} CLOSED LISTEN SYN-RECEIVED ESTABLISHED`, '3.5.1 figure 9'],
  'syn-flood': [OPENS, SERVES, 'RFC 4987 3'],
  'what-if-guessable-isn': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED CLOSED`, '3.4.1, 3.10.7.4 fifth'],
  'request-response': [OPENS, SERVES, '3.8.6.3'],
  'lost-data': [OPENS, SERVES, 'RFC 6298 5, RFC 5681 3.2'],
  'reordered-and-duplicated': [OPENS, SERVES, '3.10.7.4 first, seventh'],
  'zero-window': [OPENS, SERVES, '3.8.6.1'],
  'keep-alive': [`${OPENS} CLOSED`, `${SERVES} CLOSED`, '3.8.4, 3.5.1'],
  'four-way-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.6 figure 12'],
  'server-closes-first': [`${OPENS} ${SECOND}`, `${SERVES} ${FIRST}`, '3.6'],
  'three-segment-close': [`${OPENS} FIN-WAIT-1 TIME-WAIT CLOSED`, `${SERVES} ${SECOND}`, '3.3.2 figure 5 note 2'],
  'fin-with-data': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.10.4'],
  'half-close': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.6'],
  'simultaneous-close': [`${OPENS} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`, `${SERVES} FIN-WAIT-1 CLOSING TIME-WAIT CLOSED`, '3.6 figure 13'],
  'lost-fin': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.8.1'],
  'lost-last-ack': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.10.7.4 eighth, 3.6.1'],
  'what-if-no-time-wait': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND}`, '3.6.1'],
  abort: [`${OPENS} CLOSED`, `${SERVES} CLOSED`, '3.6.1, 3.10.7.4 second'],
  'data-after-close': [`${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED`, `${SERVES} CLOSE-WAIT CLOSED`, '3.6.1'],
  'close-wait-forever': [`${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED`, `${SERVES} CLOSE-WAIT`, '3.6, the host rule for FIN-WAIT-2'],
  'time-wait-pile-up': ['CLOSED', 'CLOSED LISTEN', '3.6.1, RFC 6056'],
  'time-wait-reuse': [
    `${OPENS} ${SECOND} SYN-SENT ESTABLISHED`,
    `${SERVES} FIN-WAIT-1 FIN-WAIT-2 TIME-WAIT SYN-RECEIVED ESTABLISHED`,
    '3.6.1 MAY-2',
  ],
};

/** The same where a rule was changed. */
const WHAT_IFS: Readonly<Record<string, readonly [client: string, server: string]>> = {
  'what-if-two-way': [`${OPENS} ${FIRST}`, `CLOSED LISTEN ESTABLISHED ${SECOND} LISTEN ESTABLISHED CLOSED`],
  'syn-flood': [OPENS, 'CLOSED LISTEN SYN-RECEIVED ESTABLISHED'],
  'what-if-guessable-isn': [`${OPENS} ${FIRST}`, `${SERVES} ${SECOND} LISTEN SYN-RECEIVED ESTABLISHED`],
  'what-if-no-time-wait': [`${OPENS} FIN-WAIT-1 FIN-WAIT-2 CLOSED`, `${SERVES} CLOSE-WAIT LAST-ACK CLOSED`],
  'time-wait-pile-up': [OPENS, SERVES],
};

describe('the library', () => {
  test('has the 33 scenarios of the contract, each once', () => {
    expect(SCENARIOS.map((s) => s.id).sort()).toEqual(Object.keys(PATHS).sort());
    expect(SCENARIOS).toHaveLength(33);
  });

  test.each(Object.entries(PATHS))('%s', (id, [client, server]) => {
    const scenario = scenarioById(id)!;
    expect({ client: pathOf(scenario.run, 'client'), server: pathOf(scenario.run, 'server') }).toEqual({ client, server });
  });

  test('every what-if has its own two paths', () => {
    const whatIfs = SCENARIOS.flatMap((s) =>
      s.whatIf === undefined ? [] : [[s.id, [pathOf(s.whatIf, 'client'), pathOf(s.whatIf, 'server')]]],
    );
    expect(Object.fromEntries(whatIfs)).toEqual(WHAT_IFS);
  });

  test.each(SCENARIOS)('$id is JSON, comes to rest, and is recorded the same twice', ({ run }) => {
    expect(JSON.parse(JSON.stringify(run))).toEqual(run);
    expect(simulate(run).ending).toBe('rest');
    expect(simulate(run)).toEqual(simulate(JSON.parse(JSON.stringify(run))));
  });
});

describe('what learners are often told wrong, and the runs have right', () => {
  const eventsOf = (id: string) => simulate(scenarioById(id)!.run).events;
  const sentBy = (id: string, side: Side) => eventsOf(id).flatMap((e) => (e.kind === 'sent' && e.side === side ? [e] : []));

  test('the client is ESTABLISHED half a round trip before the server', () => {
    const opened = eventsOf('three-way-handshake').flatMap((e) => (e.kind === 'told' && e.told.what === 'open' ? [[e.side, e.at]] : []));
    expect(opened).toEqual([
      ['client', 50],
      ['server', 70],
    ]);
  });

  test('every segment has the ACK bit but an asking SYN and a RST that answers an ACK', () => {
    for (const { run } of SCENARIOS)
      for (const e of simulate(run).events)
        if (e.kind === 'sent' && e.segment.ack === null) expect(e.segment.syn || e.segment.rst, JSON.stringify(e.segment)).toBe(true);
  });

  test('the third ACK has seq x+1, acknowledges y+1, and is not repeated by a timer', () => {
    const third = sentBy('three-way-handshake', 'client')[1]!.segment;
    expect([third.seq, third.ack, third.text]).toEqual([101, 301, '']);
    for (const { run } of SCENARIOS)
      for (const e of simulate(run).events)
        if (e.kind === 'sent' && e.reason === 'retransmission') expect(e.segment.syn || e.segment.fin || e.segment.text !== '').toBe(true);
  });

  test('a stale SYN is answered by SYN,ACK, and that by RST with seq = its ack', () => {
    const stale = sentBy('old-duplicate-syn', 'server')[0]!.segment;
    const answer = sentBy('old-duplicate-syn', 'client').find((e) => e.segment.rst)!.segment;
    expect(stale.syn).toBe(true);
    expect(answer).toMatchObject({ seq: stale.ack, ack: null });
  });

  test('a closed port answers RST,ACK with seq 0 and ack = seq + 1', () => {
    expect(sentBy('connection-refused', 'server')[0]!.segment).toMatchObject({ rst: true, seq: 0, ack: 101 });
  });

  test('in half-close the other side goes on sending, and is acknowledged', () => {
    const fin = sentBy('half-close', 'client').find((e) => e.segment.fin)!;
    const after = sentBy('half-close', 'server').filter((e) => e.at > fin.at && e.segment.text !== '');
    expect(after.map((e) => e.segment.text)).toEqual(['apple', 'pear']);
  });

  test('the last ACK lost: the FIN comes again, is acknowledged, and TIME-WAIT begins anew', () => {
    const begun = eventsOf('lost-last-ack').flatMap((e) =>
      e.kind === 'timer' && e.timer === '2MSL' && e.act === 'started' ? [e.due - e.at] : [],
    );
    expect(begun).toEqual([60_000, 60_000]);
  });

  test('what came for the wrong connection is taken only where two segments were enough', () => {
    const delivered = (run: Run) =>
      simulate(run).events.flatMap((e) => (e.kind === 'returned' && e.side === 'server' && e.text ? [e.text] : []));
    const { run, whatIf } = scenarioById('what-if-two-way')!;
    expect(delivered(run)).toEqual([]);
    expect(delivered(whatIf!)).toEqual(['Pay Bob 100']);
    const forged = scenarioById('what-if-guessable-isn')!;
    expect(delivered(forged.run)).toEqual([]);
    expect(delivered(forged.whatIf!)).toEqual(['trust me']);
  });

  test('with the queue full the honest client is not answered; with cookies it is, and nothing was remembered', () => {
    const { run, whatIf } = scenarioById('syn-flood')!;
    const opened = (r: Run) => simulate(r).events.find((e) => e.kind === 'told' && e.side === 'server' && e.told.what === 'open')?.at;
    expect(opened(run)).toBeGreaterThan(20_000);
    expect(opened(whatIf!)).toBe(120);
  });
});
