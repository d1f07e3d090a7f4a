import { deeds } from './deeds';
import { seq } from './seq';
import { noTcb } from './tcb';

/** Every state with a connection can lose it at once: RST taken, ABORT, user timeout (§3.10.5, §3.10.7.4 second, §3.10.8). */
const givenUp = { target: 'CLOSED', actions: 'tellTimeout' } as const;
const reset = { target: 'CLOSED', actions: 'tellReset' } as const;
/** ABORT where the peer has to hear of it; elsewhere it is silent (§3.10.5). */
const abortWithReset = { target: 'CLOSED', actions: ['abort', 'tellReset'] } as const;
/** CLOSE by an application that leaves text unread behind (§3.6.1). */
const closeUnread = { guard: 'leavesUnread', target: 'CLOSED', actions: 'closeUnread' } as const;

/** After a half-close the application may go away altogether; a second CLOSE that is only that is an error (§3.10.4). */
const leave = [closeUnread, { guard: 'leaves', actions: 'leave' }] as const;
const leaveFinWait2 = [closeUnread, { guard: 'leaves', actions: ['leave', 'limitFinWait2'] }] as const;

/** The SYN that reopened TIME-WAIT was an old one (§3.6.1, MAY-2). */
const backToTimeWait = { guard: 'wasInTimeWait', target: 'TIME-WAIT', actions: 'restoreFormer' } as const;

/** Text that came before the FIN may still be picked up; a RECEIVE that finds none is an error by then (§3.10.3). */
const receiveRest = { guard: 'unreadWaits', actions: 'receive' } as const;

/**
 * One endpoint's TCP: the eleven states of RFC 9293 §3.3.2 with every arrow of figure 5, of its notes, and of the text (§3.10).
 * The arithmetic of a segment is done once, in `arrive`; what it means is raised as an event that bears the figure's name.
 * Drive it with the pure `transition`; `transmit`, `startTimer`, `stopTimer`, `tell` and `note` leave it as data.
 */
