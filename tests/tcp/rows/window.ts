import * as before from './before';
import type { Row, Table } from './table';

type At = Pick<Table, 'state' | 'before'> &
  Readonly<{
    /** SND.UNA, SND.NXT, RCV.NXT and the number after the window. */
    una: number;
    nxt: number;
    rcv: number;
    edge: number;
  }>;

const FIRST = '§3.10.7.4, first (table 6)';
const RFC5961_RST = '§3.10.7.4, second; RFC 5961 §3.2';
const RFC5961_SYN = '§3.10.7.4, fourth; RFC 5961 §4';
const FIFTH = '§3.10.7.4, fifth';
const RFC5961_ACK = '§3.10.7.4, fifth; RFC 5961 §5';

/** The steps that are the same in every state from SYN-RECEIVED on: outside the window, RST that is not exact, no ACK bit. */
const always = ({ state, una, nxt, rcv, edge }: At): readonly Row[] => {
  const ack = `> ACK ${nxt} ack ${rcv}`;
  const stays = `= ${state}`;
  const size = edge - rcv;
  return [
    ['an ACK one below the window draws an ACK', FIRST, `< ACK ${rcv - 1} ack ${nxt} | ${ack} | ${stays}`],
    ['an ACK one above the window draws an ACK', FIRST, `< ACK ${edge} ack ${nxt} | ${ack} | ${stays}`],
    ['an octet one below the window draws an ACK', FIRST, `< ACK ${rcv - 1} ack ${una} "x" | ${ack} | ${stays}`],
    ['an octet one above the window draws an ACK', FIRST, `< ACK ${edge} ack ${una} "x" | ${ack} | ${stays}`],
    ['text that ends just below the window draws an ACK', FIRST, `< ACK ${rcv - 5} ack ${una} "hello" | ${ack} | ${stays}`],
    ['text with neither end in the window draws an ACK', FIRST, `< ACK ${rcv - 1} ack ${una} len ${size + 2} | ${ack} | ${stays}`],
    ['a FIN one above the window draws an ACK', FIRST, `< FIN ACK ${edge} ack ${una} | ${ack} | ${stays}`],
    ['an old SYN draws an ACK', FIRST, `< SYN 200 | ${ack} | ${stays}`],
    ['a SYN one above the window draws an ACK', FIRST, `< SYN ${edge} | ${ack} | ${stays}`],
    ['without the ACK bit, one below the window: an ACK', FIRST, `< - ${rcv - 1} | ${ack} | ${stays}`],
    ['without the ACK bit, one above the window: an ACK', FIRST, `< - ${edge} "x" | ${ack} | ${stays}`],
    ['a RST one below the window is dropped silently', FIRST, `< RST ${rcv - 1} | ${stays}`],
    ['a RST one above the window is dropped silently', FIRST, `< RST ${edge} | ${stays}`],
    ['a RST,ACK outside the window is dropped silently', FIRST, `< RST ACK ${edge} ack ${nxt} | ${stays}`],
    ['a RST at the second number of the window is challenged', RFC5961_RST, `< RST ${rcv + 1} | ${ack} | ${stays}`],
    ['a RST at the last number of the window is challenged', RFC5961_RST, `< RST ${edge - 1} | ${ack} | ${stays}`],
    ['a RST,ACK in the window is challenged', RFC5961_RST, `< RST ACK ${rcv + 5} ack ${nxt} | ${ack} | ${stays}`],
    ['without the ACK bit nothing happens', FIFTH, `< - ${rcv} | ${stays}`],
    ['text without the ACK bit is dropped', FIFTH, `< - ${rcv} "hello" | ${stays}`],
    ['a FIN without the ACK bit is dropped', FIFTH, `< FIN ${rcv} | ${stays}`],
    ['at the last number without the ACK bit: dropped', FIFTH, `< - ${edge - 1} | ${stays}`],
  ];
};

