import { type Captures, readCaptures } from '../../wire';
import { fileOf } from './files';
import { type Answered, type Asked, piecesOf, type Said } from './talk';

/** How often it is told how far the reading is, in octets. */
const EVERY = 1 << 20;

const atOnce = async (): Promise<void> => {};
let captures: Captures | null = null;

const read = async (files: readonly Blob[], answer: (said: Said) => void): Promise<void> => {
  let told = 0;
  captures = await readCaptures(
    files.map((file) => fileOf(file, atOnce)),
    (octets) => {
      if (octets - told >= EVERY || octets < told) {
        told = octets;
        answer({ says: 'read', octets });
      }
      return true;
    },
  );
  answer({ says: 'listed', list: captures.list, notices: captures.notices });
};

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const answer = (said: Said): void => postMessage({ id: data.id, ...said } satisfies Answered);
  try {
    if (data.ask === 'read') return await read(data.files, answer);
    if (captures === null) return answer({ says: 'failed' });
    const { trace, inferred, notices } = await captures.open(data.n, data.chosen);
    const { events, ...rest } = trace;
    for (const piece of piecesOf(events)) answer({ says: 'events', ...piece });
    answer({ says: 'taken', trace: rest, inferred, notices });
  } catch {
    answer({ says: 'failed' });
  }
});
