import { SPEEDS } from '../../session/address';
import { say } from '../../words';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';

const WRITTEN: Readonly<Record<number, string>> = { 0.25: '¼', 0.5: '½' };

/** How fast playing goes. */
export const Speed = () => {
  const words = useWords();
  const send = useSend();
  const speed = useSession(({ context }) => context.settings.speed);
  const offered = [...new Set([...SPEEDS, speed])].sort((a, b) => a - b);
  return (
    <select
      className="button speed"
      aria-label={say(words, 'player.speed')}
      value={speed}
      onChange={(event) => send({ type: 'SET', change: { speed: Number(event.target.value) } })}
    >
      {offered.map((each) => (
        <option key={each} value={each}>
          {WRITTEN[each] ?? each}×
        </option>
      ))}
    </select>
  );
};
