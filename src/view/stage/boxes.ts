/** A rectangle on the ladder, in px. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Do two rectangles overlap by more than a touch? */
export const intersect = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How many of the last boxes may still be in the way: the ladder grows downward. */
const RECENT = 48;

/** The least y, from `y` on, at which none of what `boxesAt` gives overlaps what was put down before. */
export const settle = (placed: readonly Box[], boxesAt: (y: number) => readonly Box[], y: number): number => {
  for (;;) {
    let push = Infinity;
    for (const box of boxesAt(y))
      for (let i = Math.max(0, placed.length - RECENT); i < placed.length; i++) {
        const other = placed[i]!;
        if (intersect(box, other)) push = Math.min(push, other.y + other.height - box.y);
      }
    if (push === Infinity) return y;
    y += Math.max(0.5, push);
  }
};
