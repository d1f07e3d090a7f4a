import { encode } from 'uqr';

/** What the largest QR code holds with the lowest correction, in octets (ISO/IEC 18004, version 40-L). */
const MOST_OCTETS = 2953;
/** Light modules round it, without which readers do not find it. */
const QUIET = 4;

/** A link as a QR code: its side in modules, and the dark ones as a path. Null: it is too long for any. */
export const qrOf = (link: string): Readonly<{ size: number; dark: string }> | null => {
  if (link.length > MOST_OCTETS) return null;
  const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, dark };
};

/** So wide is it as a picture, or a little less, in px: enough for a slide, and a module has whole pixels. */
const WIDTH = 1200;

/** The code as a PNG, for slides; null: the browser does not draw it. */
export const qrPicture = ({ size, dark }: NonNullable<ReturnType<typeof qrOf>>): Promise<Blob | null> => {
  const canvas = document.createElement('canvas');
  const scale = Math.max(1, Math.floor(WIDTH / size));
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.scale(scale, scale);
  context.fillStyle = 'white';
  context.fillRect(0, 0, size, size);
  context.fillStyle = 'black';
  context.fill(new Path2D(dark));
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
};
