import type { Ms } from '../tcp/names';
import type { MessageId } from '../words';
import type { Played } from './capture';
import type { Conversation } from './conversations';
import type { Outcome } from './packets';
import type { Rest } from './segments';

/** Something to be told about a file. The sentences have a hole `name` more, for the file's name, which the reader does not know. */
export type CaptureNotice = Readonly<{ id: MessageId; values: Readonly<Record<string, string | number>> }>;

export const notice = (id: MessageId, values: CaptureNotice['values'] = {}): CaptureNotice => ({ id, values });

/** "UDP 3, ARP 1": names and numbers, the same in every language. */
const listed = (others: Rest['others']): string => [...others].map(([name, count]) => `${name} ${count}`).join(', ');

const withoutTcp = ({ others, unreadLinks }: Rest): readonly CaptureNotice[] => {
  const links = [...unreadLinks.keys()].map((type) => notice('capture.linkType', { type }));
  if (others.size > 0) return [notice('capture.noTcp', { what: listed(others) }), ...links];
  // All there is are pieces of packets that lack others.
  return links.length > 0 ? links : [notice('capture.nothingWhole')];
};

/** Before a packet is whole, and later. */
const DAMAGED = ['capture.damagedEarly', 'capture.damaged'] as const;
const CUT_OFF = ['capture.cutOffEarly', 'capture.cutOff'] as const;

/** What is to be said of a file as a whole. `conversations`: how many were found in it. */
export const noticesOfFile = (outcome: Outcome, rest: Rest, conversations: number): readonly CaptureNotice[] => {
  if (outcome === 'empty') return [notice('capture.empty')];
  if (outcome === 'no capture') return [notice('capture.notCapture')];
  const { packets, fault } = outcome;
  const [early, late] = fault?.reason === 'damaged' ? DAMAGED : CUT_OFF;
  const faults = fault === null ? [] : [notice(packets === 0 ? early : late, { octet: fault.offset })];
  if (packets === 0) return fault === null ? [notice('capture.nothingWhole')] : faults;
  return [...(conversations === 0 ? withoutTcp(rest) : []), ...faults];
};

/** Clocks that differ by less, in ms, are as good as one. */
const AS_ONE: Ms = 1;

const ofBothEnds = (ahead: Ms): CaptureNotice =>
  Math.abs(ahead) < AS_ONE ? notice('capture.bothEnds') : notice('capture.bothClocks', { ms: Math.abs(Math.round(ahead)) });

/** What is to be said of a conversation that is played. */
export const noticesOfPlay = ({ said }: Conversation, { begun, ahead, inferred, segments, played }: Played): readonly CaptureNotice[] => [
  ...(ahead !== null && inferred === 'both' ? [ofBothEnds(ahead)] : []),
  ...(begun ? [] : [notice('capture.noHandshake')]),
  ...(said.some(({ seen }) => seen.missing > 0) ? [notice('capture.snapped')] : []),
  ...(played < segments ? [notice('capture.longPlayed', { count: played })] : []),
];
