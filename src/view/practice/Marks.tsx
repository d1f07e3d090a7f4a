import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Edit, inForce } from '../../session/practice/history';
import { isSeen } from '../../session/practice/moment';
import type { Side } from '../../tcp/names';
import { numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import { useNotation, useSession } from '../page/useSession';
import { partOf, percent, spanOf } from '../player/span';
import { layoutOf } from '../stage/layout';
import { metricsOf } from '../stage/metrics';
import { useSize } from '../stage/useSize';
import { editText } from './describe';
import type { Acting } from './usePractice';

type Props = Readonly<{ acting: Acting; within: RefObject<HTMLElement | null> }>;

/** Where the ladder and the timeline show what the viewer changed. They come with the page; the marks come later, into them. */
export const Marks = ({ acting, within }: Props) => {
  const shown = useSession(({ context }) => context.shown);
  const [places, setPlaces] = useState<Readonly<{ ground: HTMLElement | null; line: HTMLElement | null }>>({ ground: null, line: null });
  useLayoutEffect(() => {
    const stage = within.current?.closest('[data-stage]');
    const ground = stage?.querySelector<HTMLElement>('[data-ladder="rfc"] .ladder-ground') ?? null;
    const line = stage?.querySelector<HTMLElement>('.scrubber') ?? null;
    if (places.ground !== ground || places.line !== line) setPlaces({ ground, line });
  });
  const { kept, showing, here } = acting;
  if (kept.history === null || here === null || showing !== 'mine') return null;
  // A fate is seen where it was decided, a call in the beat that it makes.
  const edits = inForce(kept.history)
    .map((edit) => ({ edit, beat: edit.beat + ('input' in edit.change && isSeen(edit.change.input) ? 1 : 0) }))
    .filter(({ edit, beat }) => 'input' in edit.change && beat <= shown);
  return (
    <>
      {places.line && createPortal(<OnTimeline edits={edits} acting={acting} />, places.line)}
      {places.ground && createPortal(<OnLadder edits={edits} acting={acting} ground={places.ground} />, places.ground)}
    </>
  );
};

type Placed = Readonly<{ edit: Edit; beat: number }>;
type MarksProps = Readonly<{ edits: readonly Placed[]; acting: Acting }>;

const keyOf = ({ edit, beat }: Placed): string => `${beat} ${JSON.stringify(edit.change)}`;
const sideOf = ({ change }: Edit): Side => ('input' in change ? change.input.side : 'client');

const OnTimeline = ({ edits }: MarksProps) => {
  const trace = useSession(({ context }) => context.trace);
  const range = useSession(({ context }) => context.range);
  const pace = paceOf(trace);
  const span = spanOf(pace, range);
  return edits.map((placed) => (
    <span
      key={keyOf(placed)}
      className="change-tick"
      aria-hidden="true"
      ref={(tick) => {
        if (tick) tick.style.left = percent(partOf(span, pace.beats[placed.beat]?.leaves ?? 0));
      }}
    />
  ));
};

const OnLadder = ({ edits, acting, ground }: MarksProps & Readonly<{ ground: HTMLElement }>) => {
  const { words } = acting;
  const trace = useSession(({ context }) => context.trace);
  const notation = useNotation();
  const refs = useMemo(() => ({ ground: { current: ground }, none: { current: null } }), [ground]);
  const size = useSize(refs.ground, refs.none);
  const layout = useMemo(
    () => size && layoutOf(trace, paceOf(trace), metricsOf(size.width, size.scale), numbersOf(trace, notation), words),
    [trace, size, notation, words],
  );
  return (
    layout &&
    edits.map((placed) => (
      <span
        key={keyOf(placed)}
        className="change-mark"
        data-side={sideOf(placed.edit)}
        title={words('practice.yours', { n: placed.edit.beat, what: editText(placed.edit, acting) })}
        aria-hidden="true"
        ref={(mark) => {
          if (mark) mark.style.top = `${layout.beats[placed.beat]?.bottom ?? 0}px`;
        }}
      />
    ))
  );
};
