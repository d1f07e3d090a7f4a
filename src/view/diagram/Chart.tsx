import { useMemo, useState } from 'react';
import { SIDES, type Side } from '../../tcp/names';
import type { Words } from '../stage/words';
import { ArrowButtons } from './ArrowButtons';
import { drawingOf, tokenAt } from './drawing';
import { EdgeLine } from './EdgeLine';
import { LabelText } from './LabelText';
import { placeOne, wantedAt } from './labels';
import type { Stay, Step } from './moves';
import { nearestTo } from './nearest';
import { PLACES, type Plan } from './plan';
import type { Pair } from './routes';
import { StateBox } from './StateBox';
import { Token } from './Token';

type Props = Readonly<{
  plan: Plan;
  stays: Readonly<Record<Side, Stay>>;
  steps: readonly Step[];
  words: Words;
  open: Pair | null;
  onOpen: (pair: Pair) => void;
}>;

/** The picture of the chart, and its arrows as buttons. */
export const Chart = ({ plan, stays, steps, words, open, onOpen }: Props) => {
  const [pointed, setPointed] = useState<Pair | null>(null);
  const [focused, setFocused] = useState<Pair | null>(null);
  const { edges, labels, ground } = useMemo(() => drawingOf(plan, stays, steps), [plan, stays, steps]);
  const active = pointed ?? focused ?? open;
  const shown = edges.find(({ edge }) => edge.pair === active);
  const extra =
    shown && !labels.some(({ pair }) => pair === active)
      ? placeOne(wantedAt(shown.edge, shown.line, 'taken', shown.edge.arrows, shown.aside, plan.large), ground, labels)
      : null;
  return (
    <>
      <svg
        className="chart"
        width={plan.width * plan.scale}
        height={plan.height * plan.scale}
        viewBox={`0 0 ${plan.width} ${plan.height}`}
        data-large={plan.large || undefined}
        data-pointed={pointed !== null || undefined}
        aria-hidden="true"
        onClick={(event) => {
          const pair = nearestTo(edges, plan.scale, event);
          if (pair !== null) onOpen(pair);
        }}
        onPointerMove={(event) => setPointed(event.pointerType === 'mouse' ? nearestTo(edges, plan.scale, event) : null)}
        onPointerLeave={() => setPointed(null)}
      >
        {edges.map(({ edge: { pair }, line, aside, possible, step }) => (
          <EdgeLine
            key={pair}
            pair={pair}
            line={line}
            aside={aside}
            possible={possible}
            taken={step !== null}
            kind={step?.kind ?? null}
            active={active === pair}
            focused={focused === pair}
          />
        ))}
        {PLACES.map((place) => (
          <StateBox
            key={place}
            place={place}
            box={plan.boxes[place]}
            folded={plan.folded}
            current={SIDES.some((side) => stays[side].at === place)}
            client={stays.client.visited.includes(place)}
            server={stays.server.visited.includes(place)}
          />
        ))}
        {labels.map((label) => {
          const step = edges.find(({ edge }) => edge.pair === label.pair)?.step ?? null;
          return <LabelText key={label.pair} label={label} taken={step !== null} kind={step?.kind ?? null} />;
        })}
        {SIDES.map((side) => (
          <Token
            key={side}
            side={side}
            letter={words(`diagram.token.${side}`)}
            place={stays[side].at}
            {...tokenAt(plan, side, stays[side].at)}
          />
        ))}
        {extra && <LabelText label={extra} over />}
      </svg>
      <ArrowButtons edges={edges} scale={plan.scale} words={words} open={open} onOpen={onOpen} onFocus={setFocused} />
    </>
  );
};
