import { SIDES, type Side, STATES, type StateName } from '../../tcp/names';
import { type Flag, flagsOf, type Segment } from '../../tcp/segment';
import { beatsOf } from '../../trace/beats';
import type { Trace, TraceEvent } from '../../trace/trace';
import type { Line } from './line';
import { readFlags } from './segments';

/**
 * What an author says will happen, in order: `client > SYN,ACK ack 101`, `server = ESTABLISHED`.
 * Other things may happen in between. `line`: where it stands in the text.
 */
export type Expectation = Readonly<{ line: number; side: Side }> &
  (
    | Readonly<{ sends: Readonly<{ flags: readonly Flag[]; seq: number | null; ack: number | null; len: number | null }> }>
    | Readonly<{ is: StateName }>
  );

/** An expectation that the model does not meet; `beat`: the last beat at which those before it were met. */
export type Unmet = Readonly<{ expectation: Expectation; beat: number }>;

const readSends = (line: Line): Extract<Expectation, { sends: unknown }>['sends'] => {
  let sends: Extract<Expectation, { sends: unknown }>['sends'] = { flags: readFlags(line), seq: null, ack: null, len: null };
  while (!line.done) sends = { ...sends, [line.oneOf(['seq', 'ack', 'len'])]: line.whole() };
  return sends;
};

export const readExpectation = (line: Line, at: number): Expectation => {
  const side = line.oneOf(SIDES);
  return line.oneOf(['>', '=']) === '=' ? { line: at, side, is: line.oneOf(STATES) } : { line: at, side, sends: readSends(line) };
};

export const writeExpectation = (expectation: Expectation): string => {
  if ('is' in expectation) return `expect ${expectation.side} = ${expectation.is}`;
  const { flags, seq, ack, len } = expectation.sends;
  const numbers = Object.entries({ seq, ack, len }).flatMap(([name, value]) => (value === null ? [] : [` ${name} ${value}`]));
  return `expect ${expectation.side} > ${flags.join(',') || '-'}${numbers.join('')}`;
};

const fits = (s: Segment, { flags, seq, ack, len }: Extract<Expectation, { sends: unknown }>['sends']): boolean =>
  flagsOf(s).join() === flags.join() &&
  (seq === null || s.seq === seq) &&
  (ack === null || s.ack === ack) &&
  (len === null || s.text.length === len);

const meets = (e: TraceEvent, expectation: Expectation): boolean => {
  if (e.side !== expectation.side) return false;
  if ('is' in expectation) return e.kind === 'changed' && e.to === expectation.is && e.via.length > 0;
  return e.kind === 'sent' && fits(e.segment, expectation.sends);
};

/** Holds a record against what was expected: the first expectation that is not met, or null. */
export const unmetBy = (trace: Trace, expectations: readonly Expectation[]): Unmet | null => {
  let next = 0;
  let met = 0;
  for (const { n, events } of beatsOf(trace)) {
    for (const event of events) {
      const expectation = expectations[next];
      if (expectation === undefined) return null;
      if (!meets(event, expectation)) continue;
      next += 1;
      met = n;
    }
  }
  const expectation = expectations[next];
  return expectation === undefined ? null : { expectation, beat: met };
};
