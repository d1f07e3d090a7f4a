import { MOST_OCTETS } from '../../session/practice/octets';
import { Mixed } from '../learn/Mixed';
import type { Acting } from './usePractice';

/** Somebody's number of octets, in wide digits too; null: none, or none that can be sent. */
const octetsIn = (text: string): number | null => {
  const written = text.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(written) ? Math.min(Number(written), MOST_OCTETS) : null;
};

/** What a SEND is to send. */
export const Draft = ({ acting: { practice, kept, words } }: { acting: Acting }) => {
  const { draft } = kept;
  return (
    <fieldset className="practice-draft">
      <legend>
        <Mixed text={words('practice.sends')} />
      </legend>
      <label>
        {words('practice.text')}
        <input
          className="field"
          type="text"
          maxLength={200}
          value={draft.text}
          onChange={({ target }) => practice.draft({ ...draft, text: target.value })}
        />
      </label>
      <label>
        {words('practice.octets')}
        <input
          className="field"
          type="text"
          inputMode="numeric"
          placeholder={words('practice.octetsHint')}
          value={draft.octets ?? ''}
          onChange={({ target }) => practice.draft({ ...draft, octets: octetsIn(target.value) })}
        />
      </label>
    </fieldset>
  );
};
