import type { IconPath } from './paths';

/** The icons of the panels beside the ladder. */
export const PANEL_ICONS = {
  toServer: { line: 'M3 12h17M14 6l6 6-6 6' },
  toClient: { line: 'M21 12H4M10 6l-6 6 6 6' },
  up: { line: 'M12 20V5M6 11l6-6 6 6' },
  down: { line: 'M12 4v15M6 13l6 6 6-6' },
  arrange: { line: 'M8 20V5M4.5 8.5L8 5l3.5 3.5M16 4v15M12.5 15.5L16 19l3.5-3.5' },
  enlarge: { line: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7' },
  sentences: { line: 'M4 6h16M4 12h16M4 18h10' },
  done: { line: 'M4 12.5l5.5 5.5L20 6.5' },
  copy: { line: 'M9 8.5h11v12H9zM15 8.5v-5H4v12h5' },
} as const satisfies Record<string, IconPath>;
