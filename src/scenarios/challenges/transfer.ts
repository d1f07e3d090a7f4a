import { fate, lost, SERVE } from '../scenario';
import { bothEntered, type Challenge, call, empty, endsIn, open, send, sent } from './challenge';

/** So much text that it takes several segments of 500 octets. */
const LONG = 'abcdefghijklmnopqrstuvwxyz'.repeat(100);

/** Challenges about what a connection is for. */
export const TRANSFER: readonly Challenge[] = [
  {
    // RFC 5681 §3.2: the third duplicate ACK is taken for a loss, before the timer goes off.
    id: 'fast-retransmission',
    start: open({ client: { config: { mss: 500 } } }),
    reached: (trace) => sent(trace).some(({ reason }) => reason === 'fast retransmission'),
    solution: [...send(200, 'client', LONG), ...lost('client', 3)],
  },
  {
    // §3.8.6.1: the server's program is busy elsewhere for a while, so its buffer fills and the window shuts.
    id: 'probe',
    start: {
      ...empty({
        client: { config: { mss: 500 } },
        server: { config: { buffer: 1000 }, program: [...SERVE, { do: 'recv until closed', after: 6000 }] },
      }),
      inputs: call(10, 'client', { call: 'active OPEN' }),
    },
    reached: (trace) => sent(trace).some(({ reason }) => reason === 'probe'),
    solution: send(200, 'client', LONG),
  },
  {
    id: 'twice',
    start: open(),
    reached: (trace) => trace.events.some((e) => e.kind === 'arrived' && e.copy > 0 && (sent(trace)[e.flight]?.segment.text ?? '') !== ''),
    solution: [...send(200, 'client', 'Once.'), fate('client', 3, { fate: 'duplicated', after: 15 })],
  },
  {
    // §3.5.1: one end has crashed, or has aborted unheard, and the other has nothing to say.
    id: 'half-open',
    start: open(),
    reached: (trace) =>
      bothEntered(trace, 'ESTABLISHED') &&
      (['client', 'server'] as const).some((side) => endsIn(trace, side) === 'ESTABLISHED') &&
      (['client', 'server'] as const).some((side) => endsIn(trace, side) === 'CLOSED'),
    solution: [{ at: 200, do: 'crash', side: 'server' }],
  },
];
