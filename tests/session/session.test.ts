import { afterEach, describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { type Address, DEFAULT_ADDRESS } from '../../src/session/address';
import { type Session, sessionMachine, statusOf } from '../../src/session/session';
import { addressOf, lastBeat } from '../../src/session/state';
import { flightsOf } from '../../src/trace/flights';
import { paceOf } from '../../src/trace/pace';

const actors: Session[] = [];
const open = (said: Partial<Address> = {}): Session => {
  const actor = createActor(sessionMachine, { input: { address: { ...DEFAULT_ADDRESS, ...said }, notices: [], lang: 'en' } });
  actors.push(actor);
  return actor.start();
};
const ready = (said: Partial<Address> = {}): Session => {
  const session = open(said);
  session.send({ type: 'READY' });
  return session;
};
afterEach(() => {
  for (const actor of actors.splice(0)) actor.stop();
});

const status = (session: Session) => statusOf(session.getSnapshot());
const state = (session: Session) => session.getSnapshot().context;
/** The clock's part of a step: the playhead crosses into the beat, and comes to rest. */
const arrive = (session: Session) => {
  session.send({ type: 'CROSSED', beat: state(session).beat });
  session.send({ type: 'ARRIVED' });
};

describe('a page that opens', () => {
  test('is loading, and moves nothing, until it is ready', () => {
    const session = open({ beat: 3 });
    session.send({ type: 'STEP' });
    expect(status(session)).toBe('loading');
    expect(state(session)).toMatchObject({ beat: 3, shown: 3 });
    session.send({ type: 'READY' });
    expect(status(session)).toBe('paused');
  });

  test('plays at once when the address says autoplay', () => expect(status(ready({ autoplay: true }))).toBe('playing'));

  test('opens at `from` when no beat is named', () => expect(state(ready({ from: 3, to: 9 })).shown).toBe(3));

  test.each<[string, Partial<Address>, number, string]>([
    ['a beat beyond the end', { beat: 999 }, lastBeat(state(ready()).trace), 'notice.noSuchBeat'],
    ['a beat outside the range', { beat: 1, from: 3, to: 9 }, 3, 'notice.noSuchBeat'],
    ['a range that runs backwards', { from: 9, to: 3 }, 0, 'notice.noSuchRange'],
    ['a range beyond the end', { from: 3, to: 999 }, 0, 'notice.noSuchRange'],
  ])('%s: what is nearest, and a notice', (_, said, beat, id) => {
    const { shown, notices } = state(ready(said));
    expect({ shown, ids: notices.map((each) => each.id) }).toEqual({ shown: beat, ids: [id] });
  });
});

describe('stepping', () => {
  test('binds the playhead to the next beat; the views follow when it comes there', () => {
    const session = ready();
    session.send({ type: 'STEP' });
    expect(status(session)).toBe('moving');
    expect(state(session)).toMatchObject({ beat: 1, shown: 0, motion: { how: 'walk', from: null, to: 1 } });
    session.send({ type: 'CROSSED', beat: 1 });
    expect(status(session)).toBe('moving');
    session.send({ type: 'ARRIVED' });
    expect(status(session)).toBe('paused');
    expect(state(session)).toMatchObject({ beat: 1, shown: 1 });
  });

  test('again while moving: the beat under way is over at once, and the next begins', () => {
    const session = ready();
    session.send({ type: 'STEP' });
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ beat: 2, shown: 1, motion: { how: 'walk', from: 1, to: 2 } });
  });

  test('back is another moment of the same record', () => {
    const session = ready({ beat: 5 });
    const { trace } = state(session);
    session.send({ type: 'BACK' });
    expect(state(session)).toMatchObject({ beat: 4, shown: 5, motion: { how: 'ease', to: 4 } });
    arrive(session);
    expect(state(session)).toMatchObject({ beat: 4, shown: 4 });
    expect(state(session).trace).toBe(trace);
  });

  test('goes from the first to the last beat of the range, and not beyond', () => {
    const session = ready({ from: 3, to: 5 });
    session.send({ type: 'BACK' });
    expect(status(session)).toBe('paused');
    for (let n = 0; n < 9; n++) {
      session.send({ type: 'STEP' });
      arrive(session);
    }
    expect(state(session).shown).toBe(5);
    session.send({ type: 'GO', beat: 0 });
    expect(state(session).shown).toBe(3);
    session.send({ type: 'END' });
    expect(state(session).shown).toBe(5);
    session.send({ type: 'HOME' });
    expect(state(session).shown).toBe(3);
  });
});

describe('playing', () => {
  test('runs through the beats to the last, and is then paused', () => {
    const session = ready();
    session.send({ type: 'PLAY' });
    const { last } = state(session).range;
    expect(state(session).motion).toEqual({ how: 'run', from: null, to: last });
    for (let beat = 1; beat <= last; beat++) {
      session.send({ type: 'CROSSED', beat });
      expect(state(session)).toMatchObject({ beat, shown: beat });
    }
    expect(status(session)).toBe('playing');
    session.send({ type: 'ARRIVED' });
    expect(status(session)).toBe('paused');
  });

  test('at the end starts anew', () => {
    const session = ready();
    session.send({ type: 'END' });
    session.send({ type: 'TOGGLE' });
    expect(state(session)).toMatchObject({ shown: 0, motion: { how: 'run', from: 0 } });
  });

  test('is held where it is, and a step goes on from there', () => {
    const session = ready();
    session.send({ type: 'TOGGLE' });
    session.send({ type: 'CROSSED', beat: 4 });
    session.send({ type: 'TOGGLE' });
    expect(status(session)).toBe('paused');
    expect(state(session).motion).toEqual({ how: 'hold' });
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ beat: 5, motion: { how: 'walk', from: null, to: 5 } });
  });

  test('goes on at a new speed', () => {
    const session = ready();
    session.send({ type: 'PLAY' });
    const before = state(session).motion;
    session.send({ type: 'SET', change: { speed: 4 } });
    expect(state(session).motion).toEqual(before);
    expect(state(session).motion).not.toBe(before);
    expect(status(session)).toBe('playing');
  });

  test('step back while playing leaves off playing', () => {
    const session = ready({ beat: 4 });
    session.send({ type: 'PLAY' });
    session.send({ type: 'BACK' });
    expect(status(session)).toBe('moving');
    expect(state(session).beat).toBe(3);
  });
});

