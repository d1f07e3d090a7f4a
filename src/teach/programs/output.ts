import type { EventOf } from '../../trace/trace';
import type { Place, Tongue } from './code';
import { errorPrinted } from './errors';
import { pythonBytes, quoted } from './literal';

/** What recv() brought, as each language prints it; '' = the peer has closed. */
const received = (tongue: Tongue, text: string): string => {
  if (tongue === 'python') return pythonBytes(text);
  if (tongue === 'c') return `${text.length} ${text}`;
  return text === '' ? '{ value: undefined, done: true }' : `{ value: ${quoted(text, "'")}, done: false }`;
};

/** In a loop only text is printed; that it ends is what ends the loop. */
const looped = (tongue: Tongue, text: string): string | null => {
  if (text === '') return null;
  return tongue === 'javascript' ? text : received(tongue, text);
};

/** What the program prints when a line has returned; null: nothing. */
export const printed = (tongue: Tongue, { does, text, error }: EventOf<'returned'>, place: Place): string | null => {
  if (error !== null) return errorPrinted(tongue, does, error, place);
  switch (does) {
    case 'listen':
      return `listening on port ${place.port}`;
    case 'accept':
    case 'connect':
      return 'connected';
    case 'recv':
      return received(tongue, text ?? '');
    case 'recv until closed':
      return looped(tongue, text ?? '');
    default:
      return null;
  }
};
