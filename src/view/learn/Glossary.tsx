import { type Lessons, tell, tellAny } from '../../words/lessons';
import { Glyph } from '../stage/Glyph';
import { Mixed } from './Mixed';
import { kindOfTerm, namesOf, type TermId, termIds } from './terms';

/** Every term with its definition, as a list. */
export const Glossary = ({ lessons }: Readonly<{ lessons: Lessons }>) => (
  <section className="glossary" aria-label={tell(lessons, 'glossary.title')}>
    <dl>
      {termIds(lessons).map((id) => (
        <Entry key={id} id={id} lessons={lessons} />
      ))}
    </dl>
  </section>
);

const Entry = ({ id, lessons }: Readonly<{ id: TermId; lessons: Lessons }>) => {
  const kind = kindOfTerm(id);
  return (
    <div>
      <dt className={kind ? 'term' : undefined} data-kind={kind ?? undefined}>
        {kind && <Glyph kind={kind} />} <Mixed text={namesOf(lessons, id)[0] ?? ''} />
      </dt>
      <dd>
        <Mixed text={tellAny(lessons, { id: `glossary.${id}.is`, values: {} })} />
      </dd>
    </div>
  );
};