test('a finger on the timeline: the beat follows it, and comes to rest when it is lifted', () => {
  const session = ready();
  const watch = paceOf(state(session).trace).beats[6]!.lands + 1;
  session.send({ type: 'SCRUB', watch });
  expect(status(session)).toBe('moving');
  session.send({ type: 'CROSSED', beat: 6 });
  expect(state(session)).toMatchObject({ beat: 6, shown: 6 });
  session.send({ type: 'RELEASE' });
  expect(state(session).motion).toEqual({ how: 'ease', to: 6 });
  session.send({ type: 'ARRIVED' });
  expect(status(session)).toBe('paused');
});

describe('choosing', () => {
  test('another scenario starts at its beginning, without the range and the notices of the old one', () => {
    const session = ready({ beat: 99, from: 3, to: 5 });
    session.send({ type: 'PLAY' });
    session.send({ type: 'CHOOSE', scenario: 'connection-refused' });
    const { source, range, shown, notices, trace } = state(session);
    expect(status(session)).toBe('paused');
    expect({ source, range, shown, notices }).toEqual({
      source: { kind: 'scenario', id: 'connection-refused' },
      range: { first: 0, last: lastBeat(trace) },
      shown: 0,
      notices: [],
    });
  });

  test('a language puts it into the address; the browser’s own stays out', () => {
    const session = ready();
    expect(addressOf(state(session)).lang).toBeNull();
    session.send({ type: 'SET', change: { lang: 'zh-Hans' } });
    expect(addressOf(state(session)).lang).toBe('zh-Hans');
  });
});

describe('the address of the moment', () => {
  test.each<Partial<Address>>([
    {},
    { beat: 7, lang: 'zh-Hans', numbers: 'letters' },
    { scenario: 'simultaneous-close', beat: 4, theme: 'dark', view: 'embed', speed: 2 },
    { from: 3, to: 9, names: ['browser', 'web server'], keys: false, links: false, motion: 'reduce', panels: ['explain'] },
  ])('%j', (said) => expect(addressOf(state(ready(said)))).toEqual({ ...DEFAULT_ADDRESS, ...said }));

  test('is the beat shown, wherever one came from', () => {
    const session = ready();
    session.send({ type: 'STEP' });
    arrive(session);
    expect(addressOf(state(session)).beat).toBe(1);
  });
});

describe('what comes next?', () => {
  const asking = () => ready({ scenario: 'three-way-handshake', ask: true });
  const sends = (session: Session): boolean => flightsOf(state(session).trace).some(({ sentBeat }) => sentBeat === state(session).beat + 1);

  test('a step first asks, and shows nothing; the next one shows it', () => {
    const session = asking();
    while (!sends(session)) {
      session.send({ type: 'STEP' });
      arrive(session);
    }
    const { beat } = state(session);
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ beat, shown: beat, asked: beat });
    expect(status(session)).toBe('paused');
    session.send({ type: 'STEP' });
    expect(state(session).beat).toBe(beat + 1);
  });

  test('of what is only received nothing is asked, and a step back asks anew', () => {
    const session = asking();
    const { beats } = { beats: lastBeat(state(session).trace) };
    let steps = 0;
    while (state(session).beat < beats) {
      session.send({ type: 'STEP' });
      if (status(session) === 'moving') arrive(session);
      steps++;
    }
    const senders = new Set(flightsOf(state(session).trace).map(({ sentBeat }) => sentBeat));
    expect(steps).toBe(beats + senders.size);
    session.send({ type: 'BACK' });
    arrive(session);
    expect(state(session).asked).toBe(-1);
  });
});

describe('a lesson', () => {
  const lesson = ['lost-syn', 'lost-fin', 'abort'];

  test('goes on to its next scenario at the end of one, and back to the end of the one before', () => {
    const session = ready({ scenario: 'lost-syn', lesson });
    session.send({ type: 'END' });
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ source: { id: 'lost-fin' }, shown: 0 });
    session.send({ type: 'BACK' });
    expect(state(session)).toMatchObject({ source: { id: 'lost-syn' }, shown: lastBeat(state(session).trace) });
  });

  test('is begun from a scenario that is not in it', () => {
    const session = ready({ scenario: 'lost-syn-ack', lesson });
    session.send({ type: 'BACK' });
    expect(state(session)).toMatchObject({ source: { id: 'lost-syn-ack' }, shown: 0 });
    session.send({ type: 'END' });
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ source: { id: 'lost-syn' }, shown: 0 });
  });

  test('ends where it ends', () => {
    const session = ready({ scenario: 'abort', lesson });
    session.send({ type: 'END' });
    const { shown } = state(session);
    session.send({ type: 'STEP' });
    expect(state(session)).toMatchObject({ source: { id: 'abort' }, shown });
    expect(addressOf(state(session)).lesson).toEqual(lesson);
  });
});
