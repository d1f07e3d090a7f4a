import type { ReactNode } from 'react';
import { NOTATIONS } from '../../session/address';
import { SIDES } from '../../tcp/names';
import { LANGUAGES, say } from '../../words';
import { useWords } from '../page/useWords';
import { type Choice, SIZES } from './choice';
import { FORMAT_IDS, knows } from './formats';
import { PICTURE_THEMES } from './palette';

type Props = Readonly<{ choice: Choice; onChange: (change: Partial<Choice>) => void; end: number; pair: boolean }>;

/** One of a few things; `found` gives the value of what was chosen. */
const Chooser = <T extends string | number>({
  label,
  value,
  all,
  onChoose,
  children,
}: Readonly<{ label: string; value: T; all: readonly T[]; onChoose: (value: T) => void; children: (each: T) => ReactNode }>) => (
  <label className="export-option">
    {label}
    <select
      className="button"
      value={value}
      onChange={({ target }) => {
        const found = all.find((each) => String(each) === target.value);
        if (found !== undefined) onChoose(found);
      }}
    >
      {all.map((each) => (
        <option key={each} value={each}>
          {children(each)}
        </option>
      ))}
    </select>
  </label>
);

/** The formats, one of which is made. */
export const Formats = ({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) => {
  const words = useWords();
  return (
    <fieldset className="export-formats">
      <legend>{say(words, 'export.format')}</legend>
      {FORMAT_IDS.map((format) => (
        <label key={format} className="export-format">
          <input type="radio" name="export-format" checked={choice.format === format} onChange={() => onChange({ format })} />
          {say(words, `export.as.${format}`)}
        </label>
      ))}
    </fieldset>
  );
};

/** What may be chosen for a format. */
export const Options = ({ choice, onChange, end, pair }: Props) => {
  const words = useWords();
  const { format } = choice;
  const step = (name: 'first' | 'last', says: string) => (
    <label className="export-option">
      {says}
      <input
        className="button num"
        type="number"
        min={name === 'first' ? 0 : choice.first}
        max={name === 'first' ? choice.last : end}
        value={choice[name]}
        onChange={({ target }) => {
          const asked = Math.trunc(Number(target.value));
          const [least, most] = name === 'first' ? [0, choice.last] : [choice.first, end];
          onChange({ [name]: Math.min(Math.max(asked, least), most) });
        }}
      />
    </label>
  );
  return (
    <fieldset className="export-options">
      <legend className="visually-hidden">{say(words, 'export.options')}</legend>
      {pair ? (
        <Chooser
          label={say(words, 'export.rule')}
          value={choice.rule}
          all={['rfc', 'other'] as const}
          onChoose={(rule) => onChange({ rule })}
        >
          {(rule) => say(words, `export.rule.${rule}`)}
        </Chooser>
      ) : null}
      {knows(format, 'at') ? (
        <Chooser label={say(words, 'export.at')} value={choice.at} all={SIDES} onChoose={(at) => onChange({ at })}>
          {(at) => say(words, `end.${at}`)}
        </Chooser>
      ) : null}
      {knows(format, 'range') ? step('first', say(words, 'export.from')) : null}
      {knows(format, 'range') ? step('last', say(words, 'export.to')) : null}
      {knows(format, 'numbers') ? (
        <Chooser label={say(words, 'choose.numbers')} value={choice.numbers} all={NOTATIONS} onChoose={(numbers) => onChange({ numbers })}>
          {(numbers) => say(words, `choose.numbers.${numbers}`)}
        </Chooser>
      ) : null}
      {knows(format, 'lang') ? (
        <Chooser
          label={say(words, 'choose.language')}
          value={choice.lang}
          all={LANGUAGES.map(({ lang }) => lang)}
          onChoose={(lang) => onChange({ lang })}
        >
          {(lang) => LANGUAGES.find((each) => each.lang === lang)?.name}
        </Chooser>
      ) : null}
      {knows(format, 'theme') ? (
        <Chooser label={say(words, 'choose.theme')} value={choice.theme} all={PICTURE_THEMES} onChoose={(theme) => onChange({ theme })}>
          {(theme) => say(words, `choose.theme.${theme}`)}
        </Chooser>
      ) : null}
      {knows(format, 'size') ? (
        <Chooser label={say(words, 'export.size')} value={choice.size} all={SIZES} onChoose={(size) => onChange({ size })}>
          {(size) => `${size}×`}
        </Chooser>
      ) : null}
    </fieldset>
  );
};
