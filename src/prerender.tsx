import { renderToString } from 'react-dom/server';
import { createActor } from 'xstate';
import { App } from './App';
import { sessionMachine } from './session/session';
import { FIRST } from './session/state';
import { saySource } from './view/page/useWords';
import { lateWith } from './view/panels/late';
import { english, load, say } from './words';

/** The first frame of the default address, as it is served before a script has run. */
export const render = async (): Promise<{ html: string; lang: string; title: string }> => {
  const session = createActor(sessionMachine, { input: FIRST });
  const { source } = session.getSnapshot().context;
  return {
    html: renderToString(<App session={session} words={english} late={lateWith(await load(english.lang))} />),
    lang: english.lang,
    title: say(english, 'page.documentTitle', { scenario: saySource(english, source) }),
  };
};
