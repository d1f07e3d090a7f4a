import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Flight, flightsOf } from '../../trace/flights';
import { numbersOf } from '../../trace/numbers';
import { paceOf } from '../../trace/pace';
import type { Trace } from '../../trace/trace';
import { say } from '../../words';
import { useNotation, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { layoutOf } from '../stage/layout';
import { metricsOf } from '../stage/metrics';
import { useSize } from '../stage/useSize';
import { useSaying } from './useSaying';

const isUnseen = ({ guessed, landings }: Flight): boolean => guessed && landings.every((landing) => landing.guessed);

/** The first segment that the capture saw, where it began in the middle of a connection; else null. */
export const firstSeen = (trace: Trace): Flight | null => {
  const flights = flightsOf(trace);
  const seen = flights.findIndex((flight) => !isUnseen(flight));
  return trace.source === 'captured' && seen > 0 ? (flights[seen] ?? null) : null;
};

/** A hatched band over what was before the capture: nobody saw it, it follows from what came after. */
export const BeforeCapture = () => {
  const trace = useSession(({ context }) => context.trace);
  const place = useRef<HTMLSpanElement>(null);
  const [ground, setGround] = useState<HTMLElement | null>(null);
  const first = firstSeen(trace);
  useLayoutEffect(() => {
    setGround(first && (place.current?.closest('.main')?.querySelector<HTMLElement>('.ladder-ground') ?? null));
  }, [first]);
  return (
    <>
      <span ref={place} hidden />
      {first && ground && createPortal(<Band first={first} ground={ground} />, ground)}
    </>
  );
};

const Band = ({ first, ground }: { first: Flight; ground: HTMLElement }) => {
  const words = useWords();
  const saying = useSaying();
  const notation = useNotation();
  const trace = useSession(({ context }) => context.trace);
  const measured = useMemo(() => ({ current: ground }), [ground]);
  const size = useSize(measured, measured);
  const layout = size && layoutOf(trace, paceOf(trace), metricsOf(size.width, size.scale), numbersOf(trace, notation), saying);
  const until = layout?.flights.find(({ flight }) => flight.id === first.id)?.label.box.y ?? 0;
  return (
    <div className="before-capture" style={{ height: Math.max(0, until - 4) }}>
      <span>{say(words, 'capture.before')}</span>
    </div>
  );
};