/** A SYN in the window, where it does not lead back to LISTEN. */
const challenged = ({ state, nxt, rcv, edge }: At): readonly Row[] => {
  const ack = `> ACK ${nxt} ack ${rcv}`;
  const stays = `= ${state}`;
  return [
    ['a SYN at the first number of the window is challenged', RFC5961_SYN, `< SYN ${rcv} | ${ack} | ${stays}`],
    ['a SYN at the last number of the window is challenged', RFC5961_SYN, `< SYN ${edge - 1} | ${ack} | ${stays}`],
    ['a SYN,ACK in the window is challenged', RFC5961_SYN, `< SYN ACK ${rcv} ack ${nxt} | ${ack} | ${stays}`],
    [
      'a SYN with text in the window is challenged, the text not taken',
      RFC5961_SYN,
      `< SYN ACK ${rcv} ack ${nxt} "hello" | ${ack} | ${stays}`,
    ],
    ['a SYN,FIN in the window is challenged, the FIN not taken', RFC5961_SYN, `< SYN FIN ACK ${rcv} ack ${nxt} | ${ack} | ${stays}`],
  ];
};

/** What the ACK field draws once our SYN is acknowledged. The peer's largest window was 1000. */
const acknowledged = ({ state, una, nxt, rcv, edge }: At): readonly Row[] => {
  const ack = `> ACK ${nxt} ack ${rcv}`;
  const stays = `= ${state}`;
  return [
    ['an ACK again, at the first number of the window, draws nothing', FIFTH, `< ACK ${rcv} ack ${una} | ${stays}`],
    ['an ACK again, at the last number of the window, draws nothing', FIFTH, `< ACK ${edge - 1} ack ${una} | ${stays}`],
    ['an older ACK is ignored', FIFTH, `< ACK ${rcv} ack ${una - 1} | ${stays}`],
    ['the oldest ACK that can be true is ignored', RFC5961_ACK, `< ACK ${rcv} ack ${una - 1000} | ${stays}`],
    ['an ACK older than that draws an ACK', RFC5961_ACK, `< ACK ${rcv} ack ${una - 1001} | ${ack} | ${stays}`],
    ['an ACK of something not yet sent draws an ACK', FIFTH, `< ACK ${rcv} ack ${nxt + 1} | ${ack} | ${stays}`],
    ['text with an ACK of something not yet sent is dropped', FIFTH, `< ACK ${rcv} ack ${nxt + 1} "hello" | ${ack} | ${stays}`],
    ['a FIN with an ACK of something not yet sent is dropped', FIFTH, `< FIN ACK ${rcv} ack ${nxt + 1} | ${ack} | ${stays}`],
    ["the peer's SYN,ACK again draws an ACK", FIRST, `< SYN ACK 300 ack 101 | ${ack} | ${stays}`],
  ];
};

const SYN_RECEIVED = { state: 'SYN-RECEIVED', una: 100, nxt: 101, rcv: 301, edge: 1301 } as const;
const PASSIVELY: At = { ...SYN_RECEIVED, before: before.SYN_RECEIVED_PASSIVELY };
const ACTIVELY: At = { ...SYN_RECEIVED, before: before.SYN_RECEIVED_ACTIVELY };

const SYNCHRONIZED: readonly At[] = [
  { state: 'ESTABLISHED', before: before.ESTABLISHED, una: 111, nxt: 121, rcv: 311, edge: 1301 },
  { state: 'FIN-WAIT-1', before: before.FIN_WAIT_1, una: 111, nxt: 122, rcv: 311, edge: 1301 },
  { state: 'FIN-WAIT-2', before: before.FIN_WAIT_2, una: 122, nxt: 122, rcv: 311, edge: 1301 },
  { state: 'CLOSE-WAIT', before: before.CLOSE_WAIT, una: 111, nxt: 121, rcv: 312, edge: 1302 },
  { state: 'CLOSING', before: before.CLOSING, una: 121, nxt: 122, rcv: 312, edge: 1302 },
  { state: 'LAST-ACK', before: before.LAST_ACK, una: 111, nxt: 122, rcv: 312, edge: 1302 },
  { state: 'TIME-WAIT', before: before.TIME_WAIT, una: 122, nxt: 122, rcv: 312, edge: 1302 },
];

/** The window's edges and the common steps, in the eight states that have a window. */
export const WINDOW: readonly Table[] = [
  { title: 'SYN-RECEIVED after a passive OPEN: the window', ...PASSIVELY, rows: always(PASSIVELY) },
  { title: 'SYN-RECEIVED after an active OPEN: the window', ...ACTIVELY, rows: [...always(ACTIVELY), ...challenged(ACTIVELY)] },
  ...SYNCHRONIZED.map((at) => ({ ...at, title: `${at.state}: the window`, rows: [...always(at), ...challenged(at), ...acknowledged(at)] })),
];
