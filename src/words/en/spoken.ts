export const spoken = {
  'spoken.start': 'Nothing has happened yet.',
  'spoken.arrives': '{flags} arrives at {me}.',
  'spoken.lost': '{flags} from {me} is lost.',
  'spoken.sends': '{me} sends {flags}.',
  'spoken.sendsAgain': '{me} sends {flags} again.',
  'spoken.old': 'An old {flags} from {me} is on its way.',
  'spoken.state': '{me} is now {state}.',
  'spoken.timer': 'A timer of {me} runs out.',
  'spoken.crashed': '{me} crashes.',
  'spoken.calls': '{me} calls {call}.',
  'spoken.sendsData': { by: 'octets', one: '{me} sends {octets} octet.', other: '{me} sends {octets} octets.' },
  'spoken.crowd': { by: 'n', one: '{me} has {n} connection.', other: '{me} has {n} connections.' },
} as const;
