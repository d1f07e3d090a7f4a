import { createActor } from 'xstate';
import { type Session, sessionMachine } from './session/session';
import { SOURCE_NAMES } from './session/source';
import { format, languageOf, parse } from './session/url';
import { setTheme } from './view/page/useDocument';
import { english, type Lang } from './words';

/** A session as an address (the part from `?`) asks for it. `usual`: it asks for nothing but what is served. */
export const begin = (search: string): Readonly<{ session: Session; lang: Lang; usual: boolean }> => {
  const { address, notices } = parse(search, SOURCE_NAMES);
  const lang = address.lang ?? languageOf(navigator.languages);
  if (address.theme) setTheme(address.theme);
  const session = createActor(sessionMachine, { input: { address, notices, lang } }).start();
  return { session, lang, usual: format(address) === '' && notices.length === 0 && lang === english.lang };
};
