import type { Check } from '../tcp/checks';
import type { Ms, Side } from '../tcp/names';
import type { Segment } from '../tcp/segment';
import type { Reason } from '../tcp/work';
import { beatsOf } from './beats';
import type { EventOf, Trace } from './trace';

/** A segment comes to the other end. `copy` 1 is a duplicate that the network made; `refused`: a check turned it away. */
export type Landing = Readonly<{ at: Ms; beat: number; copy: number; refused: boolean; checks: readonly Check[]; guessed: boolean }>;

/** A segment between the two ends, from its leaving to what became of it. */
export type Flight = Readonly<{
  id: number;
  side: Side;
  nth: number;
  segment: Segment;
  sentAt: Ms;
  sentBeat: number;
  reason: Reason;
  repeats: number;
  old: boolean;
  landings: readonly Landing[];
  lost: Readonly<{ at: Ms; beat: number; part: number; guessed: boolean }> | null;
  guessed: boolean;
}>;

/** Checks that turn a segment away when they fail; the others only tell which rule it came under. */
const DECIDING: ReadonlySet<Check['id']> = new Set([
  'noTcb',
  'ackAbsent',
  'synPresent',
  'ackPresent',
  'inWindow',
  'rstExact',
  'synInWindow',
  'ackOfSyn',
  'ackNotTooOld',
  'ackOfSent',
  'textWanted',
  'roomInQueues',
]);

/** A segment that failed a deciding check, and did not come to count by another rule. */
const refused = (checks: readonly Check[]): boolean => checks.some((check) => !check.ok && DECIDING.has(check.id));

type Draft = { -readonly [K in keyof Flight]: Flight[K] };

const begin = (e: EventOf<'sent'>, beat: number): Draft => ({
  id: e.flight,
  side: e.side,
  nth: e.nth,
  segment: e.segment,
  sentAt: e.at,
  sentBeat: beat,
  reason: e.reason,
  repeats: e.repeats,
  old: e.old,
  landings: [],
  lost: null,
  guessed: e.guessed ?? false,
});

const known = new WeakMap<Trace, readonly Flight[]>();

/**
 * Every transmission of a trace in the order of leaving, with its fate; found once for each trace.
 * It is the whole record: whoever draws must leave out what lies after the playhead.
 */
export const flightsOf = (trace: Trace): readonly Flight[] => {
  const found = known.get(trace);
  if (found !== undefined) return found;
  const flights: Draft[] = [];
  for (const { n: beat, events } of beatsOf(trace)) {
    for (const e of events) {
      if (e.kind === 'sent') flights[e.flight] = begin(e, beat);
      if (e.kind !== 'arrived' && e.kind !== 'lost') continue;
      const flight = flights[e.flight];
      if (flight === undefined) continue;
      const guessed = e.guessed ?? false;
      if (e.kind === 'lost') flight.lost = { at: e.at, beat, part: e.part, guessed };
      else flight.landings = [...flight.landings, { at: e.at, beat, copy: e.copy, refused: refused(e.checks), checks: e.checks, guessed }];
    }
  }
  known.set(trace, flights);
  return flights;
};
