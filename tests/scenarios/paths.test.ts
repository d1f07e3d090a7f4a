import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS, scenarioById } from '../../src/scenarios';
import type { Side } from '../../src/tcp/names';
import type { Run } from '../../src/trace/run';
import { PATHS, WHAT_IFS } from './table';

/** The states of one end in order: one an event, as the badge shows them. */
const pathOf = (run: Run, side: Side): string => {
  const states = ['CLOSED'];
  for (const e of simulate(run).events) if (e.kind === 'changed' && e.side === side && e.to !== states.at(-1)) states.push(e.to);
  return states.join(' ');
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
