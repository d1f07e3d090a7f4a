import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { scenarioById } from '../../src/scenarios';
import { readDrill } from '../../src/scenarios/drill';
import { readCapture } from '../../src/wire';
import { bytesOfFile, CAPTURES, pathOf } from '../wire/files';
import { cli } from './run';

const folder = mkdtempSync(join(tmpdir(), 'tcp-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('a scenario', () => {
  test('as a ladder with both state columns', () => {
    const { code, out, error } = cli(['ladder', 'three-way-handshake']);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^ +0\.010 {2}SYN-SENT {4} *│─ SYN seq 0 ─+▶│ SYN-RECEIVED +0\.030$/m);
    expect(out).toMatch(/│◀─+ SYN, ACK seq 0 ack 1 ─│ SYN-RECEIVED/);
    expect(out.split('\n').every((line) => line === line.trimEnd())).toBe(true);
    expect(out).not.toContain('\u001b');
  });

  test('in Chinese, with letters', () => {
    expect(cli(['ladder', 'lost-syn', '--lang', 'zh-Hans', '--numbers', 'letters']).out).toMatch(/客户端[\s\S]*SYN seq x ─+✕ 丢失│/);
    expect(cli(['ladder', 'lost-syn'], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('丢失');
  });

  test('under two rules is two conversations', () => {
    const { conversations } = JSON.parse(cli(['ladder', 'what-if-two-way', '--json']).out);
    expect(conversations.length).toBe(2);
    expect(cli(['ladder', 'what-if-two-way', '--conversation', '2']).out).not.toBe(cli(['ladder', 'what-if-two-way']).out);
  });

  test('as a drill text that gives the same run', () => {
    expect(cli(['export', 'zero-window', '--as', 'drill', '-o', at('run.drill')])).toMatchObject({ code: 0, out: '', error: '' });
    const { lesson, faults } = readDrill(readFileSync(at('run.drill'), 'utf8'));
    expect(faults).toEqual([]);
    expect(lesson.run).toEqual(scenarioById('zero-window')?.run);
    expect(cli(['check', at('run.drill')])).toMatchObject({ code: 0, error: '' });
    expect(cli(['ladder', '-'], { input: readFileSync(at('run.drill')) }).out).toBe(cli(['ladder', 'zero-window']).out);
  });

  test('as a capture that is read again', () => {
    const { bytes, code } = cli(['export', 'abort', '--as', 'pcap', '--at', 'server']);
    expect(code).toBe(0);
    expect(readCapture(bytes).trace?.seenAt).toBe('server');
  });

  test('as a picture, without a browser', () => {
    const { out, code } = cli(['export', 'whole-life', '--as', 'svg', '--theme', 'projector', '--lang', 'zh-Hans']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*>.*客户端.*<\/svg>\n$/s);
    expect(out).not.toMatch(/NaN|var\(|oklch|undefined|<script|style=/);
  });

  test('as a Mermaid diagram of a few steps', () => {
    const { out } = cli(['export', 'lost-syn', '--as', 'mermaid', '--to', '4']);
    expect(out).toMatch(/^sequenceDiagram\n {2}participant client as Client\n/);
    expect(out).toContain('  client-xserver: SYN seq 0 (lost)\n');
    expect(out).not.toContain('SYN, ACK');
  });
});

describe('colours', () => {
  const inTerminal = (env: Record<string, string>): string =>
    spawnSync('script', ['-qec', `"${process.execPath}" scripts/cli.mjs ladder abort`, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', ...env },
    }).stdout;

  test.skipIf(spawnSync('script', ['--version']).status !== 0)('are there at a terminal, unless NO_COLOR is set', () => {
    expect(inTerminal({})).toContain('\u001b[1;31m');
    expect(inTerminal({ NO_COLOR: '1' })).not.toContain('\u001b');
  });
});

describe('what cannot be done is said in one line, and the exit is 2', () => {
  writeFileSync(at('bad.drill'), 'client iss 100\nat 10 cliet active OPEN\n');
  writeFileSync(at('unmet.drill'), 'at 0 client calls OPEN\nexpect client = ESTABLISHED\n');
  writeFileSync(at('bad.json'), '{ "setup": { "seed": "x" } }');
  writeFileSync(at('notes.txt'), 'Nothing but words,\nline after line.\n');
  writeFileSync(at('empty.pcap'), '');
  const capture = pathOf(CAPTURES[0] ?? '');
  cli(['export', capture, '--as', 'json', '-o', at('account.json')]);
  writeFileSync(at('told.json'), cli(['ladder', 'abort', '--json']).out);
  test.each<[string, string[], RegExp]>([
    ['no such file', ['ladder', 'nothing-of-this-name'], /nothing-of-this-name.*neither a file here nor a scenario/],
    ['no such command', ['draw', 'abort'], /draw.*ladder, list, export and check/],
    ['no file at all', ['list'], /list wants/],
    ['a wrong number', ['ladder', 'abort', '--conversation', '0'], /--conversation.*0/],
    ['no such conversation', ['ladder', 'abort', '--conversation', '2'], /no conversation 2/],
    ['no such conversation as drill text', ['export', 'abort', '--as', 'drill', '--conversation', '2'], /no conversation 2/],
    ['a wrong option', ['ladder', 'abort', '--numbers', 'roman'], /roman.*letters, relative, real/],
    ['an unknown option', ['ladder', 'abort', '--colour'], /--colour/],
    ['an option of another command', ['ladder', 'abort', '--as', 'svg'], /ladder knows no --as/],
    ['a folder', ['ladder', folder], /EISDIR/],
    ['a folder that is to be checked', ['check', folder], /EISDIR/],
    ['no format', ['export', 'abort'], /--as.*pcap, svg/],
    ['a list of a run', ['list', 'abort'], /not a capture/],
    ['a capture that is to be checked', ['check', capture], /a capture, not a run/],
    ['an account of a capture that is to be checked', ['check', at('account.json')], /account\.json.*export --as json writes/],
    ['an account of a run that is to be played', ['ladder', at('told.json')], /told\.json.*export --as json writes/],
    ['a drill text of a capture', ['export', capture, '--as', 'drill'], /no drill text/],
    ['steps that are not there', ['export', 'abort', '--as', 'text', '--from', '900'], /no steps/],
    ['a fault in a drill text', ['check', at('bad.drill')], /bad\.drill:2:7: “cliet” cannot stand here/],
    ['a fault in JSON', ['check', at('bad.json')], /bad\.json:1:\d+: .*x/],
    ['an expectation that is not met', ['check', at('unmet.drill')], /unmet\.drill:2: .*expect client = ESTABLISHED/],
    ['a text', ['ladder', at('notes.txt')], /notes\.txt.*neither a packet capture/],
    ['an empty file', ['ladder', at('empty.pcap')], /empty\.pcap.*empty/],
    ['a folder that is not there', ['export', 'abort', '--as', 'svg', '-o', at('no/such.svg')], /could not be written/],
  ])('%s', (_, args, says) => {
    const { code, out, error } = cli(args);
    expect(error).toMatch(says);
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});

describe('what is odd in a run that can be played is said beside it', () => {
  writeFileSync(at('odd.drill'), 'client frobs\nclient frobs\nat 0 client calls OPEN\n');
  writeFileSync(at('endless.drill'), 'client rto 1 giveUp 1e9 synGiveUp 1e9\nclient does\n  connect\nat 0 client cut\n');
  test.each<[string, string[], RegExp]>([
    ['the first fault, and how many more there are', ['ladder', at('odd.drill')], /odd\.drill:1:8: “frobs” cannot.*\(1 more fault\)/],
    ['the same of a file that is made of it', ['export', at('odd.drill'), '--as', 'drill'], /odd\.drill:1:8/],
    ['that a run goes on for ever', ['ladder', at('endless.drill'), '--json'], /does not come to rest/],
    ['also where nothing is wrong with it', ['check', at('endless.drill')], /does not come to rest/],
  ])('%s', (_, args, says) => {
    const { code, out, error } = cli(args);
    expect([code, out === '', error.trimEnd().split('\n').length]).toEqual([0, false, 1]);
    expect(error).toMatch(says);
  });
});

describe('what a shell puts in the place of a file', () => {
  const [name = ''] = CAPTURES;
  const wanted = cli(['list', pathOf(name)]).out;
  const sh = (line: string) =>
    spawnSync('bash', ['-c', line, process.execPath, 'scripts/cli.mjs', pathOf(name)], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    });
  test.each([
    ['a command in its place', '"$0" "$1" list <(cat "$2")'],
    ['the name of standard input', 'cat "$2" | "$0" "$1" list /dev/stdin'],
  ])('%s is read as the file would be', (_, line) => expect(sh(line).stdout).toBe(wanted));
  test.skipIf(!existsSync('/dev/full'))('a full disk is said', () => {
    const { status, stderr } = sh('"$0" "$1" list "$2" > /dev/full');
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('ENOSPC');
  });
  test('who reads one line only hears no more', () => {
    const { status, stdout, stderr } = sh('set -o pipefail; "$0" "$1" ladder "$2" | head -n 1');
    expect([status, stdout.split('\n').length, stderr]).toEqual([0, 2, '']);
  });
});

test('what comes packed through a pipe leaves nothing behind when the command is stopped', async () => {
  const places = at('places');
  mkdirSync(places);
  const [name = ''] = CAPTURES;
  const child = spawn(process.execPath, ['scripts/cli.mjs', 'list', '-'], { env: { ...process.env, TMPDIR: places } });
  // The half of it: more is waited for.
  child.stdin.write(gzipSync(bytesOfFile(name)).subarray(0, -9));
  const begun = statSync(places).mtimeMs;
  const isKept = (): boolean => statSync(places).mtimeMs > begun && readdirSync(places).length === 0;
  for (const until = Date.now() + 20_000; !isKept() && Date.now() < until; ) await new Promise((done) => setTimeout(done, 20));
  child.kill('SIGINT');
  await new Promise((done) => child.on('exit', done));
  expect(readdirSync(places)).toEqual([]);
});

test('it says how it is used', () => {
  const { code, out } = cli(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('tcp-stage ladder FILE...|SCENARIO');
  expect(out).toContain('time-wait-reuse');
});
