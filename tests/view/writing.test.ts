import { expect, test } from 'vitest';
import { CHALLENGES } from '../../src/scenarios/challenges';
import { recordDraft, textOf, textOfFile } from '../../src/session/draft';
import { fileName } from '../../src/view/page/saveFile';
import { EXAMPLE, GUIDE } from '../../src/view/writing/guide';
import { en } from '../../src/words/en';

test('every example of the guide can be read by itself, and all of them together', () => {
  for (const text of [...GUIDE.map((example) => example.text), GUIDE.map((example) => example.text).join('\n')])
    expect(recordDraft(text).faults).toEqual([]);
});

test('the example that a text begins with is without a fault, and meets what it expects', () => {
  const { faults, unmet, lesson, trace } = recordDraft(EXAMPLE);
  expect({ faults, unmet }).toEqual({ faults: [], unmet: null });
  expect(lesson.expectations).toHaveLength(4);
  expect(trace.ending).toBe('rest');
});

test('every challenge has its sentences', () => {
  const named = CHALLENGES.flatMap(({ id }) => ['goal', 'hint', 'seen'].map((part) => `challenge.${id}.${part}`));
  expect(named.filter((id) => !(id in en))).toEqual([]);
  expect(Object.keys(en).filter((id) => id.startsWith('challenge.') && !named.includes(id))).toEqual([]);
});

test('a run is recorded only so far while somebody types', () => {
  const { trace } = recordDraft(
    'client rto 1 giveUp 1000000000 synGiveUp 1000000000\nclient does\n  connect\nnetwork loss 1 duplication 1\nserver does\n  connect\nserver rto 1 giveUp 1000000000 synGiveUp 1000000000\n',
  );
  expect(trace.ending).not.toBe('rest');
  expect(trace.events.length).toBeLessThan(2100);
});

test('what is on the stage can be written on; a file is taken as it stands, or as what its JSON means', () => {
  expect(textOf({ kind: 'scenario', id: 'whole-life' })).toContain('send "Hello, Client!"');
  expect(textOfFile('# mine\nseed 5\n')).toBe('# mine\nseed 5\n');
  expect(textOfFile('{ "inputs": [{ "at": 7, "do": "crash", "side": "server" }] }')).toContain('at 7 server crashes');
  expect(textOfFile('Dear students,')).toBeNull();
});

test('a title becomes the name of a file', () => {
  expect(fileName('第三个 ACK 丢失', 'txt')).toBe('第三个-ACK-丢失.txt');
  expect(fileName('../../etc: "x"?', 'json')).toBe('etc-x.json');
  expect(fileName('…///', 'txt')).toMatch(/\.txt$/);
});
