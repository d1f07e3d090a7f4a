import { THEMES } from '../../session/address';
import type { Choice } from '../../session/share';
import { LANGUAGES, say } from '../../words';
import { useWords } from '../page/useWords';

type Props = Readonly<{ beat: number; last: number; choice: Choice; onChange: (choice: Choice) => void }>;

/** What the one who shares may settle for the reader. */
export const Options = ({ beat, last, choice, onChange }: Props) => {
  const words = useWords();
  const part = choice.from !== null || choice.to !== null;
  const number = (name: 'from' | 'to') => (
    <label className="share-number">
      {say(words, `share.${name}`)}
      <input
        className="button num"
        type="number"
        min={0}
        max={last}
        value={choice[name] ?? ''}
        onChange={({ target }) => onChange({ ...choice, [name]: target.value === '' ? null : Number(target.value) })}
      />
    </label>
  );
  return (
    <fieldset className="share-options">
      <legend className="visually-hidden">{say(words, 'share.title')}</legend>
      <label className="share-check">
        <input type="checkbox" checked={choice.here} onChange={({ target }) => onChange({ ...choice, here: target.checked })} />
        {say(words, 'share.here', { beat })}
      </label>
      <label className="share-check">
        <input
          type="checkbox"
          checked={part}
          onChange={({ target }) => onChange({ ...choice, ...(target.checked ? { from: 0, to: last } : { from: null, to: null }) })}
        />
        {say(words, 'share.part')}
      </label>
      {part && number('from')}
      {part && number('to')}
      <label className="share-chooser">
        {say(words, 'share.lang')}
        <select
          className="button"
          value={choice.lang ?? ''}
          onChange={({ target }) => onChange({ ...choice, lang: LANGUAGES.find(({ lang }) => lang === target.value)?.lang ?? null })}
        >
          <option value="">{say(words, 'share.langAny')}</option>
          {LANGUAGES.map(({ lang, name }) => (
            <option key={lang} value={lang} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="share-chooser">
        {say(words, 'share.theme')}
        <select
          className="button"
          value={choice.theme ?? ''}
          onChange={({ target }) => onChange({ ...choice, theme: THEMES.find((theme) => theme === target.value) ?? null })}
        >
          <option value="">{say(words, 'share.themeAny')}</option>
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say(words, `choose.theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
};
