import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { SIDES } from '../../src/tcp/names';
import type { Trace } from '../../src/trace/trace';
import { readWhole } from '../../src/wire/captures';
import { isPorts, oracleOf, pathIn } from './oracle';

/**
 * More connections of the same kernel, made as the reference captures were (fixtures/README.md), though on a busy machine: the order of
 * the states is the kernel's, its clock was not to be relied on.
 */
const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.pcap'))
  .sort();

const tracesOf = (name: string): readonly Trace[] => {
  const file = readWhole(new Uint8Array(readFileSync(`${FOLDER}${name}`)));
  return file.list
    .map(({ n }) => file.open(n, null).trace)
    .filter(({ setup: { client, server } }) => client.port === 40_001 || server.port === 40_001);
};

/** The ends as the kernel's truth names them: the one with port 40001 is the client there. */
const sideIn = ({ setup }: Trace, side: 'client' | 'server') =>
  (setup.client.port === 40_001) === (side === 'client') ? 'client' : 'server';

const remarksIn = (name: string): readonly string[] =>
  tracesOf(name).flatMap((trace) => trace.events.flatMap((e) => (e.kind === 'remark' ? [e.remark] : [])));

describe.each(FILES)('%s', (name) => {
  const oracle = oracleOf(`${FOLDER}${name}`);
  const traces = tracesOf(name);

  test.each(SIDES)("the %s's states are the kernel's", (side) => {
    const ours = traces.flatMap((trace) => pathIn(trace, sideIn(trace, side))).filter((m) => !isPorts(m));
    const kernels = oracle.states[side].filter((m) => !isPorts(m));
    expect(ours.map((m) => m.state)).toEqual(kernels.map((m) => m.state));
  });

  test('every segment is explained', () => expect(remarksIn(name)).not.toContain('unexplained'));
});

describe('where Linux does otherwise than the RFC', () => {
  test.each([
    ['abort.client.pcap', 'abortWithAck'],
    ['unread.server.pcap', 'abortWithAck'],
    ['simopen.client.pcap', 'crossingAck'],
    ['losefin.client.pcap', 'repeatEarly'],
    ['backlog.client.pcap', 'synLinear'],
    ['v6.client.pcap', 'finAckDelayed'],
    ['fastopen.client.pcap', 'synTextTaken'],
    ['fastclose.server.pcap', 'beforeOpen'],
    ['fastdenied.server.pcap', 'synTextAgain'],
    ['fastlost.client.pcap', 'synTextAgain'],
  ])('%s is remarked: %s', (name, remark) => expect(remarksIn(name)).toContain(remark));
});
