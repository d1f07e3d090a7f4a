import { lazy } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createActor } from 'xstate';
import { App } from './App';
import { notice } from './session/notices';
import { type Session, sessionMachine } from './session/session';
import { SOURCE_NAMES } from './session/source';
import { format, languageOf, parse } from './session/url';
import type { Late } from './view/page/Page';
import { setTheme } from './view/page/useDocument';
import { english, type Lang, load } from './words';

const start = async (root: Element): Promise<void> => {
  const { address, notices } = parse(location.search, SOURCE_NAMES);
  const lang = address.lang ?? languageOf(navigator.languages);
  if (address.theme) setTheme(address.theme);
  const session = createActor(sessionMachine, { input: { address, notices, lang } }).start();
  if (format(address) === '' && notices.length === 0 && lang === english.lang) wake(root, session);
  else await replace(root, session, lang);
};

/** What is asked for is what was served: it begins to answer where it stands, and the rest comes after it. */
const wake = (root: Element, session: Session): void => {
  let coming: Promise<Late> | undefined;
  const late = () => {
    coming ??= fetchLate(session, english.lang);
    return coming;
  };
  const part = <Name extends keyof Late>(name: Name) => lazy(async () => ({ default: (await late())[name] }));
  const all: Late = { Side: part('Side'), Library: part('Library'), Two: part('Two'), Sheets: part('Sheets') };
  hydrateRoot(root, <App session={session} words={english} late={all} />);
};

/** Something else is asked for: it takes the place of what was served, in one go. Without its words the page says so, in English. */
const replace = async (root: Element, session: Session, lang: Lang): Promise<void> => {
  const [words, late] = await Promise.all([load(lang).catch(() => english), fetchLate(session, lang)]);
  createRoot(root).render(<App session={session} words={words} late={late} />);
};

const fetchLate = async (session: Session, lang: Lang): Promise<Late> => {
  try {
    const [{ lateWith }, all] = await Promise.all([import('./view/panels/late'), load(lang)]);
    return lateWith(all);
  } catch {
    session.send({ type: 'NOTICE', notices: [notice('notice.partNotFetched')] });
    return { Side: Nothing, Library: Nothing, Two: Nothing, Sheets: Nothing };
  }
};

const Nothing = () => null;

const root = document.getElementById('root');
if (root) void start(root);
