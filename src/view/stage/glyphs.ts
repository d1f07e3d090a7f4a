import type { SegmentKind } from '../../tcp/segment';

/** The shapes of the five kinds round the origin, in a box of 14. */
export const GLYPHS: Readonly<Record<SegmentKind, string>> = {
  syn: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
  ack: 'M-5.5 0a5.5 5.5 0 1 1 11 0 5.5 5.5 0 1 1-11 0z',
  data: 'M-6-6H6V6H-6z',
  fin: 'M-7-6h5V6h-5zM2-6h5V6H2z',
  rst: 'M0-6.2 6.8 6H-6.8z',
};

/** The same drawn as an outline of 1.8 that keeps within the filled shape. */
export const HOLLOW: Readonly<Record<SegmentKind, string>> = {
  syn: 'M0-5.2 5.2 0 0 5.2-5.2 0z',
  ack: 'M-4.6 0a4.6 4.6 0 1 1 9.2 0 4.6 4.6 0 1 1-9.2 0z',
  data: 'M-5.1-5.1H5.1V5.1H-5.1z',
  fin: 'M-6.1-5.1h3.2V5.1h-3.2zM2.9-5.1h3.2V5.1H2.9z',
  rst: 'M0-4.4 5.3 5.1H-5.3z',
};

/** The loop arrow of a segment that is sent again, in a box of 12. */
export const LOOP = 'M4.6-1.6A4.8 4.8 0 1 0 4.8.6M5.2-5v3.6H1.6';
