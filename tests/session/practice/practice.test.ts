import { afterEach, describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { simulate } from '../../../src/net/simulate';
import { EMPTY_LESSON } from '../../../src/scenarios/drill';
import { packLesson, unpackLesson } from '../../../src/scenarios/drill/pack';
import { DEFAULT_ADDRESS } from '../../../src/session/address';
import { callsAt } from '../../../src/session/practice/calls';
import { fateInput, timersAt, underWayAt } from '../../../src/session/practice/fates';
import { beginning, inForce, intervene, partingOf, presentOf } from '../../../src/session/practice/history';
import { octetsOf } from '../../../src/session/practice/octets';
import { hereIn, practiceOf, showingIn } from '../../../src/session/practice/practice';
import { endFields, NETWORK_FIELDS, numberIn, RULE_SWITCHES, readsAtOnce } from '../../../src/session/practice/settings';
import { type Session, sessionMachine, statusOf } from '../../../src/session/session';
import { recordOf, runOf } from '../../../src/session/source';
import { addressOf, FIRST } from '../../../src/session/state';
import type { Side } from '../../../src/tcp/names';
import { flagsOf } from '../../../src/tcp/segment';
import { beatsOf } from '../../../src/trace/beats';
import { flightsOf } from '../../../src/trace/flights';
import type { Input, Run } from '../../../src/trace/run';
import { snapshotOfBeat } from '../../../src/trace/snapshot';

const actors: Session[] = [];
afterEach(() => {
  for (const actor of actors.splice(0)) actor.stop();
});

/** A session whose playhead arrives at once, and its practice. */
const stage = (address = DEFAULT_ADDRESS) => {
  const session = createActor(sessionMachine, { input: { ...FIRST, address } });
  actors.push(session);
  session.start();
  const { awaited } = session.getSnapshot().context;
  session.send(awaited === null ? { type: 'READY' } : { type: 'OPEN', opening: awaited });
  const practice = practiceOf(session);
  const context = () => session.getSnapshot().context;
  const rest = (): void => {
    if (statusOf(session.getSnapshot()) !== 'moving') return;
    session.send({ type: 'CROSSED', beat: context().beat });
    session.send({ type: 'ARRIVED' });
  };
  /** Waits until what was asked is done. */
  const done = async (asked: Promise<unknown>): Promise<void> => {
    await asked;
    rest();
  };
  const step = (): void => {
    session.send({ type: 'STEP' });
    rest();
  };
  const call = (side: Side, name: 'passive OPEN' | 'active OPEN') => done(practice.call(null, side, { call: name }));
  const states = () => {
    const { client, server } = snapshotOfBeat(context().trace, context().shown);
    return `${client.state} ${server.state}`;
  };
  const showing = () => showingIn(session.getSnapshot(), practice.store.getSnapshot().context);
  return { session, practice, context, done, step, call, states, showing };
};

/** From the empty stage to where the third segment of the handshake is under way. */
const thirdUnderWay = async () => {
  const on = stage();
  await on.done(on.practice.empty('From nothing'));
  await on.call('server', 'passive OPEN');
  await on.call('client', 'active OPEN');
  on.step();
  on.step();
  return on;
};

const underWay = ({ session }: ReturnType<typeof stage>) => {
  const { trace, beat } = hereIn(session.getSnapshot())!;
  return underWayAt(trace, beat);
};

describe('from the empty stage', () => {
  test('calls open a connection, each a step of its own', async () => {
    const on = await thirdUnderWay();
    expect(on.states()).toBe('ESTABLISHED SYN-RECEIVED');
    expect(on.context().shown).toBe(4);
    expect(on.context().source).toMatchObject({ kind: 'run', title: 'From nothing' });
  });

  test('the third ACK is lost, and data completes the handshake; undone, both are as they were', async () => {
    const on = await thirdUnderWay();
    const before = on.context().trace;
    const [ack] = underWay(on);
    await on.done(on.practice.fate(null, ack!.flight, { to: 'lose' }));
    expect(on.context().shown).toBe(4);
    await on.done(on.practice.call(null, 'client', { call: 'SEND', text: 'Hello' }));
    expect(on.context().shown).toBe(5);
    while (on.states() !== 'ESTABLISHED ESTABLISHED') on.step();
    const { trace } = on.context();
    expect(flightsOf(trace)[2]).toMatchObject({ landings: [], lost: {} });
    expect(flagsOf(flightsOf(trace)[3]!.segment)).toEqual(['PSH', 'ACK']);
    await on.done(on.practice.undo());
    await on.done(on.practice.undo());
    expect(on.context().trace).toEqual(before);
    expect(on.context().shown).toBe(4);
    await on.done(on.practice.redo());
    await on.done(on.practice.redo());
    expect(on.context().trace).toEqual(trace);
    expect(on.context().shown).toBe(5);
  });

  test('what is asked at once is done one after the other', async () => {
    const on = stage();
    const all = [
      on.practice.empty('x'),
      on.practice.call(null, 'server', { call: 'passive OPEN' }),
      on.practice.call(null, 'client', { call: 'active OPEN' }),
    ];
    await Promise.all(all);
    expect(runOf(on.context().source)?.inputs.length).toBe(2);
    expect(on.context().beat).toBe(2);
  });
});

describe('a branch of a scenario', () => {
  const branched = async () => {
    const on = stage();
    on.session.send({ type: 'GO', beat: 2 });
    const [syn] = underWay(on);
    await on.done(on.practice.fate('A whole life, changed', syn!.flight, { to: 'lose' }));
    return on;
  };

  test('is told from the original, which can be seen again at the same moment', async () => {
    const on = await branched();
    expect(on.showing()).toBe('mine');
    expect(on.context()).toMatchObject({ shown: 2, source: { title: 'A whole life, changed' } });
    await on.done(on.practice.original());
    expect(on.showing()).toBe('original');
    expect(on.context()).toMatchObject({ shown: 2, source: { kind: 'scenario', id: 'whole-life' } });
    expect(on.context().trace).toBe(recordOf('whole-life'));
    await on.done(on.practice.mine());
    expect(on.showing()).toBe('mine');
    expect(on.context().shown).toBe(2);
  });

  test('is remembered through a reload: what was changed, taken back, and what it was before', async () => {
    const on = await branched();
    await on.done(on.practice.call(null, 'server', { call: 'CLOSE', gone: true }));
    await on.done(on.practice.undo());
    const kept = on.practice.store.getSnapshot().context.history!;
    const text = await on.practice.saved();
    const { run } = addressOf(on.context());
    const again = stage({ ...DEFAULT_ADDRESS, run, beat: 2 });
    await again.done(again.practice.recall(text!));
    expect(again.showing()).toBe('mine');
    expect(again.practice.store.getSnapshot().context.history).toEqual(kept);
    await again.done(again.practice.undo());
    expect(again.showing()).toBe('original');
    expect(again.context().trace).toBe(recordOf('whole-life'));
    await again.done(again.practice.redo());
    await again.done(again.practice.redo());
    expect(again.practice.store.getSnapshot().context.history).toMatchObject({ done: [{}, {}], undone: [] });
    expect(again.context().source).toMatchObject({ title: 'A whole life, changed' });
  });

  test('of another run is not remembered', async () => {
    const on = await branched();
    const text = await on.practice.saved();
    const elsewhere = stage({ ...DEFAULT_ADDRESS, scenario: 'abort' });
    await elsewhere.done(elsewhere.practice.recall(text!));
    expect(elsewhere.practice.store.getSnapshot().context.history).toBeNull();
    expect(elsewhere.showing()).toBe('other');
  });

  test('stands beside the original, step by step; the address holds the changed run at its own step', async () => {
    const on = await branched();
    on.session.send({ type: 'END' });
    const last = on.context().shown;
    await on.done(on.practice.both());
    expect(on.showing()).toBe('both');
    const { pair } = on.context();
    expect(pair?.[1].events).toEqual(recordOf('whole-life').events);
    expect(partingOf(...pair!)).not.toBeNull();
    expect(addressOf(on.context())).toMatchObject({ beat: last, run: expect.any(String) });
    await on.done(on.practice.mine());
    expect(on.context()).toMatchObject({ pair: null, shown: last });
  });

  test('that was undone is the scenario again; what is done then takes the place of what was undone', async () => {
    const on = await branched();
    await on.done(on.practice.undo());
    expect(on.showing()).toBe('original');
    expect(on.context().source).toEqual({ kind: 'scenario', id: 'whole-life' });
    await on.done(on.practice.trouble(null, 'server', 'cut'));
    const { history } = on.practice.store.getSnapshot().context;
    expect(history).toMatchObject({ done: [{ beat: 2 }], undone: [] });
  });

  test('what is done to the original while a branch is kept is undone to that branch', async () => {
    const on = await branched();
    const mine = runOf(on.context().source);
    await on.done(on.practice.original());
    await on.done(on.practice.trouble(null, 'server', 'crash'));
    const { history } = on.practice.store.getSnapshot().context;
    expect(inForce(history!).length).toBe(1);
    await on.done(on.practice.undo());
    expect(runOf(on.context().source)).toBe(mine);
  });

  test('a stopped program leaves its end in CLOSE-WAIT', async () => {
    const on = stage();
    on.session.send({ type: 'GO', beat: 6 });
    await on.done(on.practice.trouble(null, 'server', 'stop'));
    on.session.send({ type: 'END' });
    expect(on.states()).toBe('FIN-WAIT-2 CLOSE-WAIT');
  });

  test('a line that was cut and mended loses what was sent meanwhile, and the past stays', async () => {
    const on = stage();
    on.session.send({ type: 'GO', beat: 1 });
    await on.done(on.practice.trouble(null, 'client', 'cut'));
    on.session.send({ type: 'GO', beat: 3 });
    const lost = flightsOf(on.context().trace)[0];
    expect(lost?.lost?.beat).toBe(3);
    await on.done(on.practice.trouble(null, 'client', 'mend'));
    expect(flightsOf(on.context().trace)[0]).toEqual(lost);
    expect(flightsOf(on.context().trace)[1]).toMatchObject({ side: 'client', lost: null, landings: [{}] });
    expect(runOf(on.context().source)?.inputs.filter((input) => input.do === 'cut')).toMatchObject([{ lasts: expect.any(Number) }]);
  });

  test('another setting is the same run recorded again, and no other run is touched', async () => {
    const on = stage();
    const { setup } = runOf(on.context().source)!;
    await on.done(on.practice.setUp(null, NETWORK_FIELDS[0]!.with(setup, 200)));
    expect(on.context().trace.setup.network.delay).toEqual({ client: 200, server: 20 });
    expect(recordOf('whole-life').setup).toBe(setup);
  });

  test('another run on the stage has nothing of it', async () => {
    const on = await branched();
    on.session.send({ type: 'CHOOSE', scenario: 'lost-syn' });
    expect(on.showing()).toBe('other');
    await on.done(on.practice.undo());
    expect(on.practice.store.getSnapshot().context.history?.done).toEqual([]);
  });
});

test('time passes to where a timer goes off', async () => {
  const on = stage();
  on.session.send({ type: 'CHOOSE', scenario: 'lost-syn' });
  on.session.send({ type: 'GO', beat: 2 });
  await on.practice.toTimer();
  const { trace, shown } = on.context();
  const { at } = snapshotOfBeat(trace, shown);
  expect(trace.events).toContainEqual({ kind: 'timer', side: 'client', at, timer: 'retransmission', act: 'elapsed' });
  await waitFor(on.session, ({ value }) => value.file === 'none');
});

describe('what is offered', () => {
  const offered = (scenario: Parameters<typeof recordOf>[0], beat: number, side: Side) =>
    callsAt(runOf({ kind: 'scenario', id: scenario })!, recordOf(scenario), beat, side, 'x')
      .filter(({ why }) => why === null)
      .map(({ call }) => (call.call === 'CLOSE' && call.gone ? 'CLOSE gone' : call.call));

  test('follows the state, as the model has it', () => {
    expect(offered('whole-life', 0, 'client')).toEqual(['passive OPEN', 'active OPEN']);
    expect(offered('whole-life', 1, 'server')).toEqual(['active OPEN', 'CLOSE', 'CLOSE gone', 'ABORT', 'STATUS']);
    expect(offered('whole-life', 6, 'client')).toEqual(['SEND', 'CLOSE', 'CLOSE gone', 'ABORT', 'STATUS']);
  });

  test('says why not', () => {
    const why = (beat: number, side: Side, text: string) =>
      callsAt(runOf({ kind: 'scenario', id: 'whole-life' })!, recordOf('whole-life'), beat, side, text).map(
        (offer) => offer.why?.slice('practice.why.'.length) ?? null,
      );
    expect(why(0, 'client', 'x').slice(2, 4)).toEqual(['none', 'none']);
    expect(why(1, 'server', 'x')).toEqual(['exists', null, 'remote', 'nothingUnread', null, null, null, null]);
    expect(why(6, 'client', '')[2]).toBe('noText');
  });

  test('no more than a link can bring is sent', () => {
    const { setup } = EMPTY_LESSON.run;
    const afterSends = (mss: number, sends: number, text: string) => {
      const send = (n: number): Input => ({ at: 100 + n, do: 'call', side: 'client', call: { call: 'SEND', text } });
      const inputs: Input[] = [
        { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
        { at: 0, do: 'call', side: 'client', call: { call: 'active OPEN' } },
        ...Array.from({ length: sends }, (_, n) => send(n)),
      ];
      const run: Run = { setup: { ...setup, client: { ...setup.client, config: { mss } } }, inputs };
      expect(unpackLesson(packLesson({ ...EMPTY_LESSON, run }))?.lesson.run).toEqual(run);
      const trace = simulate(run);
      return callsAt(run, trace, beatsOf(trace).length - 1, 'client', text)[2]?.why;
    };
    expect(afterSends(1, 0, 'x'.repeat(3000))).toBe(null);
    expect(afterSends(1, 0, 'x'.repeat(5000))).toBe('practice.why.tooMuch');
    expect(afterSends(1460, 9, 'x'.repeat(10_000))).toBe(null);
    expect(afterSends(1460, 9, '\u00e4'.repeat(10_000))).toBe('practice.why.tooLong');
  });

  test('a segment held until a timer has gone off arrives after it', () => {
    const run = runOf({ kind: 'scenario', id: 'whole-life' })!;
    const trace = recordOf('whole-life');
    const [syn] = underWayAt(trace, 2);
    const [timer] = timersAt(trace, 2);
    expect(timer?.timer).toBe('retransmission');
    const input = fateInput(trace, 2, syn!.flight, { to: 'hold', until: timer!.due + 5 });
    expect(input).toMatchObject({ do: 'fate', fate: { fate: 'delayed', by: timer!.due + 5 - syn!.flight.sentAt - 20 } });
    expect(presentOf({ origin: run, done: [], undone: [] })).toBe(run);
  });

  test('a SEND of octets repeats the text, or counts', () => {
    expect(octetsOf('é', null)).toBe('\u00c3\u00a9');
    expect(octetsOf('ab', 5)).toBe('ababa');
    expect(octetsOf('', 12)).toBe('012345678901');
    expect(octetsOf('', 20_000).length).toBe(10_000);
  });
});

describe('a setting', () => {
  const { setup } = runOf({ kind: 'scenario', id: 'whole-life' })!;
  const numbers = [...NETWORK_FIELDS, ...endFields('client'), ...endFields('server')];

  test.each(numbers.map((field) => [field.says, field] as const))('%s is read back as it was set', (_, field) => {
    const value = field.least + 1;
    expect(field.of(field.with(setup, value))).toBe(value);
    expect(numberIn(field, String(field.most))).toBe(field.most);
    expect(
      numberIn(
        field,
        String(field.most).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      ),
    ).toBe(field.most);
    expect([numberIn(field, ''), numberIn(field, 'x'), numberIn(field, String(field.most + 1))]).toEqual([null, null, null]);
  });

  test.each([...RULE_SWITCHES, readsAtOnce('client')].map((field) => [field.says, field] as const))(
    '%s goes there and back',
    (_, field) => {
      const other = field.with(setup, !field.of(setup));
      expect(field.of(other)).toBe(!field.of(setup));
      expect(field.with(other, field.of(setup))).toEqual(setup);
    },
  );
});

test.each([0.1, 0.5, 0.97, 0.999])('a segment that has come %s of a long way dies later, on the way', (part) => {
  const run = runOf({ kind: 'scenario', id: 'whole-life' })!;
  const [syn] = flightsOf(recordOf('whole-life'));
  const held: Run = { ...run, inputs: [{ at: 0, do: 'fate', side: 'client', nth: 1, fate: { fate: 'delayed', by: 980 } }] };
  // Something happens while it is under way: a beat at which it can be lost.
  const at = Math.round(syn!.sentAt + part * 1000);
  const busy: Run = { ...held, inputs: [...held.inputs, { at, do: 'call', side: 'server', call: { call: 'STATUS' } }] };
  const trace = simulate(busy);
  const beat = beatsOf(trace).findIndex((each) => each.at === at);
  const [late] = underWayAt(trace, beat);
  const after = simulate(presentOf(intervene(beginning(busy), busy, beat, fateInput(trace, beat, late!.flight, { to: 'lose' }))));
  const { lost } = flightsOf(after)[0]!;
  expect(lost!.at).toBeGreaterThan(at);
  expect(lost!.part).toBeLessThan(1);
  expect(beatsOf(after).slice(1, beat + 1)).toEqual(beatsOf(trace).slice(1, beat + 1));
});
