import type { Change, Edit } from '../../session/practice/history';
import { recordOf } from '../../session/practice/history';
import type { Side } from '../../tcp/names';
import { flagsOf, type Segment } from '../../tcp/segment';
import { flightsOf } from '../../trace/flights';
import type { Call, Fate, Run } from '../../trace/run';
import type { Words } from '../stage/words';
import type { Acting } from './usePractice';

/** A segment by its flags. */
export const flagsText = (segment: Segment, words: Words): string => flagsOf(segment).join(', ') || words('header.noFlags');

/** How programs call it: the socket call that makes this call. */
export const socketCall = (call: Call): string => {
  switch (call.call) {
    case 'passive OPEN':
      return 'listen()';
    case 'active OPEN':
      return 'connect()';
    case 'SEND':
      return 'send()';
    case 'RECEIVE':
      return 'recv()';
    case 'CLOSE':
      return call.gone ? 'close()' : 'shutdown()';
    default:
      return '';
  }
};

/** What would be sent, as it stands on a button: at most so many characters. */
const SHOWN = 12;
export const textText = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);

const callText = (call: Call): string => {
  if (call.call === 'SEND') return `SEND (${call.text.length})`;
  return call.call === 'CLOSE' ? `CLOSE, ${socketCall(call)}` : call.call;
};

const fateId = (fate: Fate) => {
  if (fate.fate === 'lost') return 'practice.did.lost';
  if (fate.fate === 'duplicated') return 'practice.did.duplicated';
  return fate.by === 0 ? 'practice.did.released' : 'practice.did.delayed';
};

const flagsOfNth = (run: Run, side: Side, nth: number, words: Words): string => {
  const flight = flightsOf(recordOf(run)).find((each) => each.side === side && each.nth === nth && !each.old);
  return flight === undefined ? '' : flagsText(flight.segment, words);
};

const changeText = (change: Change, run: Run, { words, name }: Acting): string => {
  if ('setup' in change) return words('practice.did.setup');
  const { input } = change;
  const end = name(input.side);
  if (input.do === 'call') return words('practice.did.call', { end, call: callText(input.call) });
  if (input.do === 'fate') return words(fateId(input.fate), { end, flags: flagsOfNth(run, input.side, input.nth, words) });
  if (input.do === 'cut' && input.lasts !== null) return words('practice.did.mend', { end });
  return words(`practice.did.${input.do}`, { end });
};

/** What somebody did, in a few words. */
export const editText = ({ change, run }: Edit, acting: Acting): string => changeText(change, run, acting);
