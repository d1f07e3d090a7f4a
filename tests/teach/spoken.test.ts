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
    spokenOf(trace, n),
    filler(trace, 'relative', (side) => say(catalogue, `name.${side}`)),
  );
};

describe('a beat for those who hear it', () => {
  test.each([
    [0, 'Nothing has happened yet.'],
    [2, 'The client calls connect(). The client sends SYN. The client is now SYN-SENT.'],
    [3, 'SYN arrives at the server. The server sends SYN, ACK. The server is now SYN-RECEIVED.'],
    [5, 'ACK arrives at the server. The server is now ESTABLISHED.'],
    [6, 'The server calls send(). The server sends 14 octets.'],
  ])('beat %i of a whole life', async (n, sentence) => {
    expect(await heard('whole-life', n)).toBe(sentence);
  });

  test('in Chinese', async () => {
    expect(await heard('whole-life', 3, 'zh-Hans')).toBe('SYN 到达服务器。服务器发出 SYN, ACK。服务器进入 SYN-RECEIVED。');
  });

  test('what comes again is said to come again', async () => {
    const n = keysOf(traceOf('lost-syn')).indexOf('again.syn') + 1;
    expect(await heard('lost-syn', n)).toBe('A timer of the client runs out. The client sends SYN again.');
  });

  test('no beat is silent, and no hole is open', () => {
    for (const { trace } of RUNS) {
      for (const n of stepsOf(trace)) {
        const said = spokenOf(trace, n);
        expect(said.length).toBeGreaterThan(0);
        expect(said.flatMap((msg) => openHoles(trace, msg))).toEqual([]);
      }
    }
  });
});
