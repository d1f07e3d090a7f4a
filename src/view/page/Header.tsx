import { useEffect, useRef } from 'react';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { Speed } from '../player/Speed';
import { LanguageChooser, NumbersChooser, ScenarioChooser, ThemeChooser } from './choosers';
import { OpenCapture } from './OpenCapture';
import { useNarrow } from './useMedia';
import { useSession } from './useSession';
import { saySource, useWords } from './useWords';

type Props = { open: boolean; onMenu: () => void; onClose: () => void; onHelp: () => void; onStudy: () => void };

/** The page's name and all that is chosen once in a while; where there is little room, that is behind one button. */
export const Header = ({ open, onMenu, onClose, onHelp, onStudy }: Props) => {
  const words = useWords();
  const narrow = useNarrow();
  const scenario = useSession(({ context }) => saySource(words, context.source));
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !header.current?.contains(target)) onClose();
    };
    addEventListener('pointerdown', pressed);
    return () => removeEventListener('pointerdown', pressed);
  }, [open, onClose]);
  return (
    <header className="header" ref={header}>
      <h1 className="header-title">{say(words, 'page.title')}</h1>
      <p className="header-scenario" aria-hidden="true">
        {scenario}
      </p>
      <button type="button" className="button menu-button" aria-expanded={open} aria-controls="menu" onClick={open ? onClose : onMenu}>
        <Icon name={open ? 'close' : 'menu'} />
        <span className="visually-hidden">{say(words, 'page.menu')}</span>
      </button>
      <div className="menu" id="menu" data-open={open}>
        <ScenarioChooser />
        <NumbersChooser />
        <LanguageChooser />
        <ThemeChooser />
        <button type="button" className="button" onClick={onStudy}>
          {say(words, 'page.study')}
        </button>
        <OpenCapture />
        <button type="button" className="button" onClick={onHelp}>
          {say(words, 'help.open')}
        </button>
        {narrow && <Speed />}
      </div>
    </header>
  );
};
