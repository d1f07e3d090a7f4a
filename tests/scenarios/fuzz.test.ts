import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/scenarios';
import { CHALLENGES, solutionOf } from '../../src/scenarios/challenges';
import { EMPTY_LESSON, type Lesson, readDrill, writeDrill } from '../../src/scenarios/drill';
import { readRunFile } from '../../src/scenarios/drill/file';
import { writeRunJson } from '../../src/scenarios/drill/json';
import { packLesson, unpackLesson } from '../../src/scenarios/drill/pack';
import { readRun, readRunOctets } from '../../src/session/lesson';
import type { Notice } from '../../src/session/notices';
import { openingOf, type Read } from '../../src/session/opening';
import type { EndSetup, Run } from '../../src/trace/run';
import type { Catalogue, MessageId } from '../../src/words';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';
import { anyRun } from '../net/runs';
import { formsOf } from '../words/files';

const RUNS: readonly Run[] = [...SCENARIOS.flatMap(({ run, whatIf }) => (whatIf ? [run, whatIf] : [run])), ...CHALLENGES.map(solutionOf)];
const LANGUAGES: readonly Catalogue[] = [
  { lang: 'en', messages: en },
  { lang: 'zh-Hans', messages: zhHans },
];

/** Long enough that a person would call it a hang, in ms of the processors: what else the machine does is not counted. */
const HANG = 5000;
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Recording takes longer than reading: of what is given, one in so many is recorded too. */
const RECORDED = 12;

/** There is a sentence for it in every language, and all its holes can be filled. */
const said = (id: MessageId, values: Notice['values']): void => {
  for (const { messages } of LANGUAGES)
    for (const form of formsOf(messages[id] ?? fail(id)))
      for (const [, hole = ''] of form.matchAll(/\{(\w+)\}/g)) if (values[hole] === undefined) fail(`${id} ${hole}`);
};

const fail = (what: string): never => {
  throw new Error(`cannot be said: ${what}`);
};

/** What is recorded of it, in time; what does not come to rest says so. */
const recorded = (read: () => Read | null): void => {
  const from = process.cpuUsage();
  const came = read();
  expect(spent(from)).toBeLessThan(HANG);
  if (came === null) return;
  if (came.trace === null) expect(came.notices.length).toBeGreaterThan(0);
  else if (came.trace.ending !== 'rest') expect(came.notices.map(({ id }) => id).join()).toMatch(/notice\.runToo/);
  for (const { id, values } of came.notices) said(id, values);
};

const faultsSaid = (read: ReturnType<typeof readRunFile>): void => {
  for (const { id, values, line, column } of read?.faults ?? []) {
    expect(line >= 1 && column >= 1).toBe(true);
    said(id, values);
  }
};

const NOISE = [
  'at',
  'client',
  'server',
  'does',
  'calls',
  'lost',
  'delayed',
  '0',
  '1',
  '-1',
  '1e9',
  '4294967295',
  '0.5',
  '"',
  '\\',
  '#',
  '{',
  '}',
  '[',
  ',',
  ':',
  'null',
  'true',
  'none',
  'cut',
  'crowd other',
  'rto 1',
  'mss 1',
  '\n',
  '\u0000',
  '你',
  '\ud800',
];

