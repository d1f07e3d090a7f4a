import type { Trace } from '../trace/trace';
import type { MessageId } from '../words';
import { traceOf } from './capture';
import { conversationsOf } from './conversations';
import type { FileFault } from './packet';
import { readPackets } from './packets';
import { readSegments, type SeenSegments } from './segments';

/** Something to be told about a file. The sentences have a hole `name` more, for the file's name, which the reader does not know. */
export type CaptureNotice = Readonly<{ id: MessageId; values: Readonly<Record<string, string | number>> }>;

/** What a capture file came to. No trace: nothing of it can be played. */
export type Capture = Readonly<{ trace: Trace | null; notices: readonly CaptureNotice[] }>;

/** So many segments of one conversation are played. */
const MOST_SEGMENTS = 5000;

const notice = (id: MessageId, values: CaptureNotice['values'] = {}): CaptureNotice => ({ id, values });
const nothing = (...notices: readonly CaptureNotice[]): Capture => ({ trace: null, notices });

const faultNotices = (fault: FileFault | null): readonly CaptureNotice[] =>
  fault === null ? [] : [notice(fault.reason === 'damaged' ? 'capture.damaged' : 'capture.cutOff', { octet: fault.offset })];

/** "UDP 3, ARP 1": names and numbers, the same in every language. */
const listed = (others: SeenSegments['others']): string => [...others].map(([name, count]) => `${name} ${count}`).join(', ');

const withoutTcp = ({ others, unreadLinks }: SeenSegments): readonly CaptureNotice[] => {
  const links = [...unreadLinks.keys()].map((type) => notice('capture.linkType', { type }));
  return others.size === 0 ? links : [notice('capture.noTcp', { what: listed(others) }), ...links];
};

/**
 * Reads a capture file (pcap or pcapng) and plays its first TCP conversation through the same chart as a simulated run.
 * Never throws: of a damaged file what is whole is played.
 */
export const readCapture = (bytes: Uint8Array): Capture => {
  if (bytes.length === 0) return nothing(notice('capture.empty'));
  const file = readPackets(bytes);
  if (file === null) return nothing(notice('capture.notCapture'));
  const faults = faultNotices(file.fault);
  if (file.packets.length === 0) return nothing(notice('capture.nothingWhole'), ...faults);
  const found = readSegments(file.packets);
  const conversations = conversationsOf(found.segments);
  const [first] = conversations;
  if (first === undefined) return nothing(...withoutTcp(found), ...faults);
  const said = first.said.slice(0, MOST_SEGMENTS);
  const { trace, begun } = traceOf({ ...first, said });
  return {
    trace,
    notices: [
      ...faults,
      ...(conversations.length > 1 ? [notice('capture.several', { count: conversations.length })] : []),
      ...(begun ? [] : [notice('capture.noHandshake')]),
      ...(said.some(({ seen }) => seen.missing > 0) ? [notice('capture.snapped')] : []),
      ...(said.length < first.said.length ? [notice('capture.longPlayed', { count: said.length })] : []),
    ],
  };
};
