import type { CDPSession } from '@playwright/test';

type TraceEvent = Readonly<{
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: { name?: string; elementCount?: number; beginData?: { dirtyObjects?: number } };
}>;

/** What Chromium calls the making of a frame in the page's own thread, and any task of a thread; and under what it tells of them. */
export const FRAMES = { name: 'ProxyMain::BeginMainFrame', category: 'cc' } as const;
export const TASKS = { name: 'ThreadControllerImpl::RunTask', category: 'toplevel' } as const;

/**
 * What one of them came to. `ms`: how long it kept the processor; the processor's own time, not the clock's, for other things run on the machine.
 * The rest are counts, the same on any machine: how often styles were computed and boxes laid out, and of how many elements and boxes in all.
 */
export type Work = Readonly<{ ms: number; styles: number; styled: number; layouts: number; laidOut: number }>;

const sum = (of: readonly TraceEvent[], count: (event: TraceEvent) => number | undefined): number =>
  of.reduce((all, event) => all + (count(event) ?? 0), 0);

const ends = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** What the page's own thread does while `act` is done, of one kind, in order. */
export const workDuring = async (
  client: CDPSession,
  { name: kind, category }: typeof FRAMES | typeof TASKS,
  act: () => Promise<void>,
): Promise<readonly Work[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: [category, 'devtools.timeline'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const own = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  const named = (wanted: string): readonly TraceEvent[] =>
    events.filter(({ name, ph, pid, tid }) => name === wanted && ph === 'X' && own.has(`${pid} ${tid}`)).sort((a, b) => a.ts - b.ts);
  const [styles, layouts] = [named('UpdateLayoutTree'), named('Layout')];
  return named(kind).map((whole) => {
    const within = (event: TraceEvent): boolean => event.pid === whole.pid && event.ts >= whole.ts && ends(event) <= ends(whole);
    const [styled, laidOut] = [styles.filter(within), layouts.filter(within)];
    return {
      ms: (whole.tdur ?? 0) / 1000,
      styles: styled.length,
      styled: sum(styled, ({ args }) => args.elementCount),
      layouts: laidOut.length,
      laidOut: sum(laidOut, ({ args }) => args.beginData?.dirtyObjects),
    };
  });
};

export const times = (works: readonly Work[]): readonly number[] => works.map(({ ms }) => ms);
