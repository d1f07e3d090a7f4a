export const capture = {
  'capture.group': 'Real captures',
  'capture.sample.a-client-close': 'Real capture: the client closes first',
  'capture.sample.c-three-segment-close': 'Real capture: a close in three segments',
  'capture.own': 'Your capture: {name}',
} as const;
