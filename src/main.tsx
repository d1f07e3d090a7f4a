import { lazy } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App';
import { begin } from './begin';
import type { Session } from './session/session';
import type { Late } from './view/page/Page';
import { english, type Lang, load, say } from './words';

const start = async (root: Element): Promise<void> => {
  const { session, lang, usual } = begin(location.search);
  if (usual) wake(root, session);
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
  const all: Late = {
    Side: part('Side'),
    Library: part('Library'),
    Tools: part('Tools'),
    Two: part('Two'),
    Sheets: part('Sheets'),
    Notices: part('Notices'),
    OpenFull: part('OpenFull'),
  };
  hydrateRoot(root, <App session={session} words={english} late={all} />);
};

/** Something else is asked for: it takes the place of what was served, in one go. Without its words the page says so, in English. */
const replace = async (root: Element, session: Session, lang: Lang): Promise<void> => {
  const [words, late] = await Promise.all([load(lang).catch(() => english), fetchLate(session, lang)]);
  createRoot(root).render(<App session={session} words={words} late={late} />);
};

/** So long after all is there (ms) the site is kept for when there is no network: it must not take from what is watched now. */
const LATER = 2000;

const fetchLate = async (session: Session, lang: Lang): Promise<Late> => {
  try {
    const [{ lateWith }, all] = await Promise.all([import('./view/panels/late'), load(lang)]);
    setTimeout(() => void import('./offline').then(({ keepOffline }) => keepOffline(session)), LATER);
    return lateWith(all);
  } catch {
    return { Side: Nothing, Library: Nothing, Tools: Nothing, Two: Nothing, Sheets: Nothing, Notices: NotFetched, OpenFull: Nothing };
  }
};

const Nothing = () => null;
const NotFetched = () => <p className="notice">{say(english, 'notice.partNotFetched')}</p>;

const root = document.getElementById('root');
if (root) void start(root);
