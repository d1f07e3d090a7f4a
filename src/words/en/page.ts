export const page = {
  'page.title': 'TCP Stage',
  'page.study': 'Questions',
  'page.menu': 'Menu',
  'region.ladder': 'Sequence diagram',
  'end.client': 'Client',
  'end.server': 'Server',
  'page.documentTitle': '{scenario} – TCP Stage',
  'name.client': 'the client',
  'name.server': 'the server',
} as const;
