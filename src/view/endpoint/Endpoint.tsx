import { useMemo } from 'react';
import { peerOf, type Side, type Timer } from '../../tcp/names';
import type { Seq } from '../../tcp/seq';
import type { Tcb } from '../../tcp/tcb';
import { clock } from '../../trace/clock';
import { type Notation, numbersOf } from '../../trace/numbers';
import { type RunningTimer, snapshotOfBeat } from '../../trace/snapshot';
import type { Trace } from '../../trace/trace';
import type { MessageId } from '../../words';
import { Badge } from '../stage/Badge';
import { duration } from '../stage/duration';
import type { Words } from '../stage/words';
import { ChangeList } from './ChangeList';
import { changesAt, exists } from './changes';
import { NumberLine } from './NumberLine';
import { Queues } from './Queues';
import { type Mark, receiveSpace, type Space, sendSpace } from './spaces';

type Props = Readonly<{ side: Side; name: string; trace: Trace; beat: number; notation: Notation; words: Words }>;

/** One end's TCB at a beat: its numbers, its timers, its queues, and what the beat has changed. */
export const Endpoint = ({ side, name, trace, beat, notation, words }: Props) => {
  const { at, [side]: now } = snapshotOfBeat(trace, beat);
  const numbers = numbersOf(trace, notation);
  const changes = useMemo(
    () => changesAt(side, snapshotOfBeat(trace, beat - 1)[side], snapshotOfBeat(trace, beat)[side], { numbers, words }, beat),
    [side, trace, beat, numbers, words],
  );
  const spaces = useMemo(() => spacesOf(now.tcb), [now.tcb]);
  const moved = useMemo(() => movedFrom(spacesOf(snapshotOfBeat(trace, beat - 1)[side].tcb), spaces), [trace, beat, side, spaces]);
  const writeOwn = useMemo(() => (n: Seq) => numbers.number(side, n, beat), [numbers, side, beat]);
  const writePeers = useMemo(() => (n: Seq) => numbers.number(peerOf(side), n, beat), [numbers, side, beat]);
  return (
    <section className="tcb" data-end={side} aria-label={name}>
      <h4 className="tcb-name">
        {name} <Badge state={now.state} />
      </h4>
      {!exists(now.tcb) && <p className="tcb-quiet">{words('endpoint.none')}</p>}
      {exists(now.tcb) && spaces.send === null && <p className="tcb-quiet">{words('endpoint.waits')}</p>}
      {spaces.send && <NumberLine space={spaces.send} title={words('endpoint.sends')} write={writeOwn} changed={moved} words={words} />}
      {spaces.receive && (
        <NumberLine space={spaces.receive} title={words('endpoint.receives')} write={writePeers} changed={moved} words={words} />
      )}
      <h5>{words('endpoint.changed')}</h5>
      <ChangeList changes={changes} words={words} />
      {exists(now.tcb) && (
        <>
          <h5>{words('endpoint.timers')}</h5>
          <Timers timers={now.timers} at={at} words={words} />
          {trace.source === 'captured' && now.timers.length > 0 && <p className="tcb-quiet">{words('endpoint.byTheRule')}</p>}
          <h5>{words('endpoint.queues')}</h5>
          <Queues tcb={now.tcb} write={(of, n) => (of === 'own' ? writeOwn(n) : writePeers(n))} words={words} />
        </>
      )}
    </section>
  );
};

type Spaces = Readonly<{ send: Space | null; receive: Space | null }>;
const spacesOf = (tcb: Tcb): Spaces => ({ send: sendSpace(tcb), receive: receiveSpace(tcb) });

/** The marks that stand at another number than before. */
const movedFrom = (before: Spaces, after: Spaces): ReadonlySet<string> => {
  const marksIn = ({ send, receive }: Spaces): readonly Mark[] => [...(send?.marks ?? []), ...(receive?.marks ?? [])];
  const then = new Map(marksIn(before).map(({ name, n }) => [name, n] as const));
  return new Set(marksIn(after).flatMap(({ name, n }) => (then.get(name) === n ? [] : [name])));
};

/** Every timer has its name in the catalogue (a test holds that). */
const nameOfTimer = (timer: Timer): MessageId => `timer.${timer.toLowerCase().replaceAll(' ', '-')}` as MessageId;

const Timers = ({ timers, at, words }: { timers: readonly RunningTimer[]; at: number; words: Words }) => {
  if (timers.length === 0) return <p className="tcb-quiet">{words('endpoint.noTimer')}</p>;
  return (
    <ul>
      {timers.map(({ timer, due }) => (
        <li key={timer}>
          <strong>{words(nameOfTimer(timer))}</strong> {words('endpoint.due', { at: clock(due), left: duration(due - at, words) })}
        </li>
      ))}
    </ul>
  );
};
