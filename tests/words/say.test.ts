import { describe, expect, expectTypeOf, test } from 'vitest';
import { english, type Holes, LANGUAGES, load, partsOf, say, sayAll, sayMsg } from '../../src/words';
import { choicesIn } from '../../src/words/choices';

const name = (hole: { side: string }): string => `the ${hole.side}`;
const client = { side: 'client' };

describe('say', () => {
  test('gives the sentence of that name', () => {
    expect(say(english, 'player.step')).toBe('Step forward');
  });

  test('fills its holes', async () => {
    expect(say(await load('en'), 'explanation.step', { n: 7, last: 11 })).toBe('Step 7 of 11');
  });

  test('has its holes typed by the English sentence', () => {
    expectTypeOf<Holes<'explanation.step'>>().toEqualTypeOf<'n' | 'last'>();
    expectTypeOf<Holes<'player.step'>>().toEqualTypeOf<never>();
    expectTypeOf<Holes<'ladder.segments'>>().toEqualTypeOf<'n'>();
  });
});

describe('plural forms', () => {
  test.each([
    [1, '1 segment sent so far'],
    [2, '2 segments sent so far'],
    [0, '0 segments sent so far'],
  ])('English has two: %i', (n, sentence) => {
    expect(say(english, 'ladder.segments', { n })).toBe(sentence);
  });

  test('Chinese has one', async () => {
    expect(say(await load('zh-Hans'), 'ladder.segments', { n: 1 })).toBe('到目前为止发送了 1 个报文段');
  });
});

describe('a sentence whose holes the reader fills', () => {
  const msg = { id: 'spoken.crashed', values: { me: client } } as const;

  test('begins with a capital, though its first hole does not', () => {
    expect(sayMsg(english, msg, name)).toBe('The client crashes.');
  });

  test('keeps a name as it is where it does not begin the sentence', () => {
    expect(sayMsg(english, { id: 'spoken.lost', values: { me: client, what: 'SYN, ACK' } }, name)).toBe(
      'The network loses SYN, ACK from the client.',
    );
  });

  test('comes in pieces, so that a view can set its numbers apart', () => {
    expect(partsOf(english, { id: 'player.time', values: { seconds: '0.020' } }, name)).toEqual([
      { hole: 'seconds', text: '0.020' },
      { hole: null, text: ' s' },
    ]);
  });
});

describe('several sentences', () => {
  const two = [
    { id: 'spoken.sends', values: { me: client, what: 'SYN' } },
    { id: 'spoken.state', values: { me: client, state: 'SYN-SENT' } },
  ] as const;

  test('have a space between them in English, none in Chinese', async () => {
    expect(sayAll(english, two, name)).toBe('The client sends SYN. The client is now SYN-SENT.');
    expect(sayAll(await load('zh-Hans'), two, () => '客户端')).toBe('客户端发出 SYN。客户端进入 SYN-SENT。');
  });
});

test('what can be chosen is told as each language does; in Chinese a Latin word stands apart from a Han one', () => {
  expect(choicesIn('en', ['present', 'speaker'])).toBe('present or speaker');
  expect(choicesIn('zh-Hans', ['present', 'speaker'])).toBe('present 或 speaker');
  expect(choicesIn('zh-Hans', ['light', 'dark', 'projector'])).toBe('light、dark 或 projector');
});

describe('languages', () => {
  test('English is there from the start with what the page itself says; what tells the beats is loaded', async () => {
    expect(sayMsg(english, { id: 'beat.start.title', values: {} }, String)).toBe('beat.start.title');
    expect(sayMsg(await load('en'), { id: 'beat.start.title', values: {} }, String)).toBe('Nothing has happened yet');
  });

  test('each can be loaded, and says so', async () => {
    const loaded = await Promise.all(LANGUAGES.map(({ lang }) => load(lang)));
    expect(loaded.map(({ lang }) => lang)).toEqual(['en', 'zh-Hans']);
    expect(loaded.map((catalogue) => say(catalogue, 'player.play'))).toEqual(['Play', '播放']);
  });
});