/** A text with a few words changed, doubled, lost, or put elsewhere, or cut off. */
const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.nat(4), fc.nat(), fc.nat(), fc.constantFrom(...NOISE)), { minLength: 1, maxLength: 6 }),
    )
    .map(([text, changes]) => {
      const words = text.split(/(\s+|[",:])/);
      for (const [how, a, b, noise] of changes) {
        const at = a % words.length;
        if (how === 0) words[at] = noise;
        else if (how === 1) words.splice(at, 1 + (b % 5));
        else if (how === 2) words.splice(at, 0, ...words.slice(b % words.length, (b % words.length) + 8));
        else if (how === 3) words[at] = words[b % words.length] ?? noise;
        else if (b % 8 === 0) words.length = at;
        else words[at] = (words[at] ?? '').replace(/\d/g, (digit) => String((Number(digit) + b) % 10));
        if (words.length === 0) words.push(noise);
      }
      return words.join('');
    });

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json(),
  fc.array(fc.constantFrom(...NOISE), { maxLength: 60 }).map((words) => words.join(' ')),
);
const texts = RUNS.map((run) => writeDrill({ ...EMPTY_LESSON, run }));
const jsons = RUNS.map((run) => writeRunJson({ ...EMPTY_LESSON, run }));
const links = RUNS.map((run) => packLesson({ ...EMPTY_LESSON, run }));
const packed = (text: string): string => Buffer.from(deflateSync(strToU8(text))).toString('base64url');

const opening = openingOf([new File([], 'given.txt')]);
const recordFile = (text: string): void => recorded(() => readRunOctets(opening, new TextEncoder().encode(text)));
const recordLink = (run: string): void => recorded(() => readRun({ run, title: null, place: { beat: null, from: null, to: null } }));

/** Reads each, and records one in so many. */
const each = (reads: (text: string) => ReturnType<typeof readRunFile>, records: (text: string) => void) => {
  let n = 0;
  return (text: string): void => {
    faultsSaid(reads(text));
    n += 1;
    if (n % RECORDED === 0) records(text);
  };
};

describe('whatever is given is read without an exception and without a hang, and always with a sentence', () => {
  test('3,500 links: real ones with characters changed, mutated texts packed, and noise', () => {
    const changed = fc
      .tuple(fc.constantFrom(...links), fc.nat(), fc.constantFrom(...'ABCxyz019-_='), fc.boolean())
      .map(([link, n, c, cut]) => link.slice(0, n % link.length) + (cut ? '' : c + link.slice((n % link.length) + 1)));
    fc.assert(fc.property(fc.oneof(changed, mutated(texts).map(packed), noise), each(unpackLesson, recordLink)), { numRuns: 3500 });
  });

  test('3,500 texts', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: mutated(texts), weight: 4 }, { arbitrary: noise, weight: 1 }), each(readRunFile, recordFile)),
      {
        numRuns: 3500,
      },
    );
  });

  test('3,500 JSON texts', () => {
    fc.assert(
      fc.property(fc.oneof({ arbitrary: mutated(jsons), weight: 4 }, { arbitrary: noise, weight: 1 }), each(readRunFile, recordFile)),
      {
        numRuns: 3500,
      },
    );
  });

  test.each<[string, string]>([
    ['retransmissions that never end', 'client rto 1 giveUp 1000000000 synGiveUp 1000000000\nclient does\n  connect\nat 0 client cut\n'],
    [
      'a crowd in which timers go off all day',
      `server does\n  listen\nclient rto 1 keepAlive 1 1 1000 synGiveUp 1000000000\nserver rto 1 keepAlive 1 1 1000 synGiveUp 1000000000\ncrowd backlog 1000 1000\ncrowd ports 1 60000\n${Array.from({ length: 250 }, (_, n) => `crowd other ${n} 10.0.${n}.1${n % 2 ? ' forged' : ''}`).join('\n')}`,
    ],
    ['an octet a segment', `client mss 1\nserver does\n  listen\n  accept\nclient does\n  connect\n  send "${'x'.repeat(300_000)}"\n`],
    ['4,000 inputs', `at 0 server calls LISTEN\nat 1 client calls OPEN\n${'at 100 client calls SEND "x"\n'.repeat(3998)}`],
    ['a quotation that does not end', `title "${'\\'.repeat(399_000)}`],
    ['words without end', 'at '.repeat(130_000)],
    ['brackets without end', `{"inputs":${'['.repeat(399_000)}`],
    ['a text in JSON that does not end', `{"inputs":["${'x'.repeat(399_000)}`],
    ['more than is read', `# ${'x'.repeat(5_000_000)}\nseed 5`],
  ])('%s', (_, text) => recordFile(text));

  test('a link that unfolds to a thousand times its length', () =>
    recordLink(Buffer.from(deflateSync(new Uint8Array(20_000_000))).toString('base64url')));
});

/** What says only what is usual has one form: it is left out. */
const plain = ({ readsAtOnce, ...end }: EndSetup): EndSetup => (readsAtOnce === false ? { ...end, readsAtOnce } : end);

/** Every field there is, at the ends of what it may be. */
const edge = (least: number, most: number) => fc.oneof(fc.constantFrom(least, most), fc.integer({ min: least, max: most }));
const real = (most: number) =>
  fc.oneof(fc.double({ min: 0, max: most, noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1e-7, most)).map((n) => n + 0);
const octets = fc.uint8Array({ maxLength: 20 }).map((all) => String.fromCharCode(...all));
const wild: fc.Arbitrary<Lesson> = fc
  .record({
    run: anyRun,
    seed: edge(0, 2 ** 32 - 1),
    delay: real(1e7).map((n) => Math.max(1, n)),
    loss: real(1),
    iss: edge(0, 2 ** 32 - 1),
    mss: edge(1, 65_535),
    keepAlive: fc.option(fc.record({ idle: edge(1, 1e9), every: edge(1, 1e9), probes: edge(1, 1000) })),
    userTimeout: fc.option(edge(1, 1e9)),
    finWait2Limit: fc.option(real(1e9)),
    text: octets,
    by: real(1e6),
    diesAt: real(1),
    remarks: fc.array(
      fc.record({ beat: fc.option(fc.nat(1e6)), lang: fc.constantFrom('en', 'zh-Hans', 'fr'), text: fc.string({ unit: 'binary' }) }),
    ),
  })
  .map(({ run, seed, delay, loss, iss, mss, keepAlive, userTimeout, finWait2Limit, text, by, diesAt, remarks }) => ({
    run: {
      setup: {
        ...run.setup,
        seed,
        rules: { ...run.setup.rules, finWait2Limit },
        network: { ...run.setup.network, delay: { client: delay, server: 20 }, loss },
        server: plain(run.setup.server),
        client: { ...plain(run.setup.client), iss, config: { ...run.setup.client.config, mss, keepAlive, userTimeout } },
      },
      inputs: [
        ...run.inputs,
        { at: by, do: 'call', side: 'server', call: { call: 'SEND', text, push: false } },
        { at: 0, do: 'fate', side: 'client', nth: 1, fate: { fate: 'lost', diesAt, by } },
        { at: by, do: 'fate', side: 'server', nth: 2, fate: { fate: 'duplicated', after: by, by } },
        { at: by, do: 'cut', side: 'server', lasts: by },
        { at: by, do: 'stop', side: 'server' },
      ],
    },
    remarks: [...remarks.filter(({ beat }) => beat === null), ...remarks.filter(({ beat }) => beat !== null)],
    expectations: [],
  }));

test('any run comes back as it was from its text, from JSON and from a link', () => {
  fc.assert(
    fc.property(wild, (lesson) => {
      const same = { lesson, faults: [] };
      expect(readDrill(writeDrill(lesson)), 'text').toEqual(same);
      expect(readRunFile(writeRunJson(lesson)), 'JSON').toEqual(same);
      expect(unpackLesson(packLesson(lesson)), 'link').toEqual(same);
    }),
    { numRuns: 100 },
  );
});
