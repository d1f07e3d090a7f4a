import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { narrate } from '../../src/teach/narrate';
import { spokenOf } from '../../src/teach/spoken';
import { readCapture } from '../../src/wire';
import { keysOf, openHoles, read, sentencesOf, stepsOf } from './telling';

const FOLDER = 'tests/captures';
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.pcap'));
const played = (file: string) => {
  const { trace } = readCapture(readFileSync(join(FOLDER, file)));
  if (trace === null) throw new Error(`${file} cannot be played.`);
  return trace;
};

describe('a capture is told like a run', () => {
  test('there are captures', () => {
    expect(FILES.length).toBeGreaterThan(5);
  });

  test.each(FILES)('every beat, every hole: %s', (file) => {
    const trace = played(file);
    const said = stepsOf(trace).flatMap((n) => [...sentencesOf(trace, n), ...spokenOf(trace, n, String)]);
    expect(said.flatMap((msg) => openHoles(trace, msg))).toEqual([]);
    expect(keysOf(trace).filter((key) => key.startsWith('any.'))).toEqual([]);
  });

  test('its first beat says that nothing is known of what went before', () => {
    const trace = played('a-client-close.pcap');
    expect(read(trace, narrate(trace, 0).title)).toBe('The capture begins here');
  });

  test('an ACK that a real system puts off is a beat of its own, and the difference is remarked', () => {
    const trace = played('a-client-close.pcap');
    const keys = keysOf(trace);
    const at = keys.indexOf('sent.ack');
    expect(keys.slice(at - 1, at + 2)).toEqual(['fin', 'sent.ack', 'finAcked']);
    const remarks = narrate(trace, stepsOf(trace)[at] ?? 0).also.map(({ id }) => id);
    expect(remarks).toContain('remark.finAckDelayed');
  });

  test('three segments are told as three', () => {
    expect(keysOf(played('c-three-segment-close.pcap'))).toEqual(expect.arrayContaining(['close', 'fin.merged', 'finAndAck', 'lastAck']));
  });

  test('what was not seen is said to be guessed, once a beat', () => {
    const trace = played('a-client-close.pcap');
    const guesses = stepsOf(trace).map((n) => narrate(trace, n).also.filter(({ id }) => id === 'also.guessed').length);
    expect(Math.max(...guesses)).toBe(1);
  });
});
