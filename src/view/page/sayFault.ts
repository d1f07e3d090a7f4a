import { type Catalogue, type Msg, say, sayMsg } from '../../words';

/** A sentence about a text; where it knows its place, with line and column. */
export const sayFault = (words: Catalogue, msg: Msg): string => {
  const { line, column } = msg.values;
  const says = sayMsg(words, msg, String);
  return typeof line === 'number' && typeof column === 'number' ? say(words, 'notice.at', { line, column, says }) : says;
};