export const endpointMachine = deeds.createMachine({
  id: 'endpoint',
  initial: 'CLOSED',
  context: ({ input }) => ({ tcb: noTcb(input), now: 0, isn: seq(0) }),
  on: {
    segment: { actions: ['arrive', 'watchIdle'] },
    'retransmission elapsed': { actions: 'repeat' },
    'probe elapsed': { actions: 'probe' },
    'delayed ACK elapsed': { actions: 'acknowledge' },
    'keep-alive elapsed': { actions: 'keepAlive' },
    'user elapsed': { actions: 'giveUp' },
    // §3.10.6: the state's name, and nothing changes.
    STATUS: { guard: 'connectionExists', actions: 'tellStatus' },
  },
  states: {
    CLOSED: {
      entry: 'forget',
      on: {
        'passive OPEN': { target: 'LISTEN', actions: 'listen' },
        'active OPEN': { target: 'SYN-SENT', actions: 'connect' },
      },
    },
    LISTEN: {
      on: {
        'active OPEN': { target: 'SYN-SENT', actions: 'connect' },
        SEND: { guard: 'remoteKnown', target: 'SYN-SENT', actions: ['send', 'connect'] },
        'SYN received': [{ guard: 'twoAreEnough', target: 'ESTABLISHED' }, { target: 'SYN-RECEIVED' }],
        RECEIVE: { actions: 'receive' },
        CLOSE: 'CLOSED',
        ABORT: 'CLOSED',
      },
    },
    'SYN-SENT': {
      on: {
        'SYN received and acknowledged': 'ESTABLISHED',
        'SYN received': 'SYN-RECEIVED',
        reset,
        'gave up': givenUp,
        SEND: { actions: 'send' },
        RECEIVE: { actions: 'receive' },
        CLOSE: 'CLOSED',
        ABORT: { target: 'CLOSED', actions: 'tellReset' },
      },
    },
    'SYN-RECEIVED': {
      on: {
        'SYN acknowledged': 'ESTABLISHED',
        // MUST-11: a passive OPEN waits on, an active one is told.
        reset: [
          backToTimeWait,
          { guard: 'waitsForAnother', target: 'LISTEN', actions: 'listenAgain' },
          { target: 'CLOSED', actions: 'tellRefused' },
        ],
        'SYN in window': [backToTimeWait, { target: 'LISTEN', actions: 'listenAgain' }],
        'gave up': givenUp,
        SEND: { guard: 'notYetClosed', actions: 'send' },
        RECEIVE: { actions: 'receive' },
        // §3.10.4: put off while something waits to be sent; then ESTABLISHED goes on by itself ("CLOSE due").
        CLOSE: [
          { guard: 'nothingSent', target: 'FIN-WAIT-1', actions: 'close' },
          { guard: 'notYetClosed', actions: 'close' },
        ],
        ABORT: abortWithReset,
      },
    },
    ESTABLISHED: {
      entry: ['tellOpen', 'watchIdle'],
      on: {
        'FIN received': 'CLOSE-WAIT',
        'CLOSE due': 'FIN-WAIT-1',
        reset,
        'gave up': givenUp,
        SEND: { actions: ['send', 'watchIdle'] },
        RECEIVE: { actions: 'receive' },
        CLOSE: [closeUnread, { target: 'FIN-WAIT-1', actions: 'close' }],
        ABORT: abortWithReset,
      },
    },
    'FIN-WAIT-1': {
      on: {
        'FIN acknowledged': 'FIN-WAIT-2',
        'FIN received': 'CLOSING',
        'FIN acknowledged and received': { target: 'TIME-WAIT', actions: 'tellClosed' },
        'text after close': 'CLOSED',
        reset,
        'gave up': givenUp,
        RECEIVE: { actions: 'receive' },
        CLOSE: leave,
        ABORT: abortWithReset,
      },
    },
    'FIN-WAIT-2': {
      entry: ['tellClosed', 'limitFinWait2'],
      on: {
        'FIN received': 'TIME-WAIT',
        'FIN-WAIT-2 elapsed': 'CLOSED',
        'text after close': 'CLOSED',
        reset,
        RECEIVE: { actions: 'receive' },
        CLOSE: leaveFinWait2,
        ABORT: abortWithReset,
      },
    },
    'CLOSE-WAIT': {
      on: {
        // §3.10.4: the FIN, and LAST-ACK with it, once everything before it was sent.
        CLOSE: [closeUnread, { guard: 'nothingWaits', target: 'LAST-ACK', actions: 'close' }, { guard: 'notYetClosed', actions: 'close' }],
        'FIN sent': 'LAST-ACK',
        reset,
        'gave up': givenUp,
        SEND: { guard: 'notYetClosed', actions: ['send', 'watchIdle'] },
        RECEIVE: receiveRest,
        ABORT: abortWithReset,
      },
    },
    CLOSING: {
      on: {
        'FIN acknowledged': { target: 'TIME-WAIT', actions: 'tellClosed' },
        reset: 'CLOSED',
        'gave up': givenUp,
        RECEIVE: receiveRest,
        ABORT: 'CLOSED',
      },
    },
    'LAST-ACK': {
      on: {
        'FIN acknowledged': { target: 'CLOSED', actions: 'tellClosed' },
        reset: 'CLOSED',
        'gave up': givenUp,
        RECEIVE: receiveRest,
        ABORT: 'CLOSED',
      },
    },
    'TIME-WAIT': {
      entry: 'linger',
      on: {
        '2MSL elapsed': 'CLOSED',
        'FIN again': { target: 'TIME-WAIT', reenter: true },
        'new SYN': 'SYN-RECEIVED',
        reset: 'CLOSED',
        RECEIVE: receiveRest,
        ABORT: 'CLOSED',
      },
    },
  },
});
