import { createRoot } from 'react-dom/client';
import { App } from '../App';
import { begin } from '../begin';
import type { Session } from '../session/session';
import { english } from '../words';
import { loadEmbedded } from '../words/embedded';
import { watchAnswered } from './answered';
import { watch } from './happenings';
import { heightFor } from './height';
import { embeddedLate } from './late';
import { messageOf, orderIn } from './messages';
import { obey } from './orders';
import type { Told } from './told';
import { playWhileSeen } from './visible';

/** The page that stands in a frame of a course page. */
const start = async (root: Element): Promise<void> => {
  const asked = new URLSearchParams(location.search);
  if (!asked.has('view')) asked.append('view', 'embed');
  const autoplay = asked.get('autoplay') === '1';
  if (autoplay) asked.delete('autoplay');
  const { session, lang } = begin(`?${asked}`);
  const words = await loadEmbedded(lang).catch(() => english);
  if (parent !== window) converse(session, root);
  playWhileSeen(session, root, autoplay);
  createRoot(root).render(<App session={session} words={words} late={embeddedLate} />);
};

/** Tells the page around it what happens, and does what that page asks; of anybody else it hears nothing. */
const converse = (session: Session, root: Element): void => {
  const tell = (told: Told): void => parent.postMessage(messageOf(told), '*');
  addEventListener('message', ({ source, data }) => {
    const order = source === parent ? orderIn(data) : null;
    if (order) obey(session, order);
  });
  watchAnswered(session, tell);
  watch(session, tell);
  let before = 0;
  const measure = (): void => {
    const em = Number.parseFloat(getComputedStyle(root).fontSize);
    const height = Math.ceil(heightFor(session.getSnapshot().context, root.clientWidth / em) * em);
    if (height !== before) tell({ type: 'height', height });
    before = height;
  };
  new ResizeObserver(measure).observe(root);
  session.subscribe(measure);
};

const root = document.getElementById('root');
if (root) void start(root);
