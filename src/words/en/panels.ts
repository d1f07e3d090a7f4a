export const panels = {
  'panels.label': 'Panels',
  'panels.show': 'More about this step',
  'panels.states': 'States',
  'panels.sockets': 'Programs',
  'panels.header': 'Header',
  'panels.hosts': 'Connections',
  'panels.knows': 'Who knows what',
  'panels.transcript': 'So far',
  'panels.closer': 'A closer look',
  'panels.enlarge': 'Enlarge the panel',
} as const;
