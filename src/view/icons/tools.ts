import type { IconPath } from './paths';

/** The icons of the header's tools. */
export const TOOL_ICONS = {
  open: { line: 'M3.5 18.5v-12a1 1 0 0 1 1-1h5l2 2.5h7a1 1 0 0 1 1 1v2M3.5 18.5l3-8h15l-3 8z' },
  captures: { line: 'M4 6h.01M4 12h.01M4 18h.01M8 6h13M8 12h13M8 18h13' },
  present: { line: 'M3.5 4.5h17v11h-17zM12 15.5v3M8 20.5l4-2 4 2' },
  share: {
    line: 'M8.6 10.7l6.8-3.4M8.6 13.3l6.8 3.4M6 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM18 3.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM18 15.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  },
  export: { line: 'M12 3.5v11M7.5 10.5l4.5 4.5 4.5-4.5M4 15.5v5h16v-5' },
  write: { line: 'M4 20l1-4.5L16.5 4a1.8 1.8 0 0 1 2.6 0l.9.9a1.8 1.8 0 0 1 0 2.6L8.5 19zM14.5 6l3.5 3.5' },
  challenges: { line: 'M6 21V3.5M6 4.5h12l-3 4 3 4H6' },
  keys: { line: 'M2.5 6.5h19v11h-19zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M7.5 14h9' },
} as const satisfies Record<string, IconPath>;
