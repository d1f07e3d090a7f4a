import { describe, expect, test } from 'vitest';
import { callError } from '../../src/tcp/errors';
import { type CallName, STATES } from '../../src/tcp/names';

const EXISTS = 'connection already exists';
const NONE = 'connection does not exist';
const CLOSING = 'connection closing';

/** §3.10.1–6: what a user is told where the state does not take the call. States in the order of a life. */
const TOLD: Readonly<Record<Exclude<CallName, 'passive OPEN' | 'active OPEN'>, readonly (string | null)[]>> = {
  //       CLOSED LISTEN                       SYN-SENT SYN-RCVD  ESTAB FIN-WAIT-1 FIN-WAIT-2 CLOSE-WAIT CLOSING LAST-ACK TIME-WAIT
  SEND: [NONE, 'remote socket unspecified', null, CLOSING, null, CLOSING, CLOSING, CLOSING, CLOSING, CLOSING, CLOSING],
  RECEIVE: [NONE, null, null, null, null, null, null, CLOSING, CLOSING, CLOSING, CLOSING],
  CLOSE: [NONE, null, null, CLOSING, null, CLOSING, CLOSING, CLOSING, CLOSING, CLOSING, CLOSING],
  ABORT: [NONE, null, null, null, null, null, null, null, null, null, null],
  STATUS: [NONE, null, null, null, null, null, null, null, null, null, null],
};

describe("the RFC's errors to the user", () => {
  test.each(Object.entries(TOLD))('%s', (call, told) => {
    const rows = STATES.map((state, i) => [state, told[i] ?? null] as const).filter(([, error]) => error !== null);
    for (const [state, error] of rows) expect([state, callError(state, call as CallName)]).toEqual([state, error]);
  });

  test.each(['passive OPEN', 'active OPEN'] as const)('%s', (call) => {
    for (const state of STATES) if (state !== 'CLOSED') expect(callError(state, call)).toBe(EXISTS);
  });
});
