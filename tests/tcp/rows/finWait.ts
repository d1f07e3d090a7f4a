import * as before from './before';
import type { Table } from './table';

/** SEGMENT ARRIVES in FIN-WAIT-1: SND.UNA = 111, our FIN is 121, RCV.NXT = 311. */
const FIN_WAIT_1: Table = {
  title: 'FIN-WAIT-1',
  state: 'FIN-WAIT-1',
  before: before.FIN_WAIT_1,
  rows: [
    ['a RST at RCV.NXT resets', '§3.10.7.4, second', '< RST 311 | ! reset | = CLOSED'],
    ['a RST,ACK at RCV.NXT resets, though it acknowledges our FIN', '§3.10.7.4, second', '< RST ACK 311 ack 122 | ! reset | = CLOSED'],
    ['the ACK of our FIN', '§3.10.7.4, fifth', '< ACK 311 ack 122 | ! closed | = FIN-WAIT-2'],
    ['the ACK of our FIN, at the last number of the window', '§3.10.7.4, fifth', '< ACK 1300 ack 122 | ! closed | = FIN-WAIT-2'],
    ['the ACK of our FIN: it is not repeated', '§3.10.7.4, fifth', '< ACK 311 ack 122 | ! closed | = FIN-WAIT-2 | + 200000 | = FIN-WAIT-2'],
    [
      'the ACK of our text alone: the FIN is repeated',
      '§3.10.7.4, fifth',
      '< ACK 311 ack 121 | + 1000 | > FIN ACK 121 ack 311 | = FIN-WAIT-1',
    ],
    ['text is still received', '§3.10.7.4, seventh', '< ACK 311 ack 111 "more" | > ACK 122 ack 315 | ! text 4 | = FIN-WAIT-1'],
    ['text ahead waits', '§3.10.7.4, first', '< ACK 315 ack 111 "more" | > ACK 122 ack 311 | = FIN-WAIT-1'],
    ['text again draws an ACK', '§3.10.7.4, first', '< ACK 306 ack 122 "56789" | > ACK 122 ack 311 | = FIN-WAIT-1'],
    [
      'text that overlaps is taken from RCV.NXT on',
      '§3.10.7.4, first',
      '< ACK 309 ack 111 "89more" | > ACK 122 ack 315 | ! text 4 | = FIN-WAIT-1',
    ],
    [
      'text with the ACK of our FIN',
      '§3.10.7.4, fifth and seventh',
      '< ACK 311 ack 122 "more" | > ACK 122 ack 315 | ! text 4 | ! closed | = FIN-WAIT-2',
    ],
    [
      'text ahead with the ACK of our FIN',
      '§3.10.7.4, fifth and first',
      '< ACK 315 ack 122 "more" | > ACK 122 ack 311 | ! closed | = FIN-WAIT-2',
    ],
    [
      'a FIN that acknowledges nothing: both close at once',
      '§3.10.7.4, eighth; figure 13',
      '< FIN ACK 311 ack 111 | > ACK 122 ack 312 | ! closing | = CLOSING',
    ],
    ['a FIN that acknowledges our text alone', '§3.10.7.4, eighth', '< FIN ACK 311 ack 121 | > ACK 122 ack 312 | ! closing | = CLOSING'],
    ['a FIN with an old ACK', '§3.10.7.4, fifth and eighth', '< FIN ACK 311 ack 105 | > ACK 122 ack 312 | ! closing | = CLOSING'],
    [
      'text and FIN that do not acknowledge ours',
      '§3.10.7.4, seventh and eighth',
      '< FIN ACK 311 ack 121 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | = CLOSING',
    ],
    ['a FIN ahead of text waits', '§3.10.7.4, eighth', '< FIN ACK 314 ack 111 | > ACK 122 ack 311 | = FIN-WAIT-1'],
    [
      'a FIN ahead of text that acknowledges ours; the text then closes the gap',
      '§3.10.7.4, fifth and eighth',
      '< FIN ACK 314 ack 122 | > ACK 122 ack 311 | ! closed | = FIN-WAIT-2 | < ACK 311 ack 122 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | = TIME-WAIT',
    ],
    [
      'a FIN that waited behind text, and that text does not acknowledge ours',
      '§3.10.7.4, fifth and eighth',
      '< FIN ACK 314 ack 111 | > ACK 122 ack 311 | < ACK 311 ack 121 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | = CLOSING',
    ],
  ],
};

