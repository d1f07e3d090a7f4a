import { createRoot } from 'react-dom/client';
import { SCENARIOS } from '../../scenarios';
import { CHALLENGE_GROUPS } from '../../scenarios/challenges';
import { languageOf } from '../../session/url';
import { Course } from './Course';
import type { Contents } from './learned';
import { reportTo } from './report';
import { findRuntime } from './scorm';
import '../../style/course.css';

/** What the package holds: `data-course` at the page's root names a group of scenarios, or all. */
const contentsOf = (course: string | undefined): Contents => ({
  scenarios: SCENARIOS.filter(({ group }) => course === group || course === 'all').map(({ id }) => id),
  challenges: Object.entries(CHALLENGE_GROUPS)
    .filter(([group]) => course === group || course === 'all')
    .flatMap(([, challenges]) => challenges.map(({ id }) => id)),
});

const root = document.getElementById('root');
if (root) {
  const contents = contentsOf(document.documentElement.dataset.course);
  const runtime = findRuntime(window);
  const report = reportTo(runtime, contents);
  // Not `unload`: phones do not send it, and a page that listens to it is not kept for "back".
  addEventListener('pagehide', report.finish);
  createRoot(root).render(<Course contents={contents} report={report} kept={runtime !== null} first={languageOf(navigator.languages)} />);
}
