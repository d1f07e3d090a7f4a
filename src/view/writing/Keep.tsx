import { useState } from 'react';
import type { Lesson } from '../../scenarios/drill';
import { type Draft, keptAs, lessonOf } from '../../session/draft';
import { linkTo, sharedAddress } from '../../session/share';
import { addressOf } from '../../session/state';
import { say } from '../../words';
import { fileName, saveFile } from '../page/saveFile';
import { usePlaces } from '../page/usePlaces';
import { useActor } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Copy } from '../share/Copy';
import { deleteDraft, drafts, keepDraft } from './drafts';

/** A course system may refuse a longer one. */
const LONG = 2000;

type Props = Readonly<{ text: string; draft: Draft; onOpen: (text: string) => void }>;

/** Ways to keep what was written: in this browser, as a file, as a link. */
export const Keep = ({ text, draft: { lesson }, onOpen }: Props) => {
  const words = useWords();
  const { context } = useActor().getSnapshot();
  const [kept, setKept] = useState(drafts);
  const [came, setCame] = useState('');
  const shown = addressOf(context);
  const { page, file } = usePlaces();
  const shared = sharedAddress(shown, { ...shown, here: false, from: null, to: null });
  const link = linkTo(page ?? file ?? '', { ...shared, scenario: 'whole-life', run: keptAs.run(lesson) });
  const titleOf = ({ remarks }: Lesson): string => {
    const titles = remarks.filter(({ beat }) => beat === null);
    return (titles.find(({ lang }) => lang === words.lang) ?? titles[0])?.text || say(words, 'writing.untitled');
  };
  /** The text as it is at the press: what was read of it may be a moment older. */
  const save = (form: 'drill' | 'json') => {
    const now = lessonOf(text);
    const [ending, kept, type] =
      form === 'json' ? (['json', keptAs.json(now), 'application/json'] as const) : (['txt', text, 'text/plain'] as const);
    saveFile(fileName(titleOf(now), ending), new Blob([kept], { type }));
  };
  const keepHere = () => {
    const title = titleOf(lessonOf(text));
    const well = keepDraft({ name: title, text });
    setKept(drafts());
    setCame(well ? say(words, 'writing.keptHere', { name: title }) : say(words, 'writing.refused'));
  };
  const remove = (name: string) => {
    deleteDraft(name);
    setKept(drafts());
    setCame(say(words, 'writing.deleted', { name }));
  };
  return (
    <section className="writing-keep" aria-label={say(words, 'writing.keep')}>
      <h3>{say(words, 'writing.keep')}</h3>
      <div className="writing-buttons">
        <button type="button" className="button" onClick={keepHere}>
          {say(words, 'writing.keepHere')}
        </button>
        <button type="button" className="button" onClick={() => save('drill')}>
          {say(words, 'writing.asText')}
        </button>
        <button type="button" className="button" onClick={() => save('json')}>
          {say(words, 'writing.asJson')}
        </button>
      </div>
      <p role="status">{came}</p>
      {kept.length > 0 && (
        <>
          <h4>{say(words, 'writing.drafts')}</h4>
          <ul className="writing-drafts">
            {kept.map(({ name, text: draft }) => (
              <li key={name}>
                <button type="button" className="button" aria-label={say(words, 'writing.open', { name })} onClick={() => onOpen(draft)}>
                  {name}
                </button>
                <button type="button" className="button" aria-label={say(words, 'writing.delete', { name })} onClick={() => remove(name)}>
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {file !== null && <p className="quiet">{say(words, 'share.localFile')}</p>}
      {page === null && file === null ? (
        <p className="quiet">{say(words, 'share.noPage')}</p>
      ) : (
        <Copy label={say(words, file === null ? 'writing.link' : 'share.fileLink')} text={link} />
      )}
      {link.length > LONG && <p className="quiet">{say(words, 'writing.longLink', { n: link.length })}</p>}
    </section>
  );
};
