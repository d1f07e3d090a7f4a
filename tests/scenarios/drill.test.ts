import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/net/simulate';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON, readDrill, unmetBy, writeDrill } from '../../src/scenarios/drill';
import { MOST } from '../../src/scenarios/drill/bounds';
import { readRunFile } from '../../src/scenarios/drill/file';
import { writeRunJson } from '../../src/scenarios/drill/json';

/** The fault of a text with one, as line:column id. */
const faultOf = (text: string): string =>
  readDrill(text)
    .faults.map((f) => `${f.line}:${f.column} ${f.id}`)
    .join('; ');

describe('a drill text', () => {
  test('reads as a conversation', () => {
    const { lesson, faults } = readDrill(`
      title "The SYN is lost"          # a comment
      title zh-Hans "SYN 丢了"
      network delay 20 20
server does
  listen
  accept
client does
  after 10 connect
at 0 client 1 lost
expect client > SYN seq 100
expect client > SYN seq 100
expect server = SYN-RECEIVED
expect server > SYN,ACK ack 101
expect client = ESTABLISHED
beat 3 "Nobody has heard of it."
`);
    expect(faults).toEqual([]);
    const trace = simulate(lesson.run);
    expect(unmetBy(trace, lesson.expectations)).toBeNull();
    expect(lesson.remarks.map((r) => r.text)).toEqual(['The SYN is lost', 'SYN 丢了', 'Nobody has heard of it.']);
  });

  test.each(SCENARIOS)('$id can be written as text and read back', ({ run, whatIf }) => {
    for (const each of whatIf === undefined ? [run] : [run, whatIf]) {
      const lesson = { ...EMPTY_LESSON, run: each };
      expect(readDrill(writeDrill(lesson))).toEqual({ lesson, faults: [] });
    }
  });

  test('octets of any value and sentences of any language come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (sentence, octets) => {
        const text = String.fromCharCode(...octets);
        const lesson = {
          ...EMPTY_LESSON,
          run: { ...EMPTY_LESSON.run, inputs: [{ at: 5, do: 'call', side: 'client', call: { call: 'SEND', text } }] },
          remarks: [{ beat: 2, lang: 'zh-Hans', text: sentence }],
        } as const;
        expect(readDrill(writeDrill(lesson))).toEqual({ lesson, faults: [] });
      }),
    );
  });

  test.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['en-GB', 'en'],
    ['zh-Hant', 'zh-Hant'],
    ['es-419', 'es-419'],
  ])('a sentence in %s is one in %s, and comes back from JSON too', (tag, lang) => {
    const { lesson, faults } = readDrill(`beat 1 ${tag} "…"`);
    expect([faults, lesson.remarks]).toEqual([[], [{ beat: 1, lang, text: '…' }]]);
    expect(readRunFile(writeRunJson(lesson))).toEqual({ lesson, faults: [] });
  });

  test('what is no language is none in either form', () => {
    expect(faultOf('title <b> "x"')).toBe('1:7 drill.badLanguage');
    expect(readRunFile('{"setup":{},"remarks":[{"beat":1,"lang":"5","text":""}]}')?.faults[0]?.id).toBe('drill.badLanguage');
  });

  test('flags may be expected in any order', () => {
    const expected = (text: string) => readDrill(`at 0 server calls LISTEN\nat 1 client calls OPEN\n${text}`).lesson;
    for (const { run, expectations } of [
      expected('expect server > ACK,SYN'),
      readRunFile(
        writeRunJson(expected('')).replace('"expectations": []', '"expectations": [{"side":"server","sends":{"flags":["ACK","SYN"]}}]'),
      )!.lesson,
    ])
      expect([expectations.length, unmetBy(simulate(run), expectations)]).toEqual([1, null]);
  });

  test('what is typed in another script is sent as UTF-8', () => {
    const input = readDrill('at 5 client calls SEND "你"').lesson.run.inputs[0];
    expect(input).toMatchObject({ call: { text: '\u00e4\u00bd\u00a0' } });
  });

  test('the quotes of a phone or of a Chinese keyboard are quotes', () => {
    const { lesson, faults } = readDrill('title zh-Hans \u201c三次 "握手"\u201d\nat 5 client calls SEND \u201dHi\u201d # \u201c');
    expect(faults).toEqual([]);
    expect(readDrill('expect server > SYN\uFF0CACK')).toEqual(readDrill('expect server > SYN,ACK'));
    expect(lesson.remarks).toEqual([{ beat: null, lang: 'zh-Hans', text: '三次 "握手"' }]);
    expect(lesson.run.inputs).toMatchObject([{ call: { text: 'Hi' } }]);
    expect(readDrill('title "\u201cquoted\u201d"').lesson.remarks[0]?.text).toBe('\u201cquoted\u201d');
  });

  test('an expectation that is not met is named, with the beat to which all was well', () => {
    const { lesson } = readDrill('client does\n  connect\nexpect client > SYN\nexpect client = ESTABLISHED\n');
    expect(unmetBy(simulate(lesson.run), lesson.expectations)).toMatchObject({ expectation: { line: 4, is: 'ESTABLISHED' }, beat: 1 });
  });
});

