/** Icons on a field of 24, drawn with a line of 2; `fill` marks those parts that are filled instead. */
export type IconPath = Readonly<{ line?: string; fill?: string }>;

const PLAY = 'M7 4.6v14.8a.6.6 0 0 0 .92.5l11.3-7.4a.6.6 0 0 0 0-1L7.92 4.1A.6.6 0 0 0 7 4.6z';
const FORWARD = 'M5 5.1v13.8a.6.6 0 0 0 .92.5l10.5-6.9a.6.6 0 0 0 0-1L5.92 4.6a.6.6 0 0 0-.92.5z';
const BACKWARD = 'M19 5.1v13.8a.6.6 0 0 1-.92.5L7.58 12.5a.6.6 0 0 1 0-1l10.5-6.9a.6.6 0 0 1 .92.5z';

export const ICONS = {
  play: { fill: PLAY },
  pause: { fill: 'M6.5 4.5h4v15h-4zM13.5 4.5h4v15h-4z' },
  step: { fill: `${FORWARD}M18 4.5h2.5v15H18z` },
  back: { fill: `${BACKWARD}M3.5 4.5H6v15H3.5z` },
  restart: { line: 'M5.6 8.2A8 8 0 1 1 4 13M5 3.5v5h5' },
  menu: { line: 'M4 6.5h16M4 12h16M4 17.5h16' },
  close: { line: 'M6 6l12 12M18 6 6 18' },
  external: { line: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9' },
  now: { line: 'M12 4v13M6 11.5l6 6 6-6M5 20.5h14' },
  hourglass: {
    line: 'M6 3.5h12M6 20.5h12M7.5 3.5v3.2c0 1 .5 1.9 1.3 2.5L12 12l3.2-2.8c.8-.6 1.3-1.5 1.3-2.5V3.5M7.5 20.5v-3.2c0-1 .5-1.9 1.3-2.5L12 12l3.2 2.8c.8.6 1.3 1.5 1.3 2.5v3.2',
  },
  more: { line: 'M7 10l5 5 5-5' },
} as const satisfies Record<string, IconPath>;

export type IconName = keyof typeof ICONS;
