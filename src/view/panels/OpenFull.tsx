import { DEFAULT_ADDRESS } from '../../session/address';
import { addressOf } from '../../session/state';
import { format } from '../../session/url';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { usePlaces } from '../page/usePlaces';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

/** From a part of a course page to the whole page, at the same moment; not where the author wants no links. */
export const OpenFull = () => {
  const words = useWords();
  const { page, file } = usePlaces();
  const search = useSession(({ context }) => format({ ...addressOf(context), view: DEFAULT_ADDRESS.view }));
  const links = useSession(({ context }) => context.settings.links);
  const whole = page ?? file;
  if (!links || whole === null) return null;
  const says = say(words, 'page.openFull');
  return (
    <a className="button" href={`${whole}${search}`} target="_blank" rel="noreferrer" aria-label={says} title={says}>
      <Icon name="external" />
    </a>
  );
};
