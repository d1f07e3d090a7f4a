import { DEFAULT_ADDRESS } from '../../session/address';
import { addressOf } from '../../session/state';
import { format } from '../../session/url';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { useSession } from './useSession';
import { useWords } from './useWords';

/** From a frame in a course page to the whole page, at the same moment. */
export const OpenFull = () => {
  const words = useWords();
  const search = useSession(({ context }) => format({ ...addressOf(context), view: DEFAULT_ADDRESS.view }));
  const says = say(words, 'page.openFull');
  return (
    <a className="button open-full" href={`./${search}`} target="_blank" rel="noreferrer" aria-label={says} title={says}>
      <Icon name="external" />
    </a>
  );
};
