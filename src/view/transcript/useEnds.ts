import { say } from '../../words';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** What the two ends are called where their names stand alone, the client first. */
export const useEnds = (): readonly [string, string] => {
  const words = useWords();
  const names = useSession(({ context }) => context.settings.names);
  return names ?? [say(words, 'end.client'), say(words, 'end.server')];
};
