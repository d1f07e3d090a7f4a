import { useLayoutEffect } from 'react';
import type { Theme } from '../../session/address';
import { say } from '../../words';
import { useHost } from './useHost';
import { useSession } from './useSession';
import { saySource, useWords } from './useWords';

/** The theme that is worn; null: the system's. */
export const useTheme = (): Theme | null =>
  useSession(({ context: { settings } }) => settings.theme ?? (settings.view === 'present' ? 'projector' : null));

/** What stands at the document itself, where that is the stage's own: its language, its theme, its title. */
export const useDocument = (): void => {
  const words = useWords();
  const host = useHost();
  const theme = useTheme();
  const title = useSession(({ context }) => say(words, 'page.documentTitle', { scenario: saySource(words, context.source) }));
  useLayoutEffect(() => {
    if (host) return;
    document.documentElement.lang = words.lang;
    document.title = title;
    setTheme(theme);
  }, [host, words, title, theme]);
};

/** Without a theme the system's counts. */
export const setTheme = (theme: string | null): void => {
  if (theme === null) document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
};
