import { peerOf } from '../tcp/names';
import type { EventOf, Trace } from '../trace/trace';
import type { Happening } from './happenings';
import type { Values } from './msg';
import { flagsIn, writtenCall } from './written';

/** What arrived, or was lost. */
const ofFlight = ({ flight }: Happening): Values =>
  flight === null
    ? {}
    : {
        flags: flagsIn(flight.segment),
        seq: { of: 'seq', flight: flight.id },
        ack: { of: 'ack', flight: flight.id },
        end: { of: 'end', flight: flight.id },
        octets: flight.segment.text.length,
      };

/** The transmission that a sentence is about: the FIN, if there is one, else the first. */
const mainOf = (sent: Happening['sent']): EventOf<'sent'> | undefined => sent.find(({ segment }) => segment.fin) ?? sent[0];

/** What left. */
const ofSent = ({ sent }: Happening): Values => {
  const main = mainOf(sent);
  if (main === undefined) return {};
  return {
    myFlags: flagsIn(main.segment),
    mySeq: { of: 'seq', flight: main.flight },
    myAck: { of: 'ack', flight: main.flight },
    myEnd: { of: 'end', flight: main.flight },
    myOctets: main.segment.text.length,
  };
};

const ofCause = ({ cause }: Happening): Values => {
  if (cause.kind === 'called') return { call: cause.call.call, error: cause.error ?? '' };
  if (cause.kind === 'line' || cause.kind === 'returned') return { call: writtenCall(cause.does) };
  return {};
};

const ofCrowd = ({ cause }: Happening, trace: Trace): Values => {
  if (cause.kind !== 'crowd') return {};
  const { rows, queues, ports, dropped, cookies } = cause.table;
  const waiting = rows.filter(({ state }) => state === 'TIME-WAIT').length;
  return { n: rows.length, waiting, ...queues, ...ports, dropped, cookies, room: trace.setup.crowd?.backlog.syn ?? 0 };
};

/** How long TIME-WAIT lasts here, in s: as its timer was set, else by the MSL of the setup. */
const lingering = ({ started, before }: Happening): number => {
  const timer = started.find((t) => t.timer === '2MSL');
  return (timer === undefined ? 2 * before.tcb.config.msl : timer.due - timer.at) / 1000;
};

const counted = ({ sent, after, cause }: Happening): number => (cause.kind === 'called' ? sent.length : after.tcb.dupAcks);

/** All that the sentences about a happening may ask for. */
export const valuesOf = (trace: Trace, h: Happening): Values => ({
  me: { of: 'name', side: h.side },
  peer: { of: 'name', side: peerOf(h.side) },
  from: h.before.state,
  state: h.after.state,
  theirState: h.peer.state,
  seconds: lingering(h),
  window: h.after.tcb.sndWnd,
  n: counted(h),
  ...ofFlight(h),
  ...ofSent(h),
  ...ofCause(h),
  ...ofCrowd(h, trace),
});
