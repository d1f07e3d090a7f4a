import type { Shifts } from '../drilling/ends';

/**
 * Scripts are written for our ISN 100 and the peer's 300; each is walked with these too: at once after 2³² (SYN on the last number,
 * text on 0), a little below it (the wrap in mid-text), half way round on one side (where the sign of a 32-bit difference turns), and at 0.
 */
const ISNS = [
  [100, 300],
  [4_294_967_295, 4_294_967_295],
  [4_294_967_285, 4_294_967_280],
  [2_147_483_640, 4_294_966_300],
  [4_294_967_200, 2_147_483_647],
  [0, 0],
] as const;

export const SHIFTS: readonly Shifts[] = ISNS.map(([own, peer]) => ({ client: own - 100, server: peer - 300 }));
