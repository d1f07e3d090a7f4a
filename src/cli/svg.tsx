import { renderToStaticMarkup } from 'react-dom/server';
import { Picture, type PictureProps } from '../view/export/Picture';

/** A picture as the text of an SVG file. */
export const svgOf = (props: PictureProps): string => `${renderToStaticMarkup(<Picture {...props} />)}\n`;
