export const player = {
  'player.step': 'Step forward',
  'player.back': 'Step back',
  'player.play': 'Play',
  'player.pause': 'Pause',
  'player.restart': 'Restart',
  'player.timeline': 'Timeline',
} as const;
