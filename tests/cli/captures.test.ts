import { describe, expect, test } from 'vitest';
import type { Conversation } from '../../src/export/json';
import { SIDES } from '../../src/tcp/names';
import { bytesOfFile, CAPTURES, pathOf } from '../wire/files';
import { connection, type Moment, near, oracleOf } from '../wire/oracle';
import { cli } from './run';

type Document = Readonly<{ source: string; conversations: readonly Conversation[] }>;

describe.each(CAPTURES)('ladder %s --json', (name) => {
  const { code, out, error } = cli(['ladder', pathOf(name), '--json']);
  const { source, conversations }: Document = JSON.parse(out);
  const oracle = oracleOf(pathOf(name));

  test('is one conversation, of the right ends', () => {
    expect([code, error, source, conversations.length]).toEqual([0, '', name, 1]);
    const { client, server } = conversations[0] as Conversation;
    expect([client, server].map(({ address }) => address)).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  test.each(SIDES)("has the %s's states as the kernel had them, in order and in time", (side) => {
    const ours = connection((conversations[0]?.states[side] ?? []).map(({ at, state }): Moment => ({ t: at / 1000, state })));
    const kernels = connection(oracle.states[side]);
    expect(ours.map(({ state }) => state)).toEqual(kernels.map(({ state }) => state));
    // What was before the file's first segment left is not in the file.
    const start = -oracle.one_way_delay_ms / 1000 - 0.002;
    const began = kernels[0]?.t ?? 0;
    expect(kernels.filter(({ t }, i) => t >= start && !near(ours[i]?.t ?? Number.NaN, t, began))).toEqual([]);
  });

  test('has every segment of the file, with its numbers', () => {
    const segments = conversations[0]?.segments ?? [];
    // In the order in which they left, which is not that in which they passed the place of the capture.
    const told = (all: readonly Readonly<{ from: string; len: number }>[]) => all.map(({ from, len }) => `${from} ${len}`).sort();
    expect(told(segments)).toEqual(told(oracle.packets));
  });
});

test('a capture may come through a pipe', () => {
  const [name = ''] = CAPTURES;
  const piped = cli(['ladder', '-', '--json'], { input: bytesOfFile(name) });
  expect(JSON.parse(piped.out).conversations).toEqual(JSON.parse(cli(['ladder', pathOf(name), '--json']).out).conversations);
});

describe('the files of both ends together', () => {
  const ends = ['client', 'server'].map((end) => pathOf(`h1-syn-lost-twice.${end}.pcap`));
  test('are one conversation, in whichever order, and what was lost is no guess', () => {
    for (const files of [ends, [...ends].reverse()]) {
      const { code, out, error } = cli(['ladder', ...files, '--json']);
      const { conversations }: Document = JSON.parse(out);
      expect([code, conversations.length]).toEqual([0, 1]);
      expect(error).toContain('Both ends');
      expect(conversations[0]?.segments.map(({ mark }) => mark).filter((mark) => mark.includes('lost')).length).toBe(2);
      expect(conversations[0]?.states.server.filter(({ state, guessed }) => guessed && state !== 'LISTEN')).toEqual([]);
      expect(conversations[0]?.remarks.length).toBe(2);
    }
  });
  test.each([
    ['a scenario', ['whole-life', pathOf('a-client-close.pcap')]],
    ['a run', [pathOf('a-client-close.pcap'), pathOf('a-client-close.json')]],
  ])('%s is not to be had together with a file', (_, files) => {
    const { code, error } = cli(['ladder', ...files]);
    expect([code, error.split('\n').length]).toEqual([2, 2]);
  });
});
