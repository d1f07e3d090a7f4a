import { type Address, DEFAULT_ADDRESS } from '../session/address';
import type { Notice } from '../session/notices';
import { SOURCE_NAMES } from '../session/source';
import { languageOf, parse } from '../session/url';
import type { Lang } from '../words';

/** The attributes of the element: the parameters of an address. */
export const ATTRIBUTES: readonly string[] = Object.keys(DEFAULT_ADDRESS);

/** What names a run and a stretch of it: with another of these, another run comes onto the stage. */
export const RUN_ATTRIBUTES: readonly string[] = ['scenario', 'run', 'from', 'to'];

export type Asked = Readonly<{ address: Address; notices: readonly Notice[]; lang: Lang; autoplay: boolean }>;

/**
 * What the attributes of an element ask for. Where they say nothing of it, a stage in a page is a small one,
 * in the language of what is around it. Playing by itself is left to the element, which begins when it is seen.
 */
export const askedBy = (element: Element): Asked => {
  const said = new URLSearchParams();
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null) said.append(name, value === '' && name === 'autoplay' ? '1' : value);
  }
  if (!said.has('view')) said.append('view', 'embed');
  const { address, notices } = parse(`?${said}`, SOURCE_NAMES);
  const around = element.parentElement?.closest('[lang]')?.getAttribute('lang');
  const lang = address.lang ?? languageOf([...(around ? [around] : []), ...navigator.languages]);
  return { address: { ...address, autoplay: false }, notices, lang, autoplay: address.autoplay };
};