describe('a fault is named with its line and column, and the rest is read', () => {
  test.each([
    ['at 0 client calls SEND "abc', '1:24 drill.openQuote'],
    ['at 0 client calls SEND \u201cabc"', '1:24 drill.openQuote'],
    ['at 0 client calls SEND "a\\q"', '1:25 drill.badEscape'],
    ['at 0 client calls', '1:18 drill.unknownWord'],
    ['at soon client calls OPEN', '1:4 drill.badNumber'],
    ['at 0 clint calls OPEN', '1:6 drill.unknownWord'],
    ['at 0 client calls OPEN now', '1:24 drill.tooMuch'],
    ['at 0 client stray SYN,ACK seq 90', '1:19 drill.ackWithoutNumber'],
    ['seed 1\n\nrule manners on', '3:6 drill.unknownWord'],
    ['expect client > SIN', '1:17 drill.unknownWord'],
    ['client port 70000', '1:13 drill.badNumber'],
  ])('%s', (text, fault) => expect(faultOf(text)).toBe(fault));

  test('a fault costs its line only', () => {
    const { lesson, faults } = readDrill('at 0 server calls LISTEN\nat 1 client calls NOTHING\nat 2 client calls OPEN');
    expect(faults).toHaveLength(1);
    expect(lesson.run.inputs).toHaveLength(2);
  });

  test.each([
    ['lines', `sed 5\n${'\n'.repeat(MOST.lines)}seed 5`, `1:1 drill.unknownWord; ${MOST.lines}:1 drill.tooLong`],
    ['characters', `# ${'x'.repeat(MOST.characters)}\nseed 5`, '1:1 drill.tooManyCharacters'],
  ])('what comes after so many %s is not read, which is said after all that was', (_, text, faults) => {
    expect(faultOf(text)).toBe(faults);
    expect(readDrill(text).lesson).toEqual(EMPTY_LESSON);
  });

  test('that there are too many of a kind is said once', () => {
    const { faults } = readDrill(`client does\n${'  connect\n'.repeat(MOST.program + 99)}`);
    expect(faults).toMatchObject([{ line: MOST.program + 2, id: 'drill.tooMany', values: { most: MOST.program } }]);
  });

  test('no text throws, whatever is in it', () => {
    const word = fc.constantFrom(
      'at',
      'client',
      'server',
      'does',
      'calls',
      'SEND',
      '"x"',
      '"',
      '5',
      '-1',
      'expect',
      '>',
      '=',
      'SYN',
      'crowd',
      'other',
      '\n',
      '  ',
      'rule',
      'beat',
      '#',
      '\\',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (text) => {
          const { faults } = readDrill(text);
          for (const { line, column } of faults) expect(line >= 1 && column >= 1).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
