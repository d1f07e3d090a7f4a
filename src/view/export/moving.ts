import { applyPalette, GIFEncoder } from 'gifenc/src/index.js';
import { beatAt, paceOf } from '../../trace/pace';
import type { PictureProps } from './Picture';
import type { Palette } from './palette';
import { TOKENS } from './palette';
import { easel, paint } from './pictures';
import { spanOf } from './plan';

/** So tall is a picture that moves, at a scale of 1, in px. */
const HEIGHT = 540;
/** From frame to frame, in ms: a browser takes no GIF that is faster than 20, and 80 is smooth enough for what flies 900. */
const FRAME = 80;
/** How long it stands at its ends. */
const AT_START = 800;
const AT_END = 2500;
/** The longest that is made, in ms. */
const LONGEST = 120_000;
/** How far the edge of a stroke goes over into the ground. */
const EDGES = [1, 0.8, 0.6, 0.4, 0.2];

/** The watching times of the frames. */
const timesOf = ({ plan }: PictureProps): readonly number[] => {
  const { from, to } = spanOf(plan);
  const count = Math.max(1, Math.ceil((to - from) / FRAME));
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
};

/** Is it short enough to be made? */
export const isShort = ({ plan }: PictureProps): boolean => {
  const { from, to } = spanOf(plan);
  return to - from <= LONGEST;
};

/**
 * Makes a GIF of the picture's beats as they play at speed 1, over and over.
 * @param heard is told how much is done, 0 … 1; false: leave it
 * @returns null: it was left
 */
export const gifOf = async (props: PictureProps, heard: (done: number) => boolean): Promise<Blob | null> => {
  const { draw, leave } = easel();
  const canvas = document.createElement('canvas');
  const gif = GIFEncoder();
  const pace = paceOf(props.plan.trace);
  const { last } = props.plan.range;
  const height = HEIGHT * props.plan.layout.metrics.scale;
  const at = async (watch: number) => {
    const context = await paint(draw({ ...props, watch, beat: Math.min(beatAt(pace, watch), last), height }), 1, canvas);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  try {
    const times = timesOf(props);
    // One more colour stands for what has not changed.
    const palette = coloursOf(props.palette);
    const same = palette.length;
    const all = [...palette, [0, 0, 0]];
    let before: Uint8Array | null = null;
    for (const [i, watch] of times.entries()) {
      if (!heard(i / times.length)) return null;
      const index = applyPalette(await at(watch), palette);
      const last: Uint8Array | null = before;
      const changed = last === null ? index : index.map((colour, k) => (colour === last[k] ? same : colour));
      const delay = i === 0 ? AT_START : i === times.length - 1 ? AT_END : FRAME;
      const first = last === null ? { palette: all } : {};
      gif.writeFrame(changed, canvas.width, canvas.height, { ...first, delay, transparent: true, transparentIndex: same, dispose: 1 });
      before = index;
    }
    gif.finish();
    return new Blob([gif.bytes()], { type: 'image/gif' });
  } finally {
    leave();
  }
};

/** All colours that such a picture has: the theme's, and each on its way to the ground. */
const coloursOf = (palette: Palette): number[][] => {
  const channels = (token: (typeof TOKENS)[number]): number[] => [1, 3, 5].map((i) => Number.parseInt(palette[token].slice(i, i + 2), 16));
  const ground = channels('surface');
  const over = (token: (typeof TOKENS)[number]) =>
    EDGES.map((part) => channels(token).map((value, i) => Math.round(value * part + (ground[i] ?? 0) * (1 - part))));
  return [ground, ...TOKENS.filter((token) => token !== 'surface' && token !== 'sunken').flatMap(over)];
};
