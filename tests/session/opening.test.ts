import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { jsonOf } from '../../src/export/json';
import { DEFAULT_ADDRESS } from '../../src/session/address';
import { askedOpening, type Opening, openingOf, runOpening } from '../../src/session/opening';
import { type Session, sessionMachine, statusOf } from '../../src/session/session';
import { recordOf, runOf } from '../../src/session/source';
import { addressOf, FIRST } from '../../src/session/state';
import { format, parse } from '../../src/session/url';
import { whatIfLost } from '../../src/teach/whatIfLost';
import { flightsOf } from '../../src/trace/flights';

const actors: Session[] = [];
const session = (): Session => {
  const actor = createActor(sessionMachine, { input: FIRST });
  actors.push(actor);
  actor.start();
  actor.send({ type: 'READY' });
  return actor;
};
afterEach(() => {
  for (const actor of actors.splice(0)) actor.stop();
});

const capture = new Uint8Array(readFileSync(new URL('../captures/a-client-close.pcap', import.meta.url)));
const file = (name: string, octets: Uint8Array<ArrayBuffer>) => openingOf([new File([octets], name)]);
/** Opens it, and waits until it is read. */
const open = async (actor: Session, opening: Opening) => {
  actor.send({ type: 'OPEN', opening });
  const { context } = await waitFor(actor, ({ value }) => value.file === 'none');
  return context;
};

test('a capture comes onto the stage at its beginning, and stops what moved', async () => {
  const actor = session();
  actor.send({ type: 'PLAY' });
  const { source, trace, shown, notices } = await open(actor, file('mine.pcap', capture));
  expect(source).toMatchObject({ kind: 'file', name: 'mine.pcap', playing: { n: 1, chosen: null, inferred: 'client' } });
  expect(trace.source).toBe('captured');
  expect({ shown, notices }).toEqual({ shown: 0, notices: [] });
  expect(statusOf(actor.getSnapshot())).toBe('paused');
});

test('a viewer’s own file is not in the address, the page’s sample is, with its beat', async () => {
  const actor = session();
  await open(actor, file('mine.pcap', capture));
  actor.send({ type: 'GO', beat: 3 });
  expect(format(addressOf(actor.getSnapshot().context))).toBe('');
  const sample: Opening = {
    source: { kind: 'sample', id: 'a-client-close' },
    place: { beat: 4, from: null, to: null },
    files: async () => [new Blob([capture])],
  };
  expect(format(addressOf(await open(actor, sample)))).toBe('?scenario=a-client-close&beat=4');
});

describe('what cannot be played leaves the stage as it was, and says why', () => {
  const none = new Uint8Array();
  const told = new TextEncoder().encode(jsonOf('abort', [recordOf('abort')], (id) => id));
  const words = new TextEncoder().encode('This is no capture at all, only a text of some length.');
  test.each<[string, ReturnType<typeof file>, string]>([
    ['an empty file', file('empty.pcap', none), 'capture.empty'],
    ['a text', file('notes.txt', words), 'capture.notCapture'],
    ['what Export tells of a run', file('told.json', told), 'capture.account'],
    ['a capture cut off in its first packet', file('cut.pcap', capture.slice(0, 50)), 'capture.cutOffEarly'],
    ['a file that cannot be read', { ...file('gone.pcap', none), files: () => Promise.reject(new Error('gone')) }, 'capture.notRead'],
  ])('%s', async (_, opening, id) => {
    const actor = session();
    actor.send({ type: 'GO', beat: 5 });
    const before = actor.getSnapshot().context;
    const after = await open(actor, opening);
    expect(after).toEqual({ ...before, notices: after.notices });
    expect(after.notices[0]?.id).toBe(id);
    expect(after.notices[0]?.values.name).toBe(opening.source.kind === 'file' ? opening.source.name : '');
  });

  test('two runs at once, and a run with a capture: only captures can be opened together', async () => {
    const run = new File(['seed 5\n'], 'run.drill');
    const ids = async (...files: File[]) =>
      (await open(session(), openingOf(files))).notices.map(({ id, values }) => `${id} ${values.name}`);
    expect(await ids(run, run)).toEqual(['capture.notTogether run.drill', 'capture.notTogether run.drill']);
    expect(await ids(new File([capture], 'mine.pcap'), run)).toEqual(['capture.notTogether run.drill']);
  });

  test('while playing, it goes on playing', async () => {
    const actor = session();
    actor.send({ type: 'PLAY' });
    await open(actor, file('notes.txt', words));
    expect(statusOf(actor.getSnapshot())).toBe('playing');
  });
});

test('of a capture that is cut off what is whole is played, and the cut is said', async () => {
  const actor = session();
  const { source, notices } = await open(actor, file('cut.pcap', capture.slice(0, capture.length - 20)));
  expect(source.kind).toBe('file');
  expect(notices).toEqual([{ id: 'capture.cutOff', values: { name: 'cut.pcap', octet: expect.any(Number) } }]);
});

