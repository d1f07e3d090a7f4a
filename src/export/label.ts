import { flagsOf } from '../tcp/segment';
import type { Flight, Landing } from '../trace/flights';
import type { Numbers } from '../trace/numbers';
import type { Words } from './words';

/** What a segment is called in plain text: `SYN, ACK seq 0 ack 1`, with `len` where it carries octets. */
export const segmentLabel = (flight: Flight, numbers: Numbers): string => {
  const { segment } = flight;
  const ack = numbers.ack(flight);
  return [
    flagsOf(segment).join(', '),
    `seq ${numbers.seq(flight)}`,
    ...(ack === null ? [] : [`ack ${ack}`]),
    ...(segment.text === '' ? [] : [`len ${segment.text.length}`]),
  ].join(' ');
};

/** What else is to be said of a segment's way: ` (↻1, duplicate)`; '' when there is nothing. */
export const marksIn = (flight: Flight, landing: Landing | null, words: Words): string => {
  const said = [
    ...(flight.repeats > 0 ? [`↻${flight.repeats}`] : []),
    ...(flight.old ? [words('mark.old')] : []),
    ...(landing !== null && landing.copy > 0 ? [words('mark.duplicate')] : []),
    ...(landing?.refused ? [words('export.refused')] : []),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};
