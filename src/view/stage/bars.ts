import type { Ms, Side, Timer } from '../../tcp/names';
import { beatsOf } from '../../trace/beats';
import type { Trace } from '../../trace/trace';
import type { MessageId } from '../../words';
import type { Layout } from './layout';
import type { Metrics } from './metrics';

/** A timer as it hangs on its lifeline, from where it was set. */
export type Bar = Readonly<{
  key: string;
  side: Side;
  timer: Timer;
  /** 0 is next to the lifeline; timers that run at the same time hang side by side. */
  lane: number;
  from: Ms;
  due: Ms;
  beat: number;
  y: number;
  /** How it ended; null: it runs to the end of the record. */
  end: Readonly<{ beat: number; y: number; elapsed: boolean }> | null;
}>;

type Draft = { -readonly [K in keyof Bar]: Bar[K] };

/** Every setting of a timer in a run, in the order of time. */
export const barsOf = (trace: Trace, { beats: rows }: Layout): readonly Bar[] => {
  const bars: Draft[] = [];
  let running: readonly Draft[] = [];
  for (const { n, events, at } of beatsOf(trace)) {
    const row = rows[n]!;
    for (const event of events) {
      if (event.kind !== 'timer' && event.kind !== 'crashed') continue;
      const ends = (bar: Draft): boolean => bar.side === event.side && (event.kind === 'crashed' || bar.timer === event.timer);
      const elapsed = event.kind === 'timer' && event.act === 'elapsed';
      for (const bar of running.filter(ends)) bar.end = { beat: n, y: row.top, elapsed };
      running = running.filter((bar) => !ends(bar));
      if (event.kind !== 'timer' || event.act !== 'started') continue;
      const { side, timer, due } = event;
      const taken = running.filter((bar) => bar.side === side).map(({ lane }) => lane);
      const lane = [0, 1, 2, 3, 4, 5, 6].find((free) => !taken.includes(free)) ?? 0;
      const sends = events.some((e) => e.kind === 'sent' && e.side === side);
      const bar: Draft = {
        key: `${side} ${timer} ${n}`,
        side,
        timer,
        lane,
        from: at,
        due,
        beat: n,
        y: sends ? row.bottom : row.top,
        end: null,
      };
      bars.push(bar);
      running = [...running, bar];
    }
  }
  return bars.filter(({ beat, end }) => end?.beat !== beat);
};

/** The length of a bar that has just been set. What is beyond "now" has no place on the paper yet, so it shows what part of the time is left. */
const FULL = 64;

/** How long what is left of it is at a time, in px at scale 1. */
export const leftOf = ({ from, due }: Bar, at: Ms): number => Math.min(Math.max((due - at) / Math.max(1, due - from), 0), 1) * FULL;

/** Where it hangs, in px from the left of the paper. */
export const barX = ({ side, lane }: Bar, metrics: Metrics): number =>
  metrics[side] + (side === 'client' ? -1 : 1) * (7 + lane * 10) * metrics.scale;

/** Is it to be seen at a beat: it runs, or it has run out (and so tells why something was sent). */
export const barShows = ({ beat, end }: Bar, at: number): boolean => beat <= at && (end === null || end.beat > at || end.elapsed);

/** Does it run at a beat. */
export const barRuns = ({ beat, end }: Bar, at: number): boolean => beat <= at && (end === null || end.beat > at);

export const TIMER_NAMES: Readonly<Record<Timer, MessageId>> = {
  retransmission: 'timer.retransmission',
  probe: 'timer.probe',
  'delayed ACK': 'timer.delayed-ack',
  user: 'timer.user',
  'keep-alive': 'timer.keep-alive',
  'FIN-WAIT-2': 'timer.fin-wait-2',
  '2MSL': 'timer.2msl',
};
