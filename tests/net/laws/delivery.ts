import { peerOf, type Side } from '../../../src/tcp/names';
import { type Seq, seqDiff, seqLeq, seqMax } from '../../../src/tcp/seq';
import { bothEnds, type Step } from '../history';
import { first, type Law } from './law';

const at = (step: Step): string => `at ${step.at} ms, ${step.side}`;

/** One end's connections by their ISS: what was given to SEND, and by their IRS: what was RECEIVEd. */
type Ledger = Readonly<{ sent: Map<Seq, string>; got: Map<Seq, string>; highest: Map<Seq, Seq> }>;
const ledger = (): Ledger => ({ sent: new Map(), got: new Map(), highest: new Map() });

/** Writes down what a step gives to SEND and takes with RECEIVE. */
const enter = (own: Ledger, step: Step): void => {
  const { tcb } = step.after[step.side];
  const before = step.before[step.side].tcb;
  const { cause } = step;
  if (cause?.kind === 'called' && cause.call.call === 'SEND' && cause.error === null && tcb.iss !== null)
    own.sent.set(tcb.iss, (own.sent.get(tcb.iss) ?? '') + cause.call.text);
  for (const { told } of step.told)
    if (told.what === 'received' && before.irs !== null) own.got.set(before.irs, (own.got.get(before.irs) ?? '') + told.text);
  if (tcb.iss !== null) own.highest.set(tcb.iss, seqMax(own.highest.get(tcb.iss) ?? tcb.iss, tcb.sndNxt));
};

/** Numbers are used anew before their clock has passed them: then nobody can tell old text from new (3.4.3). */
const reusesNumbers = (own: Ledger, iss: Seq): boolean =>
  [...own.highest].some(([other, end]) => other !== iss && seqLeq(iss, end) && seqLeq(other, iss));

const both = (breach: (step: Step, of: Side, ledgers: Readonly<Record<Side, Ledger>>) => string | null): Law['breach'] => {
  return ({ steps }) => {
    const ledgers: Record<Side, Ledger> = { client: ledger(), server: ledger() };
    return first(steps, (step) => {
      enter(ledgers[step.side], step);
      return first(bothEnds(step.after), ([of]) => breach(step, of, ledgers));
    });
  };
};

const deliveredIsPrefix: Law = {
  name: 'the octets delivered are a prefix of the octets sent, and all of them once the FIN is taken',
  section: '3.4, 3.7, 3.10.7.4 seventh and eighth',
  breach: both((step, of, ledgers) => {
    const { tcb } = step.after[of];
    if (tcb.irs === null || of !== step.side) return null;
    const peer = ledgers[peerOf(of)];
    if (reusesNumbers(peer, tcb.irs)) return null;
    const sent = peer.sent.get(tcb.irs) ?? '';
    const got = (ledgers[of].got.get(tcb.irs) ?? '') + tcb.unread;
    if (!sent.startsWith(got)) return `${at(step)} has what was not sent: ${JSON.stringify(got.slice(-40))}`;
    return tcb.finTaken && got.length < sent.length ? `${at(step)} took the FIN with ${sent.length - got.length} octets missing` : null;
  }),
};

const segmentsCarryTheStream: Law = {
  name: 'every octet on the wire is the one that SEND gave for its number, first time or again',
  section: '3.4, 3.8.1',
  breach: ({ steps }) => {
    const own: Record<Side, Ledger> = { client: ledger(), server: ledger() };
    return first(steps, (step) => {
      enter(own[step.side], step);
      return first(step.sent, ({ segment: s, old, side }) => {
        const iss = step.after[side].tcb.iss ?? step.before[side].tcb.iss;
        if (old || s.text === '' || iss === null) return null;
        const from = seqDiff(s.seq, iss) - (s.syn ? 0 : 1);
        const meant = (own[side].sent.get(iss) ?? '').slice(from, from + s.text.length);
        return meant === s.text ? null : `${at(step)} sends ${JSON.stringify(s.text)} where SEND gave ${JSON.stringify(meant)}`;
      });
    });
  },
};

export const DELIVERY: readonly Law[] = [deliveredIsPrefix, segmentsCarryTheStream];
