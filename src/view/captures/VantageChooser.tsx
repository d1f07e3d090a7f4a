import type { Playing } from '../../session/captures/shelf';
import type { Chosen } from '../../wire/vantage';
import { say } from '../../words';
import { useWords } from '../page/useWords';

const PLACES = ['client', 'server', 'between'] as const;

/** Where the conversation on the stage was captured: as its timing tells, unless the viewer knows better. */
export const VantageChooser = ({ playing, onChoose }: { playing: Playing; onChoose: (chosen: Chosen) => void }) => {
  const words = useWords();
  const { chosen, inferred } = playing;
  return (
    <label className="captures-vantage">
      {say(words, 'captures.vantage')}
      <select
        className="button"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(PLACES.find((place) => place === target.value) ?? null)}
      >
        <option value="">
          {say(words, 'captures.vantage.inferred', { place: say(words, `captures.vantage.${inferred ?? 'between'}`) })}
        </option>
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {say(words, `captures.vantage.${place}`)}
          </option>
        ))}
      </select>
    </label>
  );
};
