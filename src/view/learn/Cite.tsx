import type { Section } from '../../tcp/rfc';
import { citation, pageOf } from '../../teach/section';
import { sayMsg } from '../../words';
import type { Lessons } from '../../words/lessons';

type Props = Readonly<{ section: Section; lessons: Lessons; links: boolean }>;

/** "RFC 9293 §3.5", as a link to where it can be read, unless links are off. */
export const Cite = ({ section, lessons, links }: Props) => {
  const says = sayMsg(lessons, citation(section), String);
  if (!links) return <span className="cite">{says}</span>;
  return (
    <a className="cite" href={pageOf(section)} target="_blank" rel="noreferrer">
      {says}
    </a>
  );
};
