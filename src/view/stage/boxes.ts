/** A rectangle on the ladder, in px. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Do two rectangles overlap by more than a touch? */
export const intersect = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How many of the last boxes may still be in the way: the ladder grows downward. */
const RECENT = 48;

/** The least y, from `y` on, at which none of what `boxesAt` gives overlaps what was put down before. */
export const settle = (placed: readonly Box[], boxesAt: (y: number) => readonly Box[], y: number): number => {
  const recent = placed.slice(-RECENT);
  for (;;) {
    const pushes = boxesAt(y).flatMap((box) =>
      recent.filter((other) => intersect(box, other)).map((other) => other.y + other.height - box.y),
    );
    if (pushes.length === 0) return y;
    y += Math.max(0.5, Math.min(...pushes));
  }
};
