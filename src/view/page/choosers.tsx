import type { ReactNode } from 'react';
import { type Group, SCENARIOS } from '../../scenarios';
import { NOTATIONS, THEMES, type Theme } from '../../session/address';
import { sampleOpening } from '../../session/opening';
import { SAMPLES } from '../../session/source';
import { LANGUAGES, say } from '../../words';
import { useNotation, useSend, useSession } from './useSession';
import { sayScenario, saySource, useWords } from './useWords';

type ChooserProps = { label: string; value: string; onChoose: (value: string) => void; children: ReactNode };

const Chooser = ({ label, value, onChoose, children }: ChooserProps) => (
  <select className="button chooser" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
    {children}
  </select>
);

const GROUPS: readonly Group[] = ['opening', 'transfer', 'closing'];
/** Stands for the viewer's own file or run, which is on the stage already: choosing it does nothing. */
const OWN = 'own';

export const ScenarioChooser = () => {
  const words = useWords();
  const send = useSend();
  const source = useSession(({ context }) => context.source);
  const choose = (name: string) => {
    const sample = SAMPLES.find((id) => id === name);
    if (sample) send({ type: 'OPEN', opening: sampleOpening(sample) });
    else if (name !== OWN) send({ type: 'CHOOSE', scenario: name });
  };
  return (
    <Chooser label={say(words, 'choose.scenario')} value={'id' in source ? source.id : OWN} onChoose={choose}>
      {!('id' in source) && <option value={OWN}>{saySource(words, source)}</option>}
      {GROUPS.map((group) => (
        <ScenarioGroup key={group} group={group} />
      ))}
      {SAMPLES.length > 0 && (
        <optgroup label={say(words, 'capture.group')}>
          {SAMPLES.map((id) => (
            <option key={id} value={id}>
              {say(words, `capture.sample.${id}`)}
            </option>
          ))}
        </optgroup>
      )}
    </Chooser>
  );
};

const ScenarioGroup = ({ group }: { group: Group }) => {
  const words = useWords();
  const scenarios = SCENARIOS.filter((scenario) => scenario.group === group);
  if (scenarios.length === 0) return null;
  return (
    <optgroup label={say(words, `group.${group}`)}>
      {scenarios.map(({ id }) => (
        <option key={id} value={id}>
          {sayScenario(words, id, 'title')}
        </option>
      ))}
    </optgroup>
  );
};

export const NumbersChooser = () => {
  const words = useWords();
  const send = useSend();
  const numbers = useNotation();
  const choose = (value: string) => send({ type: 'SET', change: { numbers: NOTATIONS.find((each) => each === value) ?? numbers } });
  return (
    <Chooser label={say(words, 'choose.numbers')} value={numbers} onChoose={choose}>
      {NOTATIONS.map((each) => (
        <option key={each} value={each}>
          {say(words, `choose.numbers.${each}`)}
        </option>
      ))}
    </Chooser>
  );
};

export const LanguageChooser = () => {
  const words = useWords();
  const send = useSend();
  const lang = useSession(({ context }) => context.settings.lang);
  const choose = (value: string) => {
    const chosen = LANGUAGES.find((each) => each.lang === value);
    if (chosen) send({ type: 'SET', change: { lang: chosen.lang } });
  };
  return (
    <Chooser label={say(words, 'choose.language')} value={lang} onChoose={choose}>
      {LANGUAGES.map((each) => (
        <option key={each.lang} value={each.lang} lang={each.lang}>
          {each.name}
        </option>
      ))}
    </Chooser>
  );
};

export const ThemeChooser = () => {
  const words = useWords();
  const send = useSend();
  const theme = useSession(({ context }) => context.settings.theme);
  const choose = (value: string) => send({ type: 'SET', change: { theme: THEMES.find((each): each is Theme => each === value) ?? null } });
  return (
    <Chooser label={say(words, 'choose.theme')} value={theme ?? 'system'} onChoose={choose}>
      {(['system', ...THEMES] as const).map((each) => (
        <option key={each} value={each}>
          {say(words, `choose.theme.${each}`)}
        </option>
      ))}
    </Chooser>
  );
};