test('a page whose address names a capture is ready when that is there, at its beat', async () => {
  const address = { ...DEFAULT_ADDRESS, scenario: 'a-client-close', beat: 3 };
  const actor = createActor(sessionMachine, { input: { ...FIRST, address } });
  actors.push(actor);
  actor.start();
  const { awaited } = actor.getSnapshot().context;
  expect(awaited).toMatchObject({ source: { kind: 'sample', id: 'a-client-close' }, place: { beat: 3 } });
  actor.send({ type: 'OPEN', opening: { ...awaited!, files: async () => [new Blob([capture])] } });
  expect(statusOf(actor.getSnapshot())).toBe('loading');
  const { context } = await waitFor(actor, (snapshot) => statusOf(snapshot) === 'paused');
  expect(context).toMatchObject({ shown: 3, source: { kind: 'sample' } });
});

describe('a run that is in no library', () => {
  const lost = () => {
    const run = runOf({ kind: 'scenario', id: 'whole-life' })!;
    return whatIfLost(run, flightsOf(recordOf('whole-life'))[0]!)!;
  };

  test('comes onto the stage at its beat, and the address that holds it opens it again', async () => {
    const actor = session();
    const { source, trace, shown, notices } = await open(actor, runOpening(lost(), 'The SYN is lost', 2));
    expect(source).toMatchObject({ kind: 'run', run: lost(), title: 'The SYN is lost' });
    expect({ shown, notices }).toEqual({ shown: 2, notices: [] });
    expect(flightsOf(trace)[0]?.lost).not.toBeNull();
    const { address } = parse(format(addressOf(actor.getSnapshot().context)), []);
    const again = await open(session(), askedOpening(address)!);
    expect(again.trace).toEqual(trace);
    expect(again.source).toEqual(source);
    expect(again.shown).toBe(2);
  });

  test('one that cannot be read leaves the stage as it was, and says so', async () => {
    const actor = session();
    const before = actor.getSnapshot().context;
    const after = await open(actor, askedOpening({ ...DEFAULT_ADDRESS, run: 'abc' })!);
    expect(after).toEqual({ ...before, notices: after.notices });
    expect(after.notices.map(({ id }) => id)).toEqual(['notice.badRun']);
  });

  test('what else was wrong in its address is still said; what is opened later has its own to say', async () => {
    const { address, notices } = parse('?run=abc&speed=99', []);
    const actor = createActor(sessionMachine, { input: { ...FIRST, address, notices } }).start();
    const { awaited } = actor.getSnapshot().context;
    expect((await open(actor, awaited!)).notices.map(({ id }) => id)).toEqual(['notice.badValue', 'notice.badRun']);
    expect((await open(actor, runOpening(lost(), null, 0))).notices).toEqual([]);
    actor.stop();
  });

  test('an address that names one waits for it', () => {
    const actor = createActor(sessionMachine, { input: { ...FIRST, address: { ...DEFAULT_ADDRESS, run: 'abc' } } });
    expect(actor.getSnapshot().context.awaited).toEqual({ run: 'abc', title: null, place: { beat: null, from: null, to: null } });
  });
});

describe('a file that holds a run', () => {
  const text = (name: string, source: string) => file(name, new TextEncoder().encode(source));
  const drill = 'title "Mine"\ntitle zh-Hans "我的"\nclient does\n  connect\nexpect client = ESTABLISHED\nbeat 1 "It knocks."\n';

  test('is known by what is in it, and keeps what its author says, in the address too', async () => {
    const actor = session();
    const { source, trace } = await open(actor, text('anything.pcap', drill));
    expect(source).toMatchObject({ kind: 'run', title: 'Mine', said: { remarks: [{ text: 'Mine' }, { text: '我的' }, { beat: 1 }] } });
    const { address } = parse(format(addressOf(actor.getSnapshot().context)), []);
    const again = await open(session(), askedOpening(address)!);
    expect(again.trace).toEqual(trace);
    expect(again.source).toMatchObject({ kind: 'run', said: { remarks: [{ text: 'Mine' }, { text: '我的' }, { text: 'It knocks.' }] } });
  });

  test('what cannot be read of it is named with line and column, and the rest is played', async () => {
    const { trace, notices } = await open(session(), text('mine.txt', `${drill}at 5 client shouts\n`));
    expect(flightsOf(trace)[0]?.segment.syn).toBe(true);
    expect(notices.map(({ id, values }) => [id, values.line, values.column])).toEqual([
      ['notice.runFaults', undefined, undefined],
      ['drill.unknownWord', 7, 13],
    ]);
  });

  test('a run that would go on for ever is cut off, and says so', async () => {
    const restless = 'rule finWait2Limit 5\nclient rto 1 giveUp 1000000000 synGiveUp 1000000000\nclient does\n  connect\nat 0 client cut\n';
    const { notices } = await open(session(), text('restless.txt', restless));
    expect(notices.map(({ id }) => id)).toEqual(['notice.runTooLong']);
  });
});
