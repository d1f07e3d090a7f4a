import type { Address } from './address';
import { DEFAULT_ADDRESS } from './address';
import type { Places } from './places';
import { format } from './url';

/** What the one who shares chooses: the rest of the address is what is on the stage. Null: as the reader's browser has it. */
export type Choice = Readonly<Pick<Address, 'from' | 'to' | 'lang' | 'theme'> & { here: boolean }>;

/** The address of a link: what is on the stage, without what only concerns the one who shares: how fast, in which view, with how much motion. */
export const sharedAddress = (shown: Address, { from, to, lang, theme, here }: Choice): Address => ({
  ...shown,
  speed: DEFAULT_ADDRESS.speed,
  view: 'full',
  motion: null,
  beat: here ? shown.beat : null,
  from,
  to,
  lang,
  theme,
});

/** The link. `page`: the address of the page without its parameters. */
export const linkTo = (page: string, address: Address): string => `${page}${format(address)}`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What stands in a frame of a course page. The one file is told to be small: a page for frames is so by itself. */
export const framedAddress = ({ frame, page, file }: Places, address: Address): Address =>
  frame === page || frame === file ? { ...address, view: 'embed' } : address;

/** A frame for a course page. It may run scripts and nothing else. `title`: what a screen reader calls it. */
export const frameCode = (embed: string, address: Address, title: string): string =>
  `<iframe src="${escaped(linkTo(embed, address))}" title="${escaped(title)}" sandbox="allow-scripts allow-popups" loading="lazy" allow="fullscreen" style="width:100%;height:560px;border:0"></iframe>`;

/** The same as an element, for a page that may load the script ('': it is there). Its attributes are the parameters of the address. */
export const elementCode = (script: string, address: Address): string => {
  const attributes = [...new URLSearchParams(format(address))].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const fetched = script === '' ? '' : `<script defer src="${escaped(script)}"></script>\n`;
  return `${fetched}<tcp-stage${attributes}></tcp-stage>`;
};
