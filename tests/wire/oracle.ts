import { readFileSync } from 'node:fs';
import type { Side, StateName } from '../../src/tcp/names';
import type { Trace } from '../../src/trace/trace';

/** What the kernel said beside a reference capture; times in seconds. */
export type Oracle = Readonly<{
  captured_at: Side;
  one_way_delay_ms: number;
  states: Readonly<Record<Side, readonly Readonly<{ t: number; state: StateName }>[]>>;
  endpoints: Readonly<Record<Side, Readonly<{ ip: string; port: number }>>>;
  wire: readonly Readonly<{ from: Side; action: string; flags: string; seq: number }>[];
  packets: readonly Readonly<{ n: number; t: number; from: Side; flags: string; seq: number; ack: number; len: number }>[];
}>;

export const oracleOf = (path: string): Oracle => JSON.parse(readFileSync(path.replace('.pcap', '.json'), 'utf8')) as Oracle;

export type Moment = Readonly<{ t: number; state: StateName }>;
export const pathIn = (trace: Trace, side: Side): readonly Moment[] =>
  trace.events.flatMap((e) => (e.kind === 'changed' && e.side === side && e.from !== e.to ? [{ t: e.at / 1000, state: e.to }] : []));

/** Before the first and after the last state of the connection there is only the port's. */
export const isPorts = ({ state }: Moment): boolean => state === 'CLOSED' || state === 'LISTEN';
export const connection = (path: readonly Moment[]): readonly Moment[] => {
  const first = path.findIndex((m) => !isPorts(m));
  return first < 0 ? [] : path.slice(first, path.findLastIndex((m) => !isPorts(m)) + 1);
};

/**
 * 15 % of the time since the connection began, and what a clock that ticks each millisecond allows. (In h1 the kernel keeps a FIN back
 * for 20 ms, being in FIN-WAIT-1 already: no segment shows that.)
 */
export const near = (ours: number, kernel: number, began: number): boolean =>
  Math.abs(ours - kernel) <= Math.max(0.15 * (kernel - began), 0.005);
