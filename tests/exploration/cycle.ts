/** Steps that take nothing from the budget, by the numbers of their places. */
export type Steps = Readonly<{ from: number[]; to: number[] }>;

/** The steps that lead to each place, one after the other: those to place n are `steps[starts[n]]` … `steps[starts[n + 1] - 1]`. */
const byEnd = (size: number, ends: readonly number[]): Readonly<{ starts: Int32Array; steps: Int32Array }> => {
  const starts = new Int32Array(size + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let n = 0; n < size; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const filled = starts.slice();
  const steps = new Int32Array(ends.length);
  for (const [i, end] of ends.entries()) {
    const at = filled[end] ?? 0;
    steps[at] = i;
    filled[end] = at + 1;
  }
  return { starts, steps };
};

/** Places that lie on a way round, in order. Places without a way on are taken away again and again; null: none remains. */
export const cycle = (size: number, { from, to }: Steps): readonly number[] | null => {
  const waysOn = new Int32Array(size);
  for (const n of from) waysOn[n] = (waysOn[n] ?? 0) + 1;
  const { starts, steps } = byEnd(size, to);
  const ended: number[] = [];
  for (let n = 0; n < size; n++) if (waysOn[n] === 0) ended.push(n);
  for (let i = 0; i < ended.length; i++) {
    const end = ended[i] ?? 0;
    for (let k = starts[end] ?? 0; k < (starts[end + 1] ?? 0); k++) {
      const before = from[steps[k] ?? 0] ?? 0;
      waysOn[before] = (waysOn[before] ?? 0) - 1;
      if (waysOn[before] === 0) ended.push(before);
    }
  }
  if (ended.length === size) return null;
  const gone = new Set(ended);
  const on = new Map<number, number>();
  for (const [i, n] of from.entries()) if (!gone.has(n) && !gone.has(to[i] ?? 0)) on.set(n, to[i] ?? 0);
  const walked: number[] = [];
  for (let n = [...on.keys()][0] ?? 0; !walked.includes(n); n = on.get(n) ?? n) walked.push(n);
  const back = on.get(walked.at(-1) ?? 0) ?? 0;
  return walked.slice(walked.indexOf(back));
};
