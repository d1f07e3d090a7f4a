import { SIDES } from '../tcp/names';
import type { Trace } from '../trace/trace';
import type { LessonId } from '../words/lessons';
import type { Lesson } from './lesson';

/** A scenario that is seen under two rules at once: its sentences are `whatIf.<id>.first`, `.second` and `.ends`. */
export type WhatIfId = LessonId extends infer Id ? (Id extends `whatIf.${infer Name}.ends` ? Name : never) : never;

/** From the client's connect to the end at which the connection is open last, in s with two figures. */
const openedAfter = (trace: Trace): number => {
  const asked = trace.events.find((e) => e.kind === 'called' && e.side === 'client' && e.call.call === 'active OPEN');
  const open = SIDES.map((side) => trace.events.find((e) => e.kind === 'told' && e.side === side && e.told.what === 'open')?.at ?? 0);
  return Number(((Math.max(...open) - (asked?.at ?? 0)) / 1000).toPrecision(2));
};

/** The one sentence that says what went wrong, and where it did not; its numbers come from the two records. */
export const verdictOf = (id: WhatIfId, first: Trace, second: Trace): Lesson => {
  const ports = first.setup.crowd?.ports;
  const values = {
    first: openedAfter(first),
    second: openedAfter(second),
    ports: ports === undefined ? 0 : ports.to - ports.from + 1,
  };
  return { id: `whatIf.${id}.ends`, values };
};