/** SEGMENT ARRIVES in FIN-WAIT-2: SND.UNA = SND.NXT = 122, RCV.NXT = 311. */
const FIN_WAIT_2: Table = {
  title: 'FIN-WAIT-2',
  state: 'FIN-WAIT-2',
  before: before.FIN_WAIT_2,
  rows: [
    ['a RST at RCV.NXT resets', '§3.10.7.4, second', '< RST 311 | ! reset | = CLOSED'],
    ['text is still received', '§3.10.7.4, seventh', '< ACK 311 ack 122 "more" | > ACK 122 ack 315 | ! text 4 | = FIN-WAIT-2'],
    [
      'text ahead waits, and is delivered when the gap closes',
      '§3.10.7.4, first and seventh',
      '< ACK 315 ack 122 "more" | > ACK 122 ack 311 | < ACK 311 ack 122 "even" | > ACK 122 ack 319 | ! text 4 | ! text 4 | = FIN-WAIT-2',
    ],
    [
      'text with an old ACK is taken',
      '§3.10.7.4, fifth and seventh',
      '< ACK 311 ack 111 "more" | > ACK 122 ack 315 | ! text 4 | = FIN-WAIT-2',
    ],
    ['text again draws an ACK', '§3.10.7.4, first', '< ACK 301 ack 122 "0123456789" | > ACK 122 ack 311 | = FIN-WAIT-2'],
    [
      'text that overlaps is taken from RCV.NXT on',
      '§3.10.7.4, first',
      '< ACK 309 ack 122 "89more" | > ACK 122 ack 315 | ! text 4 | = FIN-WAIT-2',
    ],
    [
      'text up to the end of the window',
      '§3.10.7.4, seventh',
      '< ACK 311 ack 122 len 990 | > ACK 122 ack 1301 wnd 0 | ! text 990 | = FIN-WAIT-2',
    ],
    ['the FIN', '§3.10.7.4, eighth', '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | ! closing | = TIME-WAIT'],
    ['the FIN with an old ACK', '§3.10.7.4, fifth and eighth', '< FIN ACK 311 ack 111 | > ACK 122 ack 312 | ! closing | = TIME-WAIT'],
    [
      'the FIN with the last text',
      '§3.10.7.4, seventh and eighth',
      '< FIN ACK 311 ack 122 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | = TIME-WAIT',
    ],
    [
      'the FIN behind text that came before',
      '§3.10.7.4, first and eighth',
      '< FIN ACK 309 ack 122 "89" | > ACK 122 ack 312 | ! closing | = TIME-WAIT',
    ],
    [
      'the FIN ahead of text waits',
      '§3.10.7.4, eighth',
      '< FIN ACK 314 ack 122 | > ACK 122 ack 311 | = FIN-WAIT-2 | < ACK 311 ack 122 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | = TIME-WAIT',
    ],
    ['a FIN at the last number of the window waits', '§3.10.7.4, eighth', '< FIN ACK 1300 ack 122 | > ACK 122 ack 311 | = FIN-WAIT-2'],
    ['a half-closed end can wait for ever', '§3.6; §3.10.8', '+ 10000000 | = FIN-WAIT-2'],
  ],
};

/** After close() instead of shutdown(): nobody is left to read. */
const GONE: Table = {
  title: 'FIN-WAIT-1, the application gone',
  state: 'FIN-WAIT-1',
  before: `${before.ESTABLISHED}
  close gone
  > FIN ACK 121 ack 311
  = FIN-WAIT-1`,
  rows: [
    ['text that arrives now draws RST', '§3.6.1 (SHLD-3)', '< ACK 311 ack 121 "more" | > RST 122 | = CLOSED'],
    ['text with the FIN draws RST too', '§3.6.1 (SHLD-3)', '< FIN ACK 311 ack 122 "more" | > RST 122 | ! closed | = FIN-WAIT-2, CLOSED'],
    [
      'text that was received before draws an ACK alone',
      '§3.10.7.4, first',
      '< ACK 306 ack 121 "56789" | > ACK 122 ack 311 | = FIN-WAIT-1',
    ],
    [
      'text in FIN-WAIT-2 draws RST',
      '§3.6.1 (SHLD-3)',
      '< ACK 311 ack 122 | ! closed | = FIN-WAIT-2 | < ACK 311 ack 122 "more" | > RST 122 | = CLOSED',
    ],
    [
      'a FIN is taken as ever',
      '§3.10.7.4, eighth',
      '< ACK 311 ack 122 | ! closed | = FIN-WAIT-2 | < FIN ACK 311 ack 122 | > ACK 122 ack 312 | ! closing | = TIME-WAIT',
    ],
    ['a FIN that crosses is taken as ever', '§3.10.7.4, eighth', '< FIN ACK 311 ack 121 | > ACK 122 ack 312 | ! closing | = CLOSING'],
  ],
};

/** Our FIN and the peer's in one segment: TIME-WAIT without FIN-WAIT-2. */
const NOTE_2: Table = {
  title: 'FIN-WAIT-1, note 2',
  state: 'FIN-WAIT-1',
  before: before.FIN_WAIT_1,
  rows: [
    [
      'a FIN with the ACK of ours',
      'figure 5, note 2; §3.10.7.4, fifth and eighth',
      '< FIN ACK 311 ack 122 | > ACK 122 ack 312 | ! closing | ! closed | = TIME-WAIT',
    ],
    [
      'text and FIN with the ACK of ours',
      'figure 5, note 2',
      '< FIN ACK 311 ack 122 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | ! closed | = TIME-WAIT',
    ],
    [
      'a FIN that waited, and text that acknowledges ours',
      'figure 5, note 2',
      '< FIN ACK 314 ack 111 | > ACK 122 ack 311 | < ACK 311 ack 122 "bye" | > ACK 122 ack 315 | ! text 3 | ! closing | ! closed | = TIME-WAIT',
    ],
  ],
};

export const FIN_WAIT: readonly Table[] = [FIN_WAIT_1, FIN_WAIT_2, GONE, NOTE_2];
