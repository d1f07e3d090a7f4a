import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Picture, type PictureProps } from './Picture';

/** An easel: draws pictures one after the other, each as the text of an SVG file. Leave it when all are drawn. */
export const easel = () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  return {
    draw: (props: PictureProps): string => {
      flushSync(() => root.render(<Picture {...props} />));
      const drawn = place.firstElementChild;
      return drawn === null ? '' : new XMLSerializer().serializeToString(drawn);
    },
    leave: () => root.unmount(),
  };
};

/** The text of one picture. */
export const svgOf = (props: PictureProps): string => {
  const { draw, leave } = easel();
  const svg = draw(props);
  leave();
  return svg;
};

/** More pixels than this, or a longer side, no browser of today is sure to hold. */
const MOST_PIXELS = 64e6;
const LONGEST = 16_000;

/** How large an SVG of ours is, in px. */
export const sizeOf = (svg: string): Readonly<{ width: number; height: number }> => {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/** Has a browser room for it, at so many times its size? */
export const fits = (svg: string, times: number): boolean => {
  const { width, height } = sizeOf(svg);
  return width * height * times * times <= MOST_PIXELS && Math.max(width, height) * times <= LONGEST;
};

/** Paints an SVG on a canvas, at so many times its size. */
export const paint = async (svg: string, times: number, canvas: HTMLCanvasElement): Promise<CanvasRenderingContext2D> => {
  const { width, height } = sizeOf(svg);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  if (canvas.width !== width * times || canvas.height !== height * times)
    Object.assign(canvas, { width: width * times, height: height * times });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context;
};

/** The same as a PNG file. */
export const pngOf = async (svg: string, times: number): Promise<Blob> => {
  const canvas = document.createElement('canvas');
  await paint(svg, times, canvas);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob === null ? failed(new Error('The canvas gave no picture.')) : made(blob)), 'image/png'),
  );
};
