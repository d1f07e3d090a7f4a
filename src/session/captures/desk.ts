import type { CaptureNotice } from '../../wire/notices';
import type { Chosen } from '../../wire/vantage';
import type { Shelf, Taken } from './shelf';
import { type Answered, type Asked, rejoining } from './talk';
import CaptureWorker from './worker?worker&inline';

/** Where files are read: beside the page, or, where a browser does not let that be, on it. */
export type Desk = Readonly<{
  read: (files: readonly Blob[]) => Promise<Readonly<{ list: Shelf['list']; notices: readonly (readonly CaptureNotice[])[] }>>;
  take: Shelf['take'];
  close: () => void;
}>;

/** A question without its number. */
type Ask = Readonly<{ ask: 'read'; files: readonly Blob[] } | { ask: 'take'; n: number; chosen: Chosen }>;

/** Is given how many octets were read. */
type Heard = (octets: number) => void;

/** A worker, if one can be had: a sandboxed frame or a policy may refuse it. */
const workerDesk = (heard: Heard): Desk | null => {
  let worker: Worker;
  try {
    worker = new CaptureWorker();
  } catch {
    return null;
  }
  let last = 0;
  const ask = <T>(what: Ask, hear: (answered: Answered) => T | undefined): Promise<T> =>
    new Promise((done, fail) => {
      const id = ++last;
      worker.onerror = fail;
      worker.onmessage = ({ data }: MessageEvent<Answered>) => {
        // What was asked before is not waited for any more.
        if (data.id !== id) return;
        if (data.says === 'failed') return fail(new Error(data.says));
        if (data.says === 'read') return heard(data.octets);
        const got = hear(data);
        if (got !== undefined) done(got);
      };
      worker.postMessage({ ...what, id } satisfies Asked);
    });
  return {
    read: (files) => ask({ ask: 'read', files }, (answered) => (answered.says === 'listed' ? answered : undefined)),
    take: (n, chosen, tell) => {
      const record = rejoining();
      return ask({ ask: 'take', n, chosen }, (answered): Taken | undefined => {
        if (answered.says === 'events') {
          record.take(answered.events);
          tell(answered.part);
        }
        if (answered.says !== 'taken') return undefined;
        const { trace, inferred, notices } = answered;
        return { trace: { ...trace, events: record.events() }, inferred, notices };
      });
    },
    close: () => worker.terminate(),
  };
};

/** The page itself, which is let to its other work between the pieces. */
const pageDesk = async (heard: Heard, signal: AbortSignal): Promise<Desk> => {
  const [{ readCaptures }, { fileOf }] = await Promise.all([import('../../wire'), import('./files')]);
  const breath = (): Promise<void> => new Promise((done) => setTimeout(done));
  let captures: Awaited<ReturnType<typeof readCaptures>> | null = null;
  return {
    read: async (files) => {
      captures = await readCaptures(
        files.map((file) => fileOf(file, breath)),
        (octets) => {
          heard(octets);
          return !signal.aborted;
        },
      );
      return captures;
    },
    take: async (n, chosen) => {
      if (captures === null) throw new Error('closed');
      return captures.open(n, chosen);
    },
    close: () => {
      captures = null;
    },
  };
};

/** Reads files at a desk of their own; stops when the signal says so. */
export const readAtDesk = async (files: readonly Blob[], heard: Heard, signal: AbortSignal) => {
  const worker = workerDesk(heard);
  if (worker !== null) {
    signal.addEventListener('abort', worker.close);
    try {
      return { desk: worker, ...(await worker.read(files)) };
    } catch {
      worker.close();
    }
  }
  const desk = await pageDesk(heard, signal);
  return { desk, ...(await desk.read(files)) };
};
