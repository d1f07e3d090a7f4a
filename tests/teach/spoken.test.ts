import { describe, expect, test } from 'vitest';
import { filler } from '../../src/teach/fill';
import { spokenOf } from '../../src/teach/spoken';
import { load, say, sayAll } from '../../src/words';
import { keysOf, openHoles, RUNS, stepsOf, traceOf } from './telling';

const heard = async (id: string, n: number, lang: 'en' | 'zh-Hans' = 'en'): Promise<string> => {
  const catalogue = await load(lang);
  const trace = traceOf(id);
  return sayAll(
    catalogue,
    spokenOf(trace, n, (octets) => say(catalogue, 'spoken.octets', { n: octets })),
    filler(trace, 'relative', (side) => say(catalogue, `name.${side}`)),
  );
};

describe('a beat for those who hear it', () => {
  test.each([
    [0, 'Nothing has happened yet.'],
    [2, 'The client calls connect(). The client sends SYN. The client is now SYN-SENT.'],
    [3, 'The server gets SYN. The server sends SYN, ACK. The server is now SYN-RECEIVED.'],
    [5, 'The server gets ACK. The server is now ESTABLISHED.'],
    [6, 'The server calls send(). The server sends 14 octets.'],
  ])('beat %i of a whole life', async (n, sentence) => {
    expect(await heard('whole-life', n)).toBe(sentence);
  });

  test('in Chinese', async () => {
    expect(await heard('whole-life', 3, 'zh-Hans')).toBe('服务器收到 SYN。服务器发出 SYN, ACK。服务器进入 SYN-RECEIVED。');
  });

  test('what comes again is said to come again', async () => {
    const n = keysOf(traceOf('lost-syn')).indexOf('again.syn') + 1;
    expect(await heard('lost-syn', n)).toBe('A timer of the client runs out. The client sends SYN again.');
  });

  test.each([
    ['whole-life', 7, 'The client gets 14 octets. The client sends ACK.'],
    ['lost-data', 7, 'The network loses 400 octets from the client.'],
    ['lost-data', 8, 'A timer of the client runs out. The client sends 400 octets again.'],
    ['what-if-two-way', 15, 'Old, and still on its way from the client: 11 octets.'],
  ])('data is not heard as a bare ACK, which nobody ever repeats: %s, beat %i', async (id, n, sentence) => {
    expect(await heard(id, n)).toBe(sentence);
  });

  test('a FIN is heard though data comes with it', async () => {
    expect(await heard('fin-with-data', 6)).toContain('The client sends 16 octets, FIN, ACK.');
    expect(await heard('fin-with-data', 7, 'zh-Hans')).toContain('服务器收到 16 字节数据, FIN, ACK。');
  });

  test('a window that is shut or opened is heard, and a call that fails', async () => {
    const at = (id: string, key: string): number => keysOf(traceOf(id)).indexOf(key) + 1;
    expect(await heard('zero-window', at('zero-window', 'data.full'))).toContain('The server sends ACK, win 0.');
    expect(await heard('zero-window', at('zero-window', 'receive.opens'))).toContain('ACK, win 1000.');
    expect(await heard('time-wait-pile-up', at('time-wait-pile-up', 'call.noPort'))).toBe(
      'The client calls connect(). At the client connect() fails.',
    );
  });

  test('no beat is silent, and no hole is open', () => {
    for (const { trace } of RUNS) {
      for (const n of stepsOf(trace)) {
        const said = spokenOf(trace, n, String);
        expect(said.length).toBeGreaterThan(0);
        expect(said.flatMap((msg) => openHoles(trace, msg))).toEqual([]);
      }
    }
  });
});
