import { createRoot } from 'react-dom/client';
import { App } from '../App';
import { begin } from '../begin';
import { lateWith } from '../view/panels/late';
import { load } from '../words';
import { watchAnswers } from './answers';
import { watch } from './happenings';
import { messageOf } from './messages';

/** The whole stage in one file: nothing is served before it, and nothing is fetched after it. */
const start = async (root: Element): Promise<void> => {
  const { session, lang } = begin(location.search);
  const words = await load(lang);
  // In a course package the page around it keeps what was seen.
  if (parent !== window) {
    const tell = (told: Parameters<typeof messageOf>[0]): void => parent.postMessage(messageOf(told), '*');
    watch(session, tell);
    watchAnswers(session, tell);
  }
  createRoot(root).render(<App session={session} words={words} late={lateWith(words)} />);
};

const root = document.getElementById('root');
if (root) void start(root);
