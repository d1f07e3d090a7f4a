import { say } from '../../words';
import { useWords } from '../page/useWords';

/** The packages, by the names of their files in courses/. */
const COURSES = ['opening', 'transfer', 'closing', 'all'] as const;

/** Packages for course systems. They lie beside the site, which a page in one file does not have. */
export const Courses = () => {
  const words = useWords();
  if (location.protocol === 'file:') return <p>{say(words, 'share.courseAway')}</p>;
  return (
    <>
      <p>{say(words, 'share.courseHow')}</p>
      <ul className="courses">
        {COURSES.map((course) => (
          <li key={course}>
            <a className="button" href={`./courses/tcp-stage-${course}.zip`} download>
              {say(words, course === 'all' ? 'share.courseAll' : `group.${course}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
