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

test('whatever a line may begin with, and whatever may befall an end, has an example', () => {
  const choices = (text: string) => String(recordDraft(text).faults[0]?.values.choices).split(', ');
  const lines = GUIDE.flatMap(({ text }) => text.split('\n'));
  const told = (begins: string) => lines.some((line) => line.startsWith(`${begins} `) || line === begins);
  expect(choices('?').filter((part) => !told(part))).toEqual([]);
  expect(choices('at 0 client ?').filter((what) => !lines.some((line) => new RegExp(`^at \\d+ \\w+ ${what}`).test(line)))).toEqual([]);
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

test('what is on the stage can be written on', () => {
  expect(textOf({ kind: 'scenario', id: 'whole-life' })).toContain('send "Hello, Client!"');
});

/** A text as the shells of older Windows write it. */
const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

test.each<[string, string | Uint8Array<ArrayBuffer>, string | null, string[]]>([
  ['a drill text is taken as it stands, its faults with it', '# mine\nsed 5\nseed 5\n', '# mine\nsed 5\nseed 5\n', []],
  ['a text in UTF-16 too', utf16('title "你"\n'), 'title "你"\n', []],
  ['JSON as what it means, and what it does not mean is said', '{ "setup": { "seed": 7, "sed": 5 } }', 'seed 7', ['drill.unknownWord']],
  ['a letter is no run', 'Dear students,', null, []],
  ['nor is what is too long for one', '# \n'.repeat(1_000_000), null, []],
])('of a file, %s', async (_, octets, text, faults) => {
  const read = await textOfFile(new Blob([octets]));
  expect(read?.faults.map(({ id }) => id) ?? []).toEqual(faults);
  if (text === null) expect(read).toBeNull();
  else expect(read?.text).toContain(text);
});

test('a title becomes the name of a file', () => {
  expect(fileName('第三个 ACK 丢失', 'txt')).toBe('第三个-ACK-丢失.txt');
  expect(fileName('../../etc: "x"?', 'json')).toBe('etc-x.json');
  expect(fileName('…///', 'txt')).toMatch(/\.txt$/);
});
