import { say } from '../../words';
import { useWords } from '../page/useWords';

/** The packages, by the names of their files in courses/. */
const COURSES = ['opening', 'transfer', 'closing', 'all'] as const;

/** Packages for course systems. They lie beside the site, in a folder of their own. */
export const Courses = ({ folder }: { folder: string }) => {
  const words = useWords();
  return (
    <>
      <p>{say(words, 'share.courseHow')}</p>
      <ul className="courses">
        {COURSES.map((course) => (
          <li key={course}>
            <a className="button" href={`${folder}tcp-stage-${course}.zip`} download>
              {say(words, course === 'all' ? 'share.courseAll' : `group.${course}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};
