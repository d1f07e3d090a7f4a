/**
 * The part of gifenc that is used; it brings no types of its own. Of its sources the rest is left out, of what it has bundled nothing
 * is. A palette is a list of `[r, g, b]`.
 */
declare module 'gifenc/src/index.js' {
  type Palette = number[][];
  type Frame = Readonly<{
    palette?: Palette;
    /** In ms, rounded to 10. */
    delay: number;
    transparent?: boolean;
    transparentIndex?: number;
    /** What becomes of it before the next: 1 = it stays. */
    dispose?: number;
  }>;
  export function GIFEncoder(): {
    writeFrame: (index: Uint8Array, width: number, height: number, frame: Frame) => void;
    finish: () => void;
    bytes: () => Uint8Array<ArrayBuffer>;
  };
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
}
