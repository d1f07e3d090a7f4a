import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { manyConversations } from '../../bench/captures';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import { type CaptureFile, readCaptures, type Spool } from '../../src/wire';
import { readWhole } from '../../src/wire/captures';
import { encodeSegment } from '../../src/wire/header';
import { bytesOfFile, CAPTURES, DESTINATION, ipv4, join, pcapFile, SOURCE } from './files';

const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FIXTURES}${name}.pcap`));
const OTHERS = readdirSync(FIXTURES).filter((name) => name.endsWith('.pcap'));
const ALL = [...CAPTURES.map(bytesOfFile), ...OTHERS.map((name) => fixture(name.slice(0, -5)))];

/** Keeps all in mind. */
const spool = (): Spool => {
  let kept = new Uint8Array();
  return {
    push: (bytes) => {
      kept = Uint8Array.from([...kept, ...bytes]);
    },
    part: async (from, to) => kept.subarray(from, to),
  };
};

/** A file that comes in pieces of that size. `again`: it can be read again from any place. */
const fileOf = (bytes: Uint8Array, size: number, again = true): CaptureFile => ({
  chunks: async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  },
  part: again ? async (from, to) => bytes.slice(from, to) : null,
  spool,
});

/** All that a file comes to: its list, and every conversation played. */
const all = async (file: CaptureFile) => {
  const { list, notices, open } = await readCaptures([file]);
  const played = await Promise.all(list.map(({ n }) => open(n, null)));
  return { list, notices: notices[0], played };
};
const whole = (bytes: Uint8Array) => {
  const { list, notices, open } = readWhole(bytes);
  return { list, notices, played: list.map(({ n }) => open(n, null)) };
};

describe('a file read piece by piece comes to the same as one that is there as a whole', () => {
  test.each([1, 7, 40, 1000])('pieces of %i octets', async (size) => {
    for (const bytes of ALL) expect(await all(fileOf(bytes, size))).toEqual(whole(bytes));
  });
  test('that can be read only once', async () => {
    for (const bytes of ALL) expect(await all(fileOf(bytes, 100, false))).toEqual(whole(bytes));
  });
  test.each([
    ['packed by gzip', (bytes: Uint8Array) => gzipSync(bytes)],
    ['packed in two members', (bytes: Uint8Array) => join(gzipSync(bytes.subarray(0, 300)), gzipSync(bytes.subarray(300)))],
  ])('%s', async (_, pack) => {
    for (const bytes of ALL.slice(0, 12)) {
      for (const size of [1, 50, 5000]) expect(await all(fileOf(pack(bytes), size))).toEqual(whole(bytes));
      expect(whole(pack(bytes))).toEqual(whole(bytes));
    }
  });
});

describe('a packed file that is torn', () => {
  const packed = gzipSync(bytesOfFile('a-client-close.pcap'));
  test('plays what came whole, and says where it was torn', () => {
    const { list, notices } = readWhole(packed.subarray(0, packed.length - 60));
    expect(list.length).toBe(1);
    expect(notices).toEqual([{ id: 'capture.cutOff', values: { octet: packed.length - 60 } }]);
  });
  test('at every octet, nothing is thrown, and there is always something to say', () => {
    for (let cut = 0; cut < packed.length - 8; cut++) expect(readWhole(packed.subarray(0, cut)).notices).not.toEqual([]);
  });
  test('in the middle plays what came before', () => {
    const many = gzipSync(manyConversations(400));
    const at = (many.length * 3) >> 2;
    many.fill(0xff, at, at + 40);
    const { list, notices } = readWhole(many);
    expect(list.length).toBeGreaterThan(200);
    expect(notices).toMatchObject([{ id: 'capture.damaged' }]);
  });
  test('and one that packs something else is no capture', () =>
    expect(readWhole(gzipSync(new Uint8Array(1000))).notices).toEqual([{ id: 'capture.notCapture', values: {} }]));
});

test('fragments are found again where they stand', async () => {
  const sent = segment({ seq: seq(7), ack: seq(9), wnd: 100, text: 'Hello, Client!' });
  const tcp = encodeSegment(sent, { sourcePort: 1, destinationPort: 2, source: SOURCE, destination: DESTINATION });
  const pieces = [ipv4(tcp.subarray(16), { fragment: 0x0002 }), ipv4(tcp.subarray(0, 16), { fragment: 0x2000 })];
  const file = pcapFile(
    pieces.map((bytes, i) => ({ sec: i, fraction: 0, bytes })),
    { linkType: 101 },
  );
  const { list, played } = await all(fileOf(file, 11));
  expect(list).toMatchObject([{ packets: 1, text: 14, opened: 'unseen' }]);
  expect(played[0]?.trace.events.some((e) => e.kind === 'sent' && e.segment.text === 'Hello, Client!')).toBe(true);
});

describe('how a conversation began, how it ended, and what is odd about it', () => {
  const told = (bytes: Uint8Array) =>
    readWhole(bytes).list.map(({ opened, closed, odd }) => [opened, closed, odd.map(({ what, count }) => `${what} ${count}`).join(', ')]);
  test.each([
    ['a-client-close', 'handshake', 'clientFirst', ''],
    ['b-server-close', 'handshake', 'serverFirst', ''],
    ['f-closed-port', 'refused', 'neverOpen', ''],
    ['h1-syn-lost-twice.client', 'handshake', 'clientFirst', 'again 2'],
    ['h2-syn-timeout', 'unanswered', 'neverOpen', 'again 4'],
  ])('%s: %s, %s', (name, ...row) => expect(told(bytesOfFile(`${name}.pcap`))).toEqual([row]));
  test.each([
    ['abort.client', 'handshake', 'clientReset'],
    ['simclose.client', 'handshake', 'together'],
    ['simopen.client', 'simultaneous', 'clientFirst'],
  ])('%s: %s, %s', (name, ...row) => expect(told(fixture(name))[0]?.slice(0, 2)).toEqual(row));
  test('a window that shuts', () => expect(told(fixture('window.client'))[0]?.[2]).toContain('zeroWindow'));
  test('the same ports again', () => expect(told(fixture('twreuse.client')).some(([, , odd]) => odd?.includes('portReused'))).toBe(true));
});

describe('many conversations, beside tshark', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'list-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = joinPath(folder, 'many.pcap');
  const bytes = manyConversations(400);
  writeFileSync(path, bytes);
  const fields = ['tcp.stream', 'tcp.completeness', 'ip.src', 'tcp.srcport', 'frame.len'];
  const lines = execFileSync('tshark', ['-2', '-r', path, '-T', 'fields', ...fields.flatMap((field) => ['-e', field])], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

  test("the conversations, their packets, octets and completeness are tshark's", () => {
    const streams = new Map<string, { client: string; packets: number; bytes: number; completeness: number }>();
    for (const [stream = '', completeness, source, port, length] of lines) {
      const known = streams.get(stream) ?? { client: `${source} ${port}`, packets: 0, bytes: 0, completeness: 0 };
      streams.set(stream, {
        ...known,
        packets: known.packets + 1,
        bytes: known.bytes + Number(length),
        completeness: Number(completeness),
      });
    }
    const ours = readWhole(bytes).list.map(({ client, packets, bytes: octets, completeness }) => ({
      client: `${client.address} ${client.port}`,
      packets,
      bytes: octets,
      completeness,
    }));
    expect(ours).toEqual([...streams.values()]);
  });
});
