import type { SegmentKind } from '../../tcp/segment';
import { stepsFrom } from './glyphs';
import type { Leg } from './layout';
import type { Metrics } from './metrics';

/** How far before the lifeline a refused segment stops, in px. */
const BAR = 4;

/** How much of a leg has been flown when "now" stands at y: 0 … 1; and whether it has ended. */
export const flown = (leg: Leg, beat: number, y: number): Readonly<{ part: number; ended: boolean }> => {
  const part = Math.min(Math.max((y - leg.y1) / (leg.y2 - leg.y1), 0), leg.end === 'open' ? 0.92 : 1);
  return { part, ended: leg.beat <= beat && part === 1 };
};

/** The point of a leg when so much of it has been flown. */
export const pointOf = ({ x1, y1, x2, y2 }: Leg, part: number): Readonly<{ x: number; y: number }> => ({
  x: x1 + (x2 - x1) * part,
  y: y1 + (y2 - y1) * part,
});

/** What stands at the end of an arrow: its head, the ✕ of a reset, the bar of a refusal, or the cross of a loss. */
export type End = Readonly<{ what: 'wire-head' | 'wire-cross' | 'wire-bar' | 'loss'; d: string }>;

/** The lines of an arrow where they are, without a `transform` (see `stepsFrom`). `trimmed`: the part of the leg after which its line stops, once it has ended. */
export const arrowOf = (leg: Leg, kind: SegmentKind, scale: number): Readonly<{ trimmed: number; end: End }> => {
  const { x1, y1, x2, y2 } = leg;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  /** So far before the end, and so far beside the line. */
  const at = (back: number, off = 0): string => `${x2 - ux * back - uy * off} ${y2 - uy * back + ux * off}`;
  const ending = (by: number, what: End['what'], d: string) => ({ trimmed: 1 - by / length, end: { what, d } });
  const r = 6 * scale;
  if (leg.end === 'loss') return ending(0, 'loss', stepsFrom(x2, y2, 'm-6.5-6.5 13 13m0-13-13 13', scale));
  if (leg.refused) return ending(BAR, 'wire-bar', `M${at(BAR)}m0 ${-9 * scale}v${18 * scale}`);
  if (kind === 'rst') return ending(10 * scale, 'wire-cross', `M${at(2 * r, -r)}L${at(0, r)}M${at(2 * r, r)}L${at(0, -r)}`);
  return ending(10 * scale, 'wire-head', `M${at(0)}L${at(2 * r, -6.5 * scale)} ${at(2 * r, 6.5 * scale)}z`);
};

/** From a loss, dots to where it would have landed: the ends of their line; null where that is too near, or nothing was lost. */
export const dotsOf = ({ x2, y2, dots }: Leg, scale: number): Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>> | null => {
  if (!dots) return null;
  const [x, y] = [dots.x - x2, dots.y - y2];
  const off = (14 * scale) / Math.max(1, Math.hypot(x, y));
  return off < 0.7 ? { x1: x2 + x * off, y1: y2 + y * off, x2: x2 + x * (1 - off / 2), y2: y2 + y * (1 - off / 2) } : null;
};

type Chip = Readonly<{
  box: Readonly<Record<'x' | 'y' | 'width' | 'height' | 'rx', number>>;
  glyphs: readonly Readonly<{ kind: SegmentKind; x: number; y: number; size: number }>[];
}>;

/** A chip round 0, 0, with the glyphs on it. */
export const chipOf = (kinds: readonly SegmentKind[], scale: number): Chip => {
  const half = (3 + 9 * Math.max(1, kinds.length)) * scale;
  return {
    box: { x: -half, y: -12 * scale, width: 2 * half, height: 24 * scale, rx: 6 * scale },
    glyphs: kinds.map((kind, i) => ({ kind, x: (12 + 18 * i) * scale - half, y: 0, size: 13 * scale })),
  };
};

/** Where the middle of a chip is that has flown so much of its leg: the whole of it between the lifelines, even when it has just left. */
export const middleOf = (leg: Leg, part: number, { box }: Chip, { client, server }: Metrics) => {
  const { x, y } = pointOf(leg, part);
  const room = 3 - box.x;
  return { x: Math.min(Math.max(x, client + room), server - room), y };
};
