import { lost } from '../scenario';
import { bothEntered, type Challenge, call, called, changes, empty, entered, isTold, open, send, sent, unharmed } from './challenge';

/** Challenges about how a connection opens, and how it does not. */
export const OPENING: readonly Challenge[] = [
  {
    id: 'open',
    start: empty(),
    reached: (trace) => bothEntered(trace, 'ESTABLISHED'),
    solution: [...call(0, 'server', { call: 'passive OPEN' }), ...call(10, 'client', { call: 'active OPEN' })],
  },
  {
    // RFC 9293 figure 7: both open actively, and both SYNs are answered.
    id: 'four-segments',
    start: empty(),
    reached: (trace) => {
      const openAt = changes(trace).findLast(({ to }) => to === 'ESTABLISHED')?.at ?? 0;
      const before = sent(trace).filter(({ at }) => at < openAt);
      // Text that runs ahead of a third ACK opens nothing.
      const opening = before.length === 4 && before.every(({ segment }) => segment.text === '');
      return bothEntered(trace, 'ESTABLISHED') && unharmed(trace) && opening;
    },
    solution: [...call(10, 'client', { call: 'active OPEN' }), ...call(10, 'server', { call: 'active OPEN' })],
  },
  {
    id: 'refused',
    start: empty(),
    // §3.10.7.3 second: an acceptable RST in SYN-SENT ends the attempt.
    reached: (trace) =>
      changes(trace).some(
        ({ side, from, to, means }) => side === 'client' && from === 'SYN-SENT' && to === 'CLOSED' && means.includes('reset'),
      ),
    solution: call(10, 'client', { call: 'active OPEN' }),
  },
  {
    // The server's SYN,ACK is not repeated in time: the third ACK is lost, and what opens the server carries text (§3.10.7.4 fifth).
    id: 'data-opens',
    start: empty(),
    reached: (trace) =>
      changes(trace).some(
        ({ side, from, to, at }) =>
          side === 'server' &&
          from === 'SYN-RECEIVED' &&
          to === 'ESTABLISHED' &&
          trace.events.some(
            (e) =>
              e.kind === 'arrived' &&
              e.side === 'server' &&
              e.at === at &&
              (sent(trace).find((s) => s.flight === e.flight)?.segment.text ?? '') !== '',
          ),
      ),
    solution: [
      ...call(0, 'server', { call: 'passive OPEN' }),
      ...call(10, 'client', { call: 'active OPEN' }),
      ...lost('client', 2),
      ...send(100, 'client', 'Hello?'),
    ],
  },
  {
    // A short patience, so that nobody has to lose many SYNs.
    id: 'give-up',
    start: empty({ client: { config: { synGiveUp: 3000 } } }),
    reached: (trace) => isTold(trace, 'client', 'timeout') && !entered(trace, 'client', 'ESTABLISHED'),
    solution: [...call(10, 'client', { call: 'active OPEN' }), ...lost('client', 1, 2)],
  },
  {
    id: 'rst-without-abort',
    start: open(),
    reached: (trace) => bothEntered(trace, 'ESTABLISHED') && sent(trace).some(({ segment }) => segment.rst) && !called(trace, 'ABORT'),
    solution: [{ at: 200, do: 'crash', side: 'server' }, ...send(300, 'client', 'Are you there?')],
  },
];
