import type { CDPSession } from '@playwright/test';

type TraceEvent = Readonly<{ name: string; ph: string; ts: number; pid: number; tid: number; tdur?: number; args: { name?: string } }>;

/** What Chromium calls the making of a frame in the page's own thread, and any task of a thread. */
export const FRAMES = 'ProxyMain::BeginMainFrame';
export const TASKS = 'ThreadControllerImpl::RunTask';

/**
 * What the page's own thread does while `act` is done, of one kind: how long each keeps the processor, in ms, in their order.
 * The processor's own time is taken, not the clock's: other things run on the machine.
 */
export const tasksDuring = async (client: CDPSession, kind: string, act: () => Promise<void>): Promise<readonly number[]> => {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  client.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline', 'cc'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  client.off('Tracing.dataCollected', collect);
  const own = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, ph, pid, tid }) => name === kind && ph === 'X' && own.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts)
    .map(({ tdur = 0 }) => tdur / 1000);
};
