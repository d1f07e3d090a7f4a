import type { StateName } from '../../src/tcp/names';
import type { Tcb } from '../../src/tcp/tcb';
import { isAllowed, nameOf } from '../net/figure5';
import { bothAcceptable, isPureAck } from '../net/laws/answers';
import { FACTS } from '../net/laws/states';
import type { Ends } from './ends';
import type { Step, Watch } from './explore';
import { hasLost } from './places';

const ended = (state: StateName): boolean => state === 'CLOSED' || state === 'LISTEN';

/** Two ends of one connection that rest because a user has not called CLOSE yet. */
const OPEN: readonly (readonly [StateName, StateName])[] = [
  ['ESTABLISHED', 'ESTABLISHED'],
  ['FIN-WAIT-2', 'CLOSE-WAIT'],
  ['CLOSE-WAIT', 'FIN-WAIT-2'],
];
const isOne = (a: Tcb, b: Tcb): boolean => a.iss === b.irs && b.iss === a.irs;

/** An end that has nothing to say waits for one that has lost the connection: half-open (3.5.1). */
const isHalfOpen = (here: StateName, there: StateName, lostThere: boolean): boolean =>
  (here === 'ESTABLISHED' || here === 'FIN-WAIT-2' || here === 'CLOSE-WAIT') && ended(there) && lostThere;

/** What the answer to a segment must not be. */
const wrongAnswer = ({ from, arrived: n, done }: Step, hands: Ends): string | null => {
  if (n === null || done.sent.length === 0) return null;
  const arrived = hands.segment(n);
  const sent = done.sent.map(hands.segment);
  if (arrived.rst) return sent.some((s) => s.rst) ? 'a RST answers a RST' : null;
  const [state, tcb] = [hands.stateOf(from), hands.tcbOf(from)];
  if (ended(state) || state === 'SYN-SENT' || !isPureAck(arrived) || !bothAcceptable(tcb, arrived) || tcb.held.length > 0) return null;
  return sent.some(isPureAck) ? 'an ACK answers an ACK' : null;
};

/** What must hold of every step and every place of rest. */
export const WATCH: Watch = {
  step: (step, hands) => {
    const { via, to } = step.done;
    const unknown = via.find((arrow) => !isAllowed(arrow));
    if (unknown !== undefined) return `unknown change of state: ${nameOf(unknown)}`;
    const state = hands.stateOf(to);
    return FACTS[state](hands.tcbOf(to)) ? wrongAnswer(step, hands) : `in ${state} with a TCB that says otherwise`;
  },
  rest: (place, hands) => {
    const { client: a, server: b } = place;
    const [x, y] = [hands.stateOf(a), hands.stateOf(b)];
    if (ended(x) && ended(y)) return null;
    if (OPEN.some(([p, q]) => p === x && q === y) && isOne(hands.tcbOf(a), hands.tcbOf(b))) return null;
    return isHalfOpen(x, y, hasLost(place, 1)) || isHalfOpen(y, x, hasLost(place, 0)) ? null : `at rest in ${x} and ${y}`;
  },
};
