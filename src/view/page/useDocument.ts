import { say } from '../../words';
import { useBeforePaint } from './useBeforePaint';
import { useSession } from './useSession';
import { saySource, useWords } from './useWords';

/** What stands at the document itself: its language, its theme, its title. */
export const useDocument = (): void => {
  const words = useWords();
  const theme = useSession(({ context: { settings } }) => settings.theme ?? (settings.view === 'present' ? 'projector' : null));
  const title = useSession(({ context }) => say(words, 'page.documentTitle', { scenario: saySource(words, context.source) }));
  useBeforePaint(() => {
    document.documentElement.lang = words.lang;
  }, [words]);
  useBeforePaint(() => setTheme(theme), [theme]);
  useBeforePaint(() => {
    document.title = title;
  }, [title]);
};

/** Without a theme the system's counts. */
export const setTheme = (theme: string | null): void => {
  if (theme === null) document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
};
