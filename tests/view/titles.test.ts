import { expect, test } from 'vitest';
import type { Source } from '../../src/session/source';
import { QUESTIONS } from '../../src/teach/questions';
import { RUNS } from '../../src/teach/runs';
import { saySource } from '../../src/view/page/useWords';
import { titlesOf, titlesOfQuestion } from '../../src/view/panels/titles';
import { LANGUAGES, load } from '../../src/words';

test('a run made from something else has its title in each language, and is called by the reader’s own', async () => {
  const remarks = await titlesOf({ kind: 'scenario', id: 'three-way-handshake' });
  expect(remarks).toEqual([
    { beat: null, lang: 'en', text: 'Three-way handshake' },
    { beat: null, lang: 'zh-Hans', text: '三次握手' },
  ]);
  const made: Source = {
    kind: 'run',
    run: RUNS['two sends'],
    said: { remarks, expectations: [] },
    packed: '',
    title: 'Three-way handshake',
  };
  const says = await Promise.all(LANGUAGES.map(async ({ lang }) => saySource(await load(lang), made)));
  expect(says).toEqual(['Three-way handshake', '三次握手']);
  expect(await titlesOf(made)).toEqual(remarks);
});

test('a run that answers a question is called by it, in each language', async () => {
  const own = QUESTIONS.filter(({ run }) => 'own' in run);
  expect(own.length).toBeGreaterThan(0);
  for (const question of own) {
    const [english, chinese] = await titlesOfQuestion(question);
    expect([english?.lang, english?.text, chinese?.lang, chinese?.text]).toEqual([
      'en',
      expect.stringMatching(/\?$/),
      'zh-Hans',
      expect.stringMatching(/？$/),
    ]);
  }
});
