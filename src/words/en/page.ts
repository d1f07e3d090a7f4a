export const page = {
  'choose.scenario': 'Scenario',
  'choose.language': 'Language',
  'choose.theme': 'Theme',
  'choose.numbers': 'Numbers',
  'region.ladder': 'Sequence diagram',
  'region.explanation': 'Explanation',
  'region.transcript': 'Transcript',
  'region.states': 'State diagram',
  'region.header': 'Segment header',
  'region.sockets': 'Sockets',
  'end.client': 'Client',
  'end.server': 'Server',
} as const;
