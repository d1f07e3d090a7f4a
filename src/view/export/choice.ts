import type { Side } from '../../tcp/names';
import type { Notation } from '../../trace/numbers';
import type { Lang } from '../../words';
import type { FormatId } from './formats';
import type { PictureTheme } from './palette';

/** How large a PNG is, as a multiple of the picture. */
export const SIZES = [1, 2, 3] as const;

/** What was chosen for an export. */
export type Choice = Readonly<{
  format: FormatId;
  numbers: Notation;
  lang: Lang;
  theme: PictureTheme;
  first: number;
  last: number;
  size: (typeof SIZES)[number];
  at: Side;
  /** Of two runs under two rules: which. */
  rule: 'rfc' | 'other';
}>;
