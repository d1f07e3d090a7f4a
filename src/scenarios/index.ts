import { CLOSING } from './closing';
import { OPENING } from './opening';
import type { Scenario } from './scenario';
import { TRANSFER } from './transfer';

/** The library, in teaching order within each group. */
export const SCENARIOS: readonly Scenario[] = [...OPENING, ...TRANSFER, ...CLOSING];

export const scenarioById = (id: string): Scenario | undefined => SCENARIOS.find((scenario) => scenario.id === id);

export type { Group, Scenario } from './scenario';
