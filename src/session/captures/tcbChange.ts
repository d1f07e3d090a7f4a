import type { Tcb } from '../../tcp/tcb';

/** A row (or a text) that goes on from an earlier one: what of that is kept, and what comes after. */
type Slide<T> = Readonly<{ from: number; to: number; more: T }>;

/** What of a TCB is otherwise than in an earlier one. Queues and buffers lose at the front and gain at the end. */
export type ChangeOfTcb =
  | Readonly<{ whole: Tcb }>
  | Readonly<{
      plain: Partial<Tcb>;
      queue?: Slide<Tcb['queue']>;
      held?: Slide<Tcb['held']>;
      unsent?: Slide<string>;
      unread?: Slide<string>;
    }>;

const slideOf = <T>(before: readonly T[], now: readonly T[]): Slide<readonly T[]> => {
  const [first] = now;
  const found = first === undefined ? -1 : before.indexOf(first);
  const from = found < 0 ? before.length : found;
  let to = from;
  while (to < before.length && before[to] === now[to - from]) to++;
  return { from, to, more: now.slice(to - from) };
};

const slideOfText = (before: string, now: string): Slide<string> => {
  if (now.startsWith(before)) return { from: 0, to: before.length, more: now.slice(before.length) };
  if (before.endsWith(now)) return { from: before.length - now.length, to: before.length, more: '' };
  return { from: 0, to: 0, more: now };
};

/** What makes `now` of `before`; of nothing, all of it. */
export const changeOfTcb = (before: Tcb | undefined, now: Tcb): ChangeOfTcb => {
  if (before === undefined) return { whole: now };
  const { queue, held, unsent, unread, ...rest } = now;
  const earlier: Readonly<Record<string, unknown>> = before;
  const plain: Partial<Tcb> = Object.fromEntries(Object.entries(rest).filter(([field, value]) => earlier[field] !== value));
  return {
    plain,
    ...(queue === before.queue ? {} : { queue: slideOf(before.queue, queue) }),
    ...(held === before.held ? {} : { held: slideOf(before.held, held) }),
    ...(unsent === before.unsent ? {} : { unsent: slideOfText(before.unsent, unsent) }),
    ...(unread === before.unread ? {} : { unread: slideOfText(before.unread, unread) }),
  };
};

const slid = <T>(before: readonly T[], by: Slide<readonly T[]> | undefined): readonly T[] =>
  by === undefined ? before : [...before.slice(by.from, by.to), ...by.more];
const slidText = (before: string, by: Slide<string> | undefined): string =>
  by === undefined ? before : before.slice(by.from, by.to) + by.more;

/** The TCB that a change makes of an earlier one; the first comes whole. */
export const changedTcb = (before: Tcb | undefined, change: ChangeOfTcb): Tcb => {
  if ('whole' in change) return change.whole;
  if (before === undefined) throw new RangeError('A change of nothing.');
  const { plain, queue, held, unsent, unread } = change;
  return {
    ...before,
    ...plain,
    queue: slid(before.queue, queue),
    held: slid(before.held, held),
    unsent: slidText(before.unsent, unsent),
    unread: slidText(before.unread, unread),
  };
};
