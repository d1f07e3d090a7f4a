import { describe, expect, test } from 'vitest';
import { drill } from './drill';

const OPENED = 'connect\n> SYN 100\n= SYN-SENT\n< SYN ACK 300 ack 101\n';

describe('a drill', () => {
  test('passes where what is written is what happens', () => {
    expect(drill(`${OPENED}> ACK 101 ack 301\n! open\n= ESTABLISHED`).arrows).toHaveLength(2);
  });

  test.each([
    ['another number', '> ACK 101 ack 302\n! open\n= ESTABLISHED', '✗ > ACK 101 ack 302\n    what happened was: client > ACK 101 ack 301'],
    ['another flag', '> FIN ACK 101 ack 301', '✗ > FIN ACK 101 ack 301'],
    ['text that was not sent', '> ACK 101 ack 301 "x"', '✗ > ACK 101 ack 301 "x"'],
    ['another window', '> ACK 101 ack 301 wnd 1', 'wnd 65535'],
    [
      'something left out before the end',
      '> ACK 101 ack 301\n! open',
      '✗ (the end)\n    before this there happened, and is not written: client = ESTABLISHED',
    ],
    [
      'something left out before the next line',
      '> ACK 101 ack 301\nsend 5',
      '✗ send 5\n    before this there happened, and is not written: client ! open',
    ],
    ['something that did not happen', '> ACK 101 ack 301\n! open\n= ESTABLISHED\n! closing', '✗ ! closing\n    this did not happen'],
    ['another state', '> ACK 101 ack 301\n! open\n= CLOSE-WAIT', '✗ = CLOSE-WAIT\n    what happened was: client = ESTABLISHED'],
    ['a state that does not stay', '> ACK 101 ack 301\n! open\n= ESTABLISHED\n+ 10\n= LISTEN', '✗ = LISTEN\n    this did not happen'],
    ['an unknown verb', '> ACK 101 ack 301\n! open\n= ESTABLISHED\nshout', '✗ shout\n    nobody knows "shout"'],
    ['an unreadable segment', '> ACK 101 ack 301 window 5', '✗ > ACK 101 ack 301 window 5\n    nothing is called "window"'],
    ['an ACK without its number', '> ACK 101', 'ACK and its number go together'],
  ])('is marked at the first line that differs: %s', (_, rest, says) => {
    expect(() => drill(OPENED + rest)).toThrow(says);
  });

  test('moves the numbers of each end as a whole', () => {
    const { ends } = drill(`${OPENED}> ACK 101 ack 301\n! open\n= ESTABLISHED`, { client: -101, server: 4_294_966_995 });
    expect(ends.client.context.tcb).toMatchObject({ iss: 4_294_967_295, sndNxt: 0, irs: 4_294_967_295, rcvNxt: 0 });
  });

  test('with both ends, only what was sent can arrive', () => {
    expect(() => drill('server listen\nserver = LISTEN\nserver < SYN 100')).toThrow('no such segment is under way');
    expect(() =>
      drill('client connect\nclient > SYN 100\nclient = SYN-SENT\nserver < SYN 100\nserver > RST ACK #0 ack 101\nserver < SYN 100'),
    ).toThrow('no such segment is under way');
  });
});
