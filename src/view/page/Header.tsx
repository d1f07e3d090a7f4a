import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { Mixed } from '../learn/Mixed';
import { listen } from '../listen';
import { Speed } from '../player/Speed';
import { LanguageChooser, NumbersChooser, ScenarioChooser, ThemeChooser } from './choosers';
import { useNarrow } from './useMedia';
import { useSession } from './useSession';
import { saySource, useWords } from './useWords';

/** `children`: the tools, which begin to answer a little later than the rest. */
type Props = { open: boolean; onMenu: () => void; onClose: () => void; onStudy: () => void; children: ReactNode };

/** The page's name and all that is chosen once in a while; where there is little room, that is behind one button. */
export const Header = ({ open, onMenu, onClose, onStudy, children }: Props) => {
  const words = useWords();
  const narrow = useNarrow();
  const scenario = useSession(({ context }) => saySource(words, context.source));
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return;
    // By its path: from outside of a shadow root its target would be the root's host.
    const pressed = (event: PointerEvent) => {
      if (header.current && !event.composedPath().includes(header.current)) onClose();
    };
    return listen(window, { pointerdown: pressed });
  }, [open, onClose]);
  return (
    <header className="header" ref={header}>
      <h1 className="header-title">
        <Mixed text={say(words, 'page.title')} />
      </h1>
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
        <div className="tools">
          <Suspense>{children}</Suspense>
        </div>
        {narrow && <Speed />}
      </div>
    </header>
  );
};
