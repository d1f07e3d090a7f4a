import { toldAt } from '../../session/told';
import { narrate } from '../../teach/narrate';
import { clock } from '../../trace/clock';
import { numbersOf } from '../../trace/numbers';
import { say, sayMsg } from '../../words';
import { useActor, useNotation } from '../page/useSession';
import { useFill } from '../page/useSpoken';
import { useTold } from '../page/useTold';
import { saySource, useWords } from '../page/useWords';
import { useLetters } from './letters';
import { rowsOf, type Told } from './rows';
import { type Align, tableText } from './text';
import { useEnds } from './useEnds';

const ALIGNS: readonly Align[] = ['end', 'start', 'start', 'end', 'end', 'end', 'start', 'start', 'last'];

/** The steps as plain text: the run's name, what its numbers count from, and a table with a row a segment. */
export const useText = (): ((steps: readonly Told[], sentences: boolean) => string) => {
  const words = useWords();
  const session = useActor();
  const { trace } = useTold(0);
  const notation = useNotation();
  const [client, server] = useEnds();
  const fill = useFill();
  const letters = useLetters();
  return (steps, sentences) => {
    const { context } = session.getSnapshot();
    const { beat } = toldAt(context, context.shown);
    const head = [
      say(words, 'transcript.time'),
      say(words, 'transcript.way'),
      say(words, 'transcript.flags'),
      ...['seq', 'ack', 'len'],
      client,
      server,
      ...(sentences ? [say(words, 'transcript.what')] : []),
    ];
    const rows = rowsOf(trace, steps, numbersOf(trace, notation), beat).map(({ at, sent, states, first, beat: of }) => [
      clock(at),
      sent === null ? '' : sent.from === 'client' ? `${client} → ${server}` : `${server} → ${client}`,
      sent?.flags ?? '',
      sent?.seq ?? '',
      sent?.ack ?? '',
      String(sent?.len ?? ''),
      states.client,
      states.server,
      ...(sentences && first ? [sayMsg(words, narrate(trace, of).what, fill)] : []),
    ]);
    const { line, list } = letters(beat);
    const counted = [...(line === null ? [] : [line]), ...list.map(({ name, value, says }) => `${name} = ${value} (${says})`)];
    return [saySource(words, context.source), ...counted, '', tableText([head, ...rows], ALIGNS), ''].join('\n');
  };
};
