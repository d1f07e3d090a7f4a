/** What the stage in the course's frame tells (CONTRACT.md, frame messages), as far as a course needs it. */
export type Heard =
  | Readonly<{ type: 'beat'; scenario: string; beat: number }>
  | Readonly<{ type: 'complete'; scenario: string }>
  | Readonly<{ type: 'answer'; question: string; right: boolean }>;

/** Reads a message's data; null: it is not the stage's, or nothing that a course keeps. */
export const heard = (data: unknown): Heard | null => {
  if (typeof data !== 'object' || data === null) return null;
  const said = data as Readonly<Record<string, unknown>>;
  if (said.source !== 'tcp-stage' || said.v !== 1) return null;
  const { type, scenario, beat, question, right } = said;
  if (type === 'beat' && typeof scenario === 'string' && Number.isInteger(beat)) return { type, scenario, beat: Number(beat) };
  if (type === 'complete' && typeof scenario === 'string') return { type, scenario };
  if (type === 'answer' && typeof question === 'string' && typeof right === 'boolean') return { type, question, right };
  return null;
};
