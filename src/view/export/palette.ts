/** The colours of a picture, by the names of the style sheet's tokens, as `#rrggbb`; and how strong its lines are. */
export const TOKENS = ['surface', 'sunken', 'ink', 'ink-2', 'ink-3', 'edge', 'syn', 'ack', 'data', 'fin', 'rst'] as const;
export type Token = (typeof TOKENS)[number];
export type Palette = Readonly<Record<Token, string>> & Readonly<{ stroke: number }>;

/** For slides and paper: a light ground, or the palette for washed-out screens. */
export const PICTURE_THEMES = ['light', 'projector', 'dark'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** How large the type is, as the style sheet has it for the ladder. */
export const SCALE: Readonly<Record<PictureTheme, number>> = { light: 1, dark: 1, projector: 1.1667 };
