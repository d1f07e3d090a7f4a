import type { Section } from '../../tcp/rfc';
import { citation, pageOf } from '../../teach/section';
import type { Words } from '../stage/words';

type Props = Readonly<{ section: Section; words: Words; links: boolean }>;

/** A section as it is cited, and where it can be read, if links are wanted. */
export const SectionLink = ({ section, words, links }: Props) => {
  const { id, values } = citation(section);
  const says = words(id, values as Readonly<Record<string, string>>);
  if (!links) return says;
  return (
    <a href={pageOf(section)} target="_blank" rel="noreferrer">
      {says}
    </a>
  );
};
