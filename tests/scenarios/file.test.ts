import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/scenarios';
import { EMPTY_LESSON, readDrill, writeDrill } from '../../src/scenarios/drill';
import { readRunFile } from '../../src/scenarios/drill/file';
import { writeRunJson } from '../../src/scenarios/drill/json';

/** The faults of a file, as line:column id. */
const faultsOf = (text: string): string =>
  readRunFile(text)
    ?.faults.map((f) => `${f.line}:${f.column} ${f.id}`)
    .join('; ') ?? 'no run';

/** A JSON text with one input. */
const withInput = (input: string): string => `{ "inputs": [\n  ${input},\n  { "at": 1, "do": "crash", "side": "client" }\n] }`;

describe('a run in a file', () => {
  test.each(SCENARIOS)('$id comes back as it was, from JSON and from text', ({ run, whatIf }) => {
    for (const each of whatIf === undefined ? [run] : [run, whatIf]) {
      const lesson = { ...EMPTY_LESSON, run: each };
      expect(readRunFile(writeRunJson(lesson))).toEqual({ lesson, faults: [] });
      expect(readRunFile(writeDrill(lesson))).toEqual({ lesson, faults: [] });
    }
  });

  test('JSON keeps what the author says and expects', () => {
    const { lesson } = readDrill('title "One"\ntitle zh-Hans "一"\nexpect client > SYN ack 3\nexpect server = LISTEN\nbeat 2 "Here."\n');
    const again = readRunFile(writeRunJson(lesson));
    expect(again?.faults).toEqual([]);
    expect(again?.lesson.remarks).toEqual(lesson.remarks);
    expect(again?.lesson.expectations.map(({ line, ...said }) => said)).toEqual(lesson.expectations.map(({ line, ...said }) => said));
  });

  test('what JSON does not say is as usual', () => {
    expect(readRunFile('{ "setup": { "client": { "iss": 7 } } }')).toEqual({
      lesson: {
        ...EMPTY_LESSON,
        run: { setup: { ...EMPTY_LESSON.run.setup, client: { ...EMPTY_LESSON.run.setup.client, iss: 7 } }, inputs: [] },
      },
      faults: [],
    });
  });

  test('the same run has one form', () => {
    const said = '{ "at": 2, "do": "call", "side": "client", "call": { "call": "SEND", "text": "你", "push": true } }';
    expect(readRunFile(`{ "inputs": [${said}] }`)?.lesson.run.inputs).toEqual([
      { at: 2, do: 'call', side: 'client', call: { call: 'SEND', text: '\u00e4\u00bd\u00a0' } },
    ]);
  });
});

describe('a fault in JSON is named with its line and column, and the rest is read', () => {
  test.each([
    ['{ "at": -1, "do": "crash", "side": "client" }', '2:11 drill.badNumber'],
    ['{ "at": 0, "do": "crush", "side": "client" }', '2:20 drill.unknownWord'],
    ['{ "at": 0, "do": "crash" }', '2:3 drill.json.missing'],
    ['{ "at": 0, "do": "crash", "side": "client", "hard": true }', '2:55 drill.unknownWord'],
    ['{ "at": 0, "do": "call", "side": "client", "call": { "call": "SEND", "text": 5 } }', '2:80 drill.json.text'],
    ['[]', '2:3 drill.json.object'],
    ['{ "at": 0, "do": "fate", "side": "client", "nth": 1.5, "fate": { "fate": "lost" } }', '2:53 drill.badWhole'],
  ])('%s', (input, fault) => {
    expect(faultsOf(withInput(input))).toBe(fault);
    expect(readRunFile(withInput(input))?.lesson.run.inputs.at(-1)).toEqual({ at: 1, do: 'crash', side: 'client' });
  });

  test.each([
    ['{ "inputs": [', '1:14 drill.json.value'],
    ['{ "inputs": [] ', '1:16 drill.json.mark'],
    ['{ "inputs": [], }', '1:17 drill.json.member'],
    ['{ "inputs": [] } 5', '1:18 drill.json.tooMuch'],
    ['{ "setup": 5 }', '1:12 drill.json.object'],
    ['{ "setup": { "client": { "address": "a b" } } }', '1:37 drill.badAddress'],
    ['{ "setup": { "rules": { "twoWay": 1, "finWait2Limit": null } } }', '1:35 drill.json.yesNo'],
    ['{ "inputs": [], "remarks": [{ "beat": 1, "lang": "中", "text": "x" }] }', '1:50 drill.badLanguage'],
  ])('%s', (text, fault) => expect(faultsOf(text)).toBe(fault));

  test('brackets without end use up no stack', () => {
    expect(faultsOf(`{ "inputs": ${'['.repeat(100_000)}`)).toContain('1:53 drill.json.tooDeep');
  });

  test('a file that was cut off gives what stands before the cut', () => {
    const whole = writeRunJson({ ...EMPTY_LESSON, run: SCENARIOS[2]!.run });
    const cut = readRunFile(whole.slice(0, whole.lastIndexOf('"do"')));
    expect(cut?.lesson.run.inputs).toHaveLength(SCENARIOS[2]!.run.inputs.length - 1);
    expect(cut?.faults.map(({ id }) => id)).toContain('drill.json.member');
  });
});

test('what is no run is none', () => {
  const others = ['', ' \n', 'Dear students,\n\nplease read chapter 3.', '{ "name": "x" }', '[1, 2]', '{', 'null', '# only a remark'];
  expect(others.map(readRunFile)).toEqual(others.map(() => null));
  const capture = readFileSync(new URL('../captures/a-client-close.pcap', import.meta.url));
  expect(readRunFile(new TextDecoder().decode(capture))).toBeNull();
});
