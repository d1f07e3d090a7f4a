import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Palette, type PictureTheme, TOKENS, type Token } from './palette';

/** What the browser makes of a colour, as `#rrggbb`: a program that opens a picture may know no other form. */
const hexOf = (colour: string, context: CanvasRenderingContext2D): string => {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((value = 0) => value.toString(16).padStart(2, '0')).join('')}`;
};

/** The style sheet's colours in a theme, as they are within an element. */
export const usePalette = (element: RefObject<HTMLElement | null>, theme: PictureTheme): Palette | null => {
  const [palette, setPalette] = useState<Palette | null>(null);
  useLayoutEffect(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const themed = document.createElement('div');
    if (element.current === null || context === null) return;
    themed.dataset.theme = theme;
    element.current.append(themed);
    const style = getComputedStyle(themed);
    const colours = TOKENS.map((token): [Token, string] => [token, hexOf(style.getPropertyValue(`--${token}`).trim(), context)]);
    const stroke = Number.parseFloat(style.getPropertyValue('--stroke')) || 1;
    themed.remove();
    setPalette({ ...(Object.fromEntries(colours) as Record<Token, string>), stroke });
  }, [element, theme]);
  return palette;
};
