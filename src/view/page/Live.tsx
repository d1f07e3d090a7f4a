import { statusOf } from '../../session/session';
import { useShownSoon } from './Soon';
import { useSession } from './useSession';
import { useSpoken } from './useSpoken';

/** Says each new beat once to those who listen, as one text: one in pieces some voices read piece by piece. Playing faster than 1× it keeps silent, and a beat that a finger only passes is not said. */
export const Live = () => {
  const spoken = useSpoken(useShownSoon());
  const silent = useSession((snapshot) => {
    const { play } = snapshot.value;
    const scrubbing = typeof play !== 'string' && play.ready === 'scrubbing';
    return scrubbing || (statusOf(snapshot) === 'playing' && snapshot.context.settings.speed > 1);
  });
  return (
    <p className="visually-hidden" role="status" data-live>
      {silent ? '' : spoken}
    </p>
  );
};
