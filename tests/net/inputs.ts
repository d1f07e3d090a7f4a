import fc from 'fast-check';
import { SIDES, type Side } from '../../src/tcp/names';
import { segment } from '../../src/tcp/segment';
import { seq } from '../../src/tcp/seq';
import type { Call, Fate, Input } from '../../src/trace/run';

export const side = fc.constantFrom<Side>(...SIDES);

/** So much text, still blank: a run gives every SEND its own. Few SENDs are large; the small buffers are filled several times all the same. */
export const blankText = fc
  .oneof({ arbitrary: fc.integer({ min: 1, max: 12 }), weight: 4 }, { arbitrary: fc.integer({ min: 1, max: 90 }), weight: 1 })
  .map((n) => 'x'.repeat(n));

const send: fc.Arbitrary<Call> = fc.record({ call: fc.constant('SEND' as const), text: blankText });
const receive: fc.Arbitrary<Call> = fc.oneof(
  fc.constant<Call>({ call: 'RECEIVE' }),
  fc.record({ call: fc.constant('RECEIVE' as const), octets: fc.integer({ min: 1, max: 50 }) }),
);
/** A half-close, or an application that goes away. */
export const close = fc.constantFrom<Call>({ call: 'CLOSE' }, { call: 'CLOSE', gone: true });
const open = fc.constantFrom<Call>({ call: 'passive OPEN' }, { call: 'active OPEN' });

/** Every call but ABORT. */
export const mildCall = fc.oneof(
  { arbitrary: send, weight: 5 },
  { arbitrary: receive, weight: 3 },
  { arbitrary: close, weight: 3 },
  { arbitrary: open, weight: 1 },
);
export const anyCall = fc.oneof({ arbitrary: mildCall, weight: 12 }, { arbitrary: fc.constant<Call>({ call: 'ABORT' }), weight: 1 });

/** Most things happen in the first round trips; some much later, when timers have gone off. */
const time = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 400 }), weight: 5 },
  { arbitrary: fc.integer({ min: 0, max: 8000 }), weight: 1 },
);

/** A call on either end, at any time. */
export const callBy = (call: fc.Arbitrary<Call>): fc.Arbitrary<Input> =>
  fc.record({ at: time, do: fc.constant('call' as const), side, call });

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.constant<Fate>({ fate: 'lost' }),
  fc.record({ fate: fc.constant('lost' as const), diesAt: fc.constantFrom(0.25, 0.6, 0.9), by: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ fate: fc.constant('delayed' as const), by: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ fate: fc.constant('duplicated' as const), after: fc.integer({ min: 0, max: 900 }) }),
  fc.record({ fate: fc.constant('duplicated' as const), after: fc.nat(900), by: fc.nat(900) }),
);

/** What befalls one transmission among the first of an end. */
export const namedFate: fc.Arbitrary<Input> = fc.record({
  at: fc.constant(0),
  do: fc.constant('fate' as const),
  side,
  nth: fc.integer({ min: 1, max: 12 }),
  fate,
});

/** For a while nothing that one end sends arrives. */
export const cut: fc.Arbitrary<Input> = fc.record({
  at: time,
  do: fc.constant('cut' as const),
  side,
  lasts: fc.integer({ min: 1, max: 9000 }),
});

/** One end loses its memory. */
export const crash: fc.Arbitrary<Input> = fc.record({ at: time, do: fc.constant('crash' as const), side });

/** One end's program stops where it is. */
export const stop: fc.Arbitrary<Input> = fc.record({ at: time, do: fc.constant('stop' as const), side });

const below = fc.integer({ min: 70_000, max: 2 ** 30 }).map((age) => seq(-age));

/**
 * An old duplicate (3.4.3). Its numbers are of a former connection, further below the ISSs of this one than any window;
 * here they are still counted from 0, for the ISSs are not known yet.
 */
export const stray: fc.Arbitrary<Input> = fc
  .record({ at: time, of: side, from: below, acks: below, kind: fc.constantFrom('syn', 'syn,ack', 'ack', 'text', 'fin', 'rst') })
  .map(({ at, of, from, acks, kind }) => ({
    at,
    do: 'stray',
    side: of,
    segment: segment({
      seq: from,
      ack: kind === 'syn' || kind === 'rst' ? null : acks,
      syn: kind.startsWith('syn'),
      fin: kind === 'fin',
      rst: kind === 'rst',
      text: kind === 'text' ? 'old' : '',
      wnd: 1000,
    }),
  }));

type Opening = readonly (readonly [Side, 'passive OPEN' | 'active OPEN'])[];
const OPENINGS: readonly Opening[] = [
  [
    ['server', 'passive OPEN'],
    ['client', 'active OPEN'],
  ],
  [
    ['client', 'active OPEN'],
    ['server', 'passive OPEN'],
  ],
  [
    ['client', 'active OPEN'],
    ['server', 'active OPEN'],
  ],
  [
    ['client', 'passive OPEN'],
    ['server', 'active OPEN'],
  ],
  [
    ['server', 'passive OPEN'],
    ['client', 'active OPEN'],
    ['server', 'active OPEN'],
  ],
  [
    ['server', 'passive OPEN'],
    ['client', 'passive OPEN'],
    ['server', 'active OPEN'],
  ],
  [['client', 'active OPEN']],
];

/** How the two come to talk: every order of OPENs, one a little after the other. */
export const opening: fc.Arbitrary<readonly Input[]> = fc
  .record({ how: fc.constantFrom(...OPENINGS), start: fc.nat(30), later: fc.nat(50) })
  .map(({ how, start, later }) => how.map(([of, call], i): Input => ({ at: start + i * later, do: 'call', side: of, call: { call } })));
