import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { SIDES, type Side } from '../../tcp/names';
import type { Arrow } from '../../tcp/step';
import type { Trace } from '../../trace/trace';
import { Mixed } from '../learn/Mixed';
import { useSize } from '../stage/useSize';
import type { Words } from '../stage/words';
import { type Asked, Card, type WalkTo } from './Card';
import { Chart } from './Chart';
import { EDGES } from './edges';
import { inOneRow } from './labels';
import { type Step, staysAt, stepsIn } from './moves';
import { planOf, stateIn } from './plan';
import { type Pair, pairOf } from './routes';

type Props = Readonly<{
  trace: Trace;
  beat: number;
  words: Words;
  /** What the two ends are called, the client first; null: client and server. */
  names: readonly [string, string] | null;
  /** It has the page to itself: where that is wide enough, every line is drawn and labelled. */
  enlarged: boolean;
  /** Whether there are to be links to the RFC. */
  links: boolean;
  /** A scenario that takes an arrow (scenarios/walks); asked when the reader wants to know. */
  walkedBy: (arrow: Arrow) => WalkTo | null;
  /** The reader wants to see it. */
  onWalk: (walk: WalkTo) => void;
}>;

/** The eleven states, drawn from the chart itself, with both ends where they are at a beat. Fills its parent. */
const Diagram = ({ trace, beat, words, names, enlarged, links, walkedBy, onWalk }: Props) => {
  const room = useRef<HTMLDivElement>(null);
  const size = useSize(room, room);
  const [asked, setAsked] = useState<Asked | null>(null);
  const stays = staysAt(trace, beat);
  const steps = useMemo(() => stepsIn(trace, beat), [trace, beat]);
  const plan = useMemo(() => size && planOf(size.width, size.height, enlarged), [size, enlarged]);
  const nameOf = (side: Side): string => names?.[side === 'client' ? 0 : 1] ?? words(`end.${side}`);

  const ask = (pair: Pair): void => {
    const edge = EDGES.find((each) => each.pair === pair);
    setAsked(edge && asked?.edge !== edge ? { edge, walks: edge.arrows.map(walkedBy) } : null);
  };
  const leave = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || asked === null) return;
    event.stopPropagation();
    setAsked(null);
    room.current?.querySelector<SVGGElement>(`[data-pair="${asked.edge.pair}"]`)?.focus();
  };

  return (
    // The keys are those of the buttons in it; Escape leaves what one of them has opened.
    <figure className="diagram" aria-label={words('region.states')} onKeyDown={leave}>
      <figcaption className="visually-hidden">
        <Mixed text={descriptionOf(stays, steps, words, nameOf)} />
      </figcaption>
      <div className="diagram-room" ref={room} data-enlarged={enlarged || undefined}>
        {plan && <Chart plan={plan} stays={stays} steps={steps} words={words} open={asked?.edge.pair ?? null} onOpen={ask} />}
      </div>
      {asked && (
        <Card
          asked={asked}
          words={words}
          links={links}
          at={plan && plan.boxes[asked.edge.from].y > plan.height / 2 ? 'top' : 'bottom'}
          onWalk={onWalk}
          onClose={() => setAsked(null)}
        />
      )}
    </figure>
  );
};
export default Diagram;

/** Where both ends are, and what they have just done, in words. */
const descriptionOf = (stays: ReturnType<typeof staysAt>, steps: readonly Step[], words: Words, nameOf: (side: Side) => string): string => {
  const now = SIDES.map((side) => words('diagram.now', { name: nameOf(side), state: stateIn(stays[side].at) }));
  const just = steps.map(({ side, arrow }) => {
    const edge = EDGES.find(({ pair }) => pair === pairOf(arrow));
    const along = edge?.arrows.find(({ by }) => by === arrow.by);
    return words('diagram.step', { name: nameOf(side), from: arrow.from, to: arrow.to, event: along ? inOneRow(along) : arrow.by });
  });
  return [words('diagram.describe'), ...now, ...just].join(' ');
};
