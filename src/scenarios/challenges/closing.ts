import { SIDES } from '../../tcp/names';
import type { Trace } from '../../trace/trace';
import { lost } from '../scenario';
import { bothEntered, type Challenge, changes, close, empty, endsIn, entered, open, send, sent, unharmed } from './challenge';

/** Text that came to the client's program after the client had closed. */
const heardAfterClose = (trace: Trace): boolean => {
  const closed = changes(trace).find(({ side, to }) => side === 'client' && to === 'FIN-WAIT-1')?.at;
  return (
    closed !== undefined &&
    trace.events.some(
      (e) => e.kind === 'told' && e.side === 'client' && e.at > closed && (e.told.what === 'text' || e.told.what === 'received'),
    )
  );
};

/** Challenges about how a connection ends, and how it does not. */
export const CLOSING: readonly Challenge[] = [
  {
    id: 'close-wait',
    start: open(),
    reached: (trace) => endsIn(trace, 'server') === 'CLOSE-WAIT',
    solution: close(200, 'client'),
  },
  {
    id: 'time-wait-server',
    start: open(),
    reached: (trace) => entered(trace, 'server', 'TIME-WAIT'),
    solution: [...close(200, 'server'), ...close(300, 'client')],
  },
  {
    // RFC 9293 figure 13.
    id: 'closing',
    start: open(),
    reached: (trace) => bothEntered(trace, 'CLOSING'),
    solution: [...close(200, 'client'), ...close(200, 'server')],
  },
  {
    id: 'half-close',
    start: open(),
    reached: heardAfterClose,
    solution: [...close(200, 'client'), ...send(300, 'server', 'And one thing more.')],
  },
  {
    // The server's ACK may wait a little (§3.8.6.3), so that its FIN can take it along.
    id: 'three-segments',
    start: open({ rules: { delayedAck: 200 } }),
    reached: (trace) => {
      const from = changes(trace).find(({ to }) => to === 'FIN-WAIT-1')?.at;
      const closing = sent(trace).filter(({ at }) => from !== undefined && at >= from);
      return (
        unharmed(trace) &&
        SIDES.every((side) => endsIn(trace, side) === 'CLOSED') &&
        closing.length === 3 &&
        !closing.some(({ segment }) => segment.rst)
      );
    },
    solution: [...close(300, 'client'), ...close(400, 'server')],
  },
  {
    // What TIME-WAIT is for: the last ACK is lost, the FIN comes again and is answered (§3.6).
    id: 'last-ack',
    start: open(),
    reached: (trace) =>
      changes(trace).some(
        ({ side, to, at }) => to === 'TIME-WAIT' && sent(trace).some((s) => s.side === side && s.reason === 'FIN again' && s.at >= at),
      ),
    solution: [...close(200, 'client'), ...close(300, 'server'), ...lost('client', 4)],
  },
  {
    // LISTEN and SYN-SENT are left by CLOSE without a word (§3.10.4).
    id: 'silent',
    start: empty(),
    reached: (trace) => changes(trace).length > 1 && SIDES.every((side) => endsIn(trace, side) === 'CLOSED') && sent(trace).length === 0,
    solution: [
      { at: 0, do: 'call', side: 'server', call: { call: 'passive OPEN' } },
      { at: 100, do: 'call', side: 'server', call: { call: 'CLOSE' } },
    ],
  },
];
