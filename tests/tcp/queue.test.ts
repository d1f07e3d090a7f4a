import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/tcp/rules';
import { type Segment, segEnd, segLen, segment } from '../../src/tcp/segment';
import { pruned } from '../../src/tcp/send';
import { type Seq, seq, seqAdd, seqLt } from '../../src/tcp/seq';
import { noTcb, type Tcb } from '../../src/tcp/tcb';

const holding = (segments: readonly Segment[]): Tcb => ({
  ...noTcb(DEFAULT_CONFIG),
  queue: segments.map((s, i) => ({ segment: s, repeats: i })),
});
const left = (segments: readonly Segment[], una: Seq): readonly Segment[] => pruned(holding(segments), una).map((q) => q.segment);

const syn = segment({ seq: seq(100), ack: seq(301), syn: true });
const text = segment({ seq: seq(101), ack: seq(301), text: 'hello' });
const last = segment({ seq: seq(106), ack: seq(301), text: 'bye', fin: true });

describe('the retransmission queue after an ACK (§3.8.1, §3.10.7.4, fifth)', () => {
  test('an ACK of nothing new leaves it', () => expect(left([syn, text, last], seq(100))).toEqual([syn, text, last]));
  test('the SYN is covered', () => expect(left([syn, text, last], seq(101))).toEqual([text, last]));
  test('a text is covered in part: its rest stays', () =>
    expect(left([text, last], seq(103))).toEqual([{ ...text, seq: 103, text: 'llo' }, last]));
  test('a text is covered', () => expect(left([text, last], seq(106))).toEqual([last]));
  test('the text is covered, the FIN behind it is not', () => expect(left([last], seq(109))).toEqual([{ ...last, seq: 109, text: '' }]));
  test('all is covered', () => expect(left([syn, text, last], seq(110))).toEqual([]));
  test('of a SYN with text, the SYN is covered', () =>
    expect(left([{ ...text, seq: seq(100), syn: true }], seq(101))).toEqual([{ ...text, seq: 101 }]));
  test('what stays was repeated as often as before', () =>
    expect(pruned(holding([text, last]), seq(103)).map((q) => q.repeats)).toEqual([0, 1]));

  test('the numbers that stay are those not covered, each with what it stood for', () => {
    const numbers = (list: readonly Segment[]): readonly unknown[] =>
      list.flatMap((s) => [...(s.syn ? ['SYN'] : []), ...s.text, ...(s.fin ? ['FIN'] : [])].map((what, i) => [seqAdd(s.seq, i), what]));
    fc.assert(
      fc.property(
        fc.nat(2 ** 32 - 1).map(seq),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
        fc.boolean(),
        fc.nat(32),
        (iss, withSyn, lengths, withFin, acked) => {
          const sizes = [...(withSyn ? [0] : []), ...lengths, ...(withFin ? [0] : [])];
          const { list } = sizes.reduce<{ list: Segment[]; next: Seq }>(
            ({ list, next }, size, i) => {
              const s = segment({
                seq: next,
                text: 'abcde'.slice(0, size),
                syn: withSyn && i === 0,
                fin: withFin && i === sizes.length - 1 && size === 0,
              });
              return { list: segLen(s) === 0 ? list : [...list, s], next: segEnd(s) };
            },
            { list: [], next: iss },
          );
          const una = seqAdd(iss, acked);
          expect(numbers(left(list, una))).toEqual(numbers(list).filter((entry) => !seqLt((entry as [Seq, string])[0], una)));
        },
      ),
    );
  });
});
