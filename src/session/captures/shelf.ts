import type { Trace } from '../../trace/trace';
import type { Listed } from '../../wire/listed';
import type { CaptureNotice } from '../../wire/notices';
import type { Chosen, Where } from '../../wire/vantage';

/** A conversation that was taken from the shelf and played. `inferred`: where it was captured, as its timing tells. */
export type Taken = Readonly<{ trace: Trace; inferred: Where; notices: readonly CaptureNotice[] }>;

/** Files that were read, with the list of their conversations; opening one reads only its own packets. */
export type Shelf = Readonly<{
  /** What the files are called. */
  name: string;
  list: readonly Listed[];
  /** `heard`: how much of it has come, 0 … 1. */
  take: (n: number, chosen: Chosen, heard: (part: number) => void) => Promise<Taken>;
  /** Lets go of the files; nothing can be taken any more. */
  close: () => void;
}>;

/** Which conversation of which shelf is played, and where it was captured: as the viewer says (null: nobody says), and by its timing. */
export type Playing = Readonly<{ shelf: Shelf; n: number; chosen: Chosen; inferred: Where }>;
