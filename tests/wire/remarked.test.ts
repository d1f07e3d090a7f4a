import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { narrate } from '../../src/teach/narrate';
import { beatsOf } from '../../src/trace/beats';
import { readWhole } from '../../src/wire/captures';
import type { Remark } from '../../src/wire/remarks';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';
import { bytesOfFile } from './files';
import { CLIENT, fileOf, type Line, opening, SERVER } from './lines';
import { onTwoInterfaces } from './pairs';

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`./fixtures/${name}.pcap`, import.meta.url)));
const lines = (...some: readonly Line[]): Uint8Array => fileOf(some);
const OPENING = opening(65_000);

/** For each remark a capture that draws it, and where the rule stands that the stack does not follow; null: it is about the file. */
const REMARKED: Readonly<Record<Remark, readonly [file: Uint8Array, section: string | null]>> = {
  synLinear: [bytesOfFile('h3-syn-timeout-linux-default.pcap'), '§5.5'],
  repeatEarly: [fixture('losefin.client'), '§2.4'],
  finAckDelayed: [bytesOfFile('a-client-close.pcap'), '§3.10.7.4'],
  abortWithAck: [fixture('abort.client'), '§3.10.5'],
  crossingAck: [fixture('simopen.client'), '§3.5'],
  synAgainAtOnce: [
    lines(
      [0, CLIENT, { seq: 0, flags: 'S' }],
      [40, SERVER, { seq: 500, ack: 300 }],
      [40.05, CLIENT, { seq: 300, flags: 'R' }],
      [40.1, CLIENT, { seq: 0, flags: 'S' }],
      [80.1, SERVER, { seq: 0, ack: 1, flags: 'S' }],
      [80.15, CLIENT, { ack: 1 }],
    ),
    '§3.10.7.3',
  ],
  resetOnSyn: [
    lines(
      [0, CLIENT, { seq: 0, flags: 'S' }],
      [40, SERVER, { seq: 0, ack: 1, flags: 'S' }],
      [100, CLIENT, { seq: 500, flags: 'S' }],
      [140, SERVER, { seq: 1, ack: 501, flags: 'R' }],
    ),
    '§3.10.7.4',
  ],
  foreignReset: [
    lines(
      ...OPENING,
      [100, CLIENT, { ack: 1, text: 10 }],
      [120, SERVER, { ack: 11, flags: 'R' }],
      [140, SERVER, { ack: 11, text: 20 }],
      [140.05, CLIENT, { seq: 11, flags: 'R' }],
    ),
    'RFC 3360',
  ],
  synText: [fixture('fastlost.client'), '§3.10.1'],
  synTextTaken: [fixture('fastopen.client'), '§3.5'],
  synTextAgain: [fixture('fastdenied.client'), 'RFC 7413'],
  beforeOpen: [fixture('fastopen.server'), '§3.10.2'],
  lostOnTheWay: [onTwoInterfaces(bytesOfFile('h1-syn-lost-twice.client.pcap'), bytesOfFile('h1-syn-lost-twice.server.pcap')), null],
  memoryLost: [lines(...OPENING, [1000, CLIENT, { seq: 9000, flags: 'S' }], [1040, SERVER, { ack: 1 }]), '§3.5.1'],
  unseen: [lines(...OPENING, [300, SERVER, { ack: 301, text: 50 }]), null],
  unexplained: [lines(...OPENING, [300, SERVER, { ack: 1 }]), null],
};

test.each(Object.entries(REMARKED))('%s: said on its beat, with the section', (remark, [file, section]) => {
  const { list, open } = readWhole(file);
  const beats = list.flatMap(({ n }) => {
    const { trace } = open(n, null);
    return beatsOf(trace).flatMap((beat) =>
      beat.events.some((e) => e.kind === 'remark' && e.remark === remark) ? [{ trace, n: beat.n }] : [],
    );
  });
  expect(beats.length).toBeGreaterThan(0);
  const id = `remark.${remark as Remark}` as const;
  for (const { trace, n } of beats) expect(narrate(trace, n).also.map((also) => also.id)).toContain(id);
  for (const words of [en, zhHans]) expect(words[id]).toContain(section ?? '');
});

test("of a captured stack's timers nothing is said that the file does not show", () => {
  for (const name of ['h3-syn-timeout-linux-default.pcap', 'a-client-close.pcap', 'c-three-segment-close.pcap']) {
    const { trace } = readWhole(bytesOfFile(name)).open(1, null);
    const told = beatsOf(trace).map(({ n }) => narrate(trace, n));
    expect(told.flatMap(({ also }) => also.map(({ id }) => id))).not.toContain('also.nextTry');
    for (const words of [en, zhHans]) {
      for (const { what } of told) expect(JSON.stringify(words[what.id])).not.toContain('{seconds}');
    }
  }
  const { trace } = readWhole(bytesOfFile('a-client-close.pcap')).open(1, null);
  const waits = beatsOf(trace)
    .map(({ n }) => narrate(trace, n))
    .find(({ what }) => what.id === 'captured.lastFin.what');
  expect(waits?.also.map(({ id }) => id)).toContain('also.captured.timeWait');
});
