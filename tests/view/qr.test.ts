import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrOf } from '../../src/view/share/qrOf';

const SCALE = 4;

/** The code as a camera sees it. */
const seen = ({ size, dark }: NonNullable<ReturnType<typeof qrOf>>): Readonly<{ pixels: Uint8ClampedArray; side: number }> => {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let down = 0; down < SCALE; down++)
      for (let along = 0; along < SCALE; along++)
        pixels.fill(
          0,
          4 * ((Number(y) * SCALE + down) * side + Number(x) * SCALE + along),
          4 * ((Number(y) * SCALE + down) * side + Number(x) * SCALE + along) + 3,
        );
  return { pixels, side };
};

test.each(['https://example.org/tcp-stage/?scenario=four-way-close&beat=7', `https://example.org/?run=${'aZ09-_'.repeat(200)}`])(
  'a phone reads the link %s',
  (link) => {
    const code = qrOf(link);
    const { pixels, side } = seen(code!);
    expect(jsqr(pixels, side, side)?.data).toBe(link);
  },
);

test('a link that no code holds makes none', () => {
  expect(qrOf(`https://example.org/?run=${'x'.repeat(3000)}`)).toBeNull();
});
