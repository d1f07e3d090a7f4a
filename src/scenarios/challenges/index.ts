import type { Run } from '../../trace/run';
import type { Trace } from '../../trace/trace';
import type { Group } from '../scenario';
import type { Challenge } from './challenge';
import { CLOSING } from './closing';
import { OPENING } from './opening';
import { TRANSFER } from './transfer';

/** The challenges by the group of scenarios that they belong to. */
export const CHALLENGE_GROUPS = { opening: OPENING, transfer: TRANSFER, closing: CLOSING } as const satisfies Record<
  Group,
  readonly Challenge[]
>;

/** All challenges, the easier first within each group. */
export const CHALLENGES = [...OPENING, ...TRANSFER, ...CLOSING] as const;

export const challengeById = (id: string): Challenge | undefined => CHALLENGES.find((challenge) => challenge.id === id);

/** Does this record do what the challenge asks? A record of its start alone never does. */
export const solvedBy = ({ reached }: Challenge, trace: Trace): boolean => trace.source === 'simulated' && reached(trace);

/** The start with the stored solution added: one way to do it. */
export const solutionOf = ({ start, solution }: Challenge): Run => ({ ...start, inputs: [...start.inputs, ...solution] });

export type { Challenge } from './challenge';
