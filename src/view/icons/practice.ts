import type { IconPath } from './paths';

/** The icons of what a viewer does to a run. */
export const PRACTICE_ICONS = {
  undo: { line: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H14a5 5 0 0 1 0 10h-4' },
  redo: { line: 'M15.5 5L20 9.5 15.5 14M19.5 9.5H10a5 5 0 0 0 0 10h4' },
  both: { line: 'M3.5 5h7v14h-7zM13.5 5h7v14h-7z' },
  branch: { line: 'M7 20V4M7 14c0-4 10-2 10-8M13.5 8.5L17 5l3.5 3.5' },
} as const satisfies Record<string, IconPath>;
