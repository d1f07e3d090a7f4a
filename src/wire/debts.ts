import type { Ms } from '../tcp/names';
import { type Segment, segEnd, segLen } from '../tcp/segment';
import { type Seq, seqLeq, seqLt } from '../tcp/seq';
import type { Effect, Reason } from '../tcp/work';

/** A segment that the chart has sent and the captured end has not yet been seen to. */
export type Debt = Readonly<{ segment: Segment; reason: Reason; repeats: number; at: Ms }>;

/** Does what was seen to leave pay this debt? A later segment pays for the text and the ACKs of those before it. */
const pays = (s: Segment, { segment: due }: Debt): boolean => {
  if (s.rst || due.rst) return false;
  if (segLen(due) > 0) return segLen(s) > 0 && due.syn === s.syn && seqLeq(segEnd(due), segEnd(s));
  return s.ack !== null && due.ack !== null && seqLt(due.ack, s.ack);
};

/** One for one: a RST for a RST, and of ACKs of the same number, each of which tells of another arrival, one each. */
const paysOne = (s: Segment, { segment: due }: Debt): boolean =>
  s.rst ? due.rst : !due.rst && segLen(due) === 0 && s.ack !== null && due.ack === s.ack;

/** What is owed after `s` was seen to leave, and what it paid. */
export const settle = (debts: readonly Debt[], s: Segment): Readonly<{ paid: readonly Debt[]; left: readonly Debt[] }> => {
  const one = debts.find((d) => paysOne(s, d));
  const paid = debts.filter((d) => d === one || pays(s, d));
  return { paid, left: debts.filter((d) => !paid.includes(d)) };
};

/** New debts out of what the chart did; what was already seen to leave before the chart had room for it is none. */
export const debtsOf = (effects: readonly Effect[], at: Ms, shown: Seq | null): readonly Debt[] =>
  effects.flatMap((effect) => {
    if (effect.type !== 'transmit') return [];
    const { segment, reason, repeats } = effect;
    const before = repeats === 0 && !segment.syn && shown !== null && segLen(segment) > 0 && seqLeq(segEnd(segment), shown);
    return before ? [] : [{ segment, reason, repeats, at }];
  });
