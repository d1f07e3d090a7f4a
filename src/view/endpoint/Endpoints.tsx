import { SIDES } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import type { Notation } from '../../trace/numbers';
import type { Trace } from '../../trace/trace';
import type { Words } from '../stage/words';
import { Endpoint } from './Endpoint';

type Props = Readonly<{
  trace: Trace;
  beat: number;
  notation: Notation;
  words: Words;
  /** What the two ends are called, the client first; null: client and server. */
  names: readonly [string, string] | null;
}>;

/** What both ends remember of the connection (the TCB, §3.3.1) at a beat. */
const Endpoints = ({ trace, beat: asked, notation, words, names }: Props) => {
  // A beat of a longer run may still be asked for when a shorter one has come.
  const beat = Math.min(asked, beatsOf(trace).length - 1);
  return (
    <figure className="tcbs" aria-label={words('endpoint.region')}>
      {SIDES.map((side, i) => (
        <Endpoint
          key={side}
          side={side}
          name={names?.[i] ?? words(`end.${side}`)}
          trace={trace}
          beat={beat}
          notation={notation}
          words={words}
        />
      ))}
    </figure>
  );
};
export default Endpoints;
