import type { CaptureFile, Spool } from '../../wire';

/** So many octets that were unpacked are kept in mind before the browser puts them away. */
const MOST_KEPT = 1 << 22;

/** Octets put away in a Blob, which a browser may keep on the disk. */
const blobSpool = (): Spool => {
  let blob = new Blob();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let kept = 0;
  const put = (): void => {
    blob = new Blob([blob, ...pieces]);
    pieces = [];
    kept = 0;
  };
  return {
    push: (bytes) => {
      pieces.push(bytes.slice());
      kept += bytes.length;
      if (kept > MOST_KEPT) put();
    },
    part: (from, to) => {
      if (kept > 0) put();
      return partOf(blob, from, to);
    },
  };
};

const partOf = async (blob: Blob, from: number, to: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(from, to).arrayBuffer());

/** A file of the browser's, as the reader takes it. `between` is waited for before each piece. */
export const fileOf = (blob: Blob, between: () => Promise<void>): CaptureFile => ({
  chunks: async function* () {
    const reader = blob.stream().getReader();
    for (;;) {
      await between();
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  },
  part: (from, to) => partOf(blob, from, to),
  spool: blobSpool,
});
