import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { Speed } from '../player/Speed';
import { LanguageChooser, NumbersChooser, ScenarioChooser, ThemeChooser } from './choosers';
import { OpenCapture } from './OpenCapture';
import { useNarrow } from './useMedia';
import { useSession } from './useSession';
import { saySource, useWords } from './useWords';

/** The page's name and all that is chosen once in a while; where there is little room, that is behind one button. */
export const Header = ({ open, onMenu, onHelp }: { open: boolean; onMenu: () => void; onHelp: () => void }) => {
  const words = useWords();
  const narrow = useNarrow();
  const scenario = useSession(({ context }) => saySource(words, context.source));
  return (
    <header className="header">
      <h1 className="header-title">{say(words, 'page.title')}</h1>
      <p className="header-scenario" aria-hidden="true">
        {scenario}
      </p>
      <button type="button" className="button menu-button" aria-expanded={open} aria-controls="menu" onClick={onMenu}>
        <Icon name={open ? 'close' : 'menu'} />
        <span className="visually-hidden">{say(words, 'page.menu')}</span>
      </button>
      <div className="menu" id="menu" data-open={open}>
        <ScenarioChooser />
        <NumbersChooser />
        <LanguageChooser />
        <ThemeChooser />
        <OpenCapture />
        <button type="button" className="button" onClick={onHelp}>
          {say(words, 'help.open')}
        </button>
        {narrow && <Speed />}
      </div>
    </header>
  );
};
