import type { CheckId } from '../../tcp/checks';
import { flagsOf, kindOf, kindsOf, type SegmentKind } from '../../tcp/segment';
import type { Flight, Landing } from '../../trace/flights';
import type { Numbers } from '../../trace/numbers';
import type { MessageId } from '../../words';
import type { Words } from './words';

/** A run of text in a label: a word in the segment's hue, a number, or a remark in quieter ink. */
export type Piece = Readonly<{ text: string; role: 'word' | 'number' | 'note' }>;

/** What is to be written, before it has a place. */
export type LabelText = Readonly<{ kinds: readonly SegmentKind[]; hollow: boolean; repeats: number; pieces: readonly Piece[] }>;

const word = (text: string): Piece => ({ text, role: 'word' });
const number = (name: string, value: string | number): Piece => ({ text: `${name} ${value}`, role: 'number' });

/** The word of a segment: its flags, or that it carries data. Flags and names of fields are the same in every language. */
const nameOf = (flight: Flight, words: Words): string =>
  kindOf(flight.segment) === 'data'
    ? words('kind.data')
    : flagsOf(flight.segment)
        .filter((flag) => flag !== 'PSH' && flag !== 'URG')
        .join(', ');

/** The window is written where it is the subject: it is shut, or the segment says that it has opened. */
const tellsWindow = ({ segment, reason }: Flight): boolean =>
  (segment.wnd === 0 && segment.ack !== null && !segment.rst) || (reason === 'window opened' && segment.text === '');

/** What a segment's label says. */
export const labelText = (flight: Flight, numbers: Numbers, words: Words): LabelText => {
  const { segment } = flight;
  const ack = numbers.ack(flight);
  return {
    kinds: kindsOf(segment),
    hollow: flight.old,
    repeats: flight.repeats,
    pieces: [
      ...(flight.old ? [{ text: words('mark.old'), role: 'note' } as const] : []),
      word(nameOf(flight, words)),
      number('seq', numbers.seq(flight)),
      ...(ack === null ? [] : [number('ack', ack)]),
      ...(segment.text.length > 0 ? [number('len', segment.text.length)] : []),
      ...(tellsWindow(flight) ? [number('win', segment.wnd)] : []),
    ],
  };
};

/** Which words name a check that turns segments away. Checks that only tell which rule a segment came under have none. */
const REFUSED: Partial<Record<CheckId, MessageId>> = {
  noTcb: 'check.refused.noTcb',
  ackAbsent: 'check.refused.ackAbsent',
  synPresent: 'check.refused.synPresent',
  ackPresent: 'check.refused.ackPresent',
  inWindow: 'check.refused.inWindow',
  rstExact: 'check.refused.rstExact',
  synInWindow: 'check.refused.synInWindow',
  ackOfSyn: 'check.refused.ackOfSyn',
  ackNotTooOld: 'check.refused.ackNotTooOld',
  ackOfSent: 'check.refused.ackOfSent',
  textWanted: 'check.refused.textWanted',
};

/** What stands under the point where a segment lands; '' when there is nothing to say. */
export const landingNote = ({ copy, refused, checks }: Landing, words: Words): string => {
  const failed = refused ? checks.find(({ ok, id }) => !ok && REFUSED[id] !== undefined) : undefined;
  const why = failed && REFUSED[failed.id];
  return [...(copy > 0 ? [words('mark.duplicate')] : []), ...(why ? [words(why)] : [])].join(' · ');
};
